package org.mainstay.launcher.backup;

import java.io.IOException;

/** A file is no backup, or not all of one. The message says in what way, to be read behind "is damaged:". */
public final class DamagedBackupException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedBackupException(String how) {
        super(how);
    }
}
