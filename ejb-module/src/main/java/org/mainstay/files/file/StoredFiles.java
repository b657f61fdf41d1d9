package org.mainstay.files.file;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The table of files. A row is there before the bytes are and longer than they are, so nothing can be forgotten. */
@Dependent
class StoredFiles {

    private static final int AT_ONCE = 500;

    private static final String BEGIN =
            "insert into stored_file (id, createdAt, freeSince)" + " values (?, utc_timestamp(3), utc_timestamp(3))";
    private static final String COMPLETE = "update stored_file set bodyLength = ?, checksum = ? where id = ?";
    private static final String USE =
            "update stored_file set inUse = true where id = ? and not inUse and checksum is not null";
    private static final String RELEASE =
            "update stored_file set inUse = false, freeSince = utc_timestamp(3) where id = ? and inUse";
    private static final String OLD = "select id from stored_file where not inUse"
            + " and freeSince < utc_timestamp(3) - interval ? second order by freeSince limit " + AT_ONCE;
    private static final String LOCK = "select id from stored_file where id = ? and not inUse for update skip locked";
    private static final String FORGET = "delete from stored_file where id = ?";

    private final Sql sql;

    @Inject
    StoredFiles(Sql sql) {
        this.sql = sql;
    }

    void begin(String id) {
        sql.update(BEGIN, id);
    }

    void complete(StoredFile file) {
        sql.update(COMPLETE, file.length(), file.checksum(), file.id());
    }

    void use(String id) {
        if (sql.update(USE, id) != 1) {
            throw new BusinessException(ErrorCode.NOT_FOUND, "The content is no longer there; send it again.");
        }
    }

    void release(String id) {
        sql.update(RELEASE, id);
    }

    List<String> freeForSeconds(long seconds) {
        return sql.query(OLD, row -> row.getString(1), seconds);
    }

    /** Whether the file is free and now locked by the transaction under way. */
    boolean lockIfFree(String id) {
        return !sql.query(LOCK, row -> row.getString(1), id).isEmpty();
    }

    void forget(String id) {
        sql.update(FORGET, id);
    }
}
