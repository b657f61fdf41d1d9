package org.mainstay.crm.violation;

import org.mainstay.files.storage.FileStore;

public class CrmUsesFileStore {

    FileStore aroundTheDoor;
}
