package org.mainstay.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The one pool, {@code jdbc/mainstay}, under which both assemblies find the database. */
@Dependent
public class MainstayDataSource {

    @Resource(lookup = "jdbc/mainstay")
    private DataSource dataSource;

    @Produces
    public DataSource dataSource() {
        return dataSource;
    }
}
