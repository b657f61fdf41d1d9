package org.mainstay.files.violation;

import org.mainstay.crm.customer.CustomersApi;

public class FilesUseCrm {

    CustomersApi upwards;
}
