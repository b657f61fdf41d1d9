package org.mainstay.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready when start-up has ended, so that the schema is migrated, and while the database answers. */
@ApplicationScoped
@Default
@org.eclipse.microprofile.health.Readiness
public class Readiness implements HealthCheck {

    private static final int PING_SECONDS = 2;

    private DataSource dataSource;
    private volatile boolean started;

    protected Readiness() {}

    @Inject
    public Readiness(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void open() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .withData("migrated", started)
                .status(started && isReachable())
                .build();
    }

    private boolean isReachable() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
