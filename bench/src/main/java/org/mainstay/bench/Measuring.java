package org.mainstay.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntFunction;
import org.mainstay.bench.load.Latencies;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.process.Usage;

/** Puts load on one contender and takes down what it costs. */
final class Measuring {
    private final Database database;
    private final long databasePid;

    Measuring(Database database, long databasePid) {
        this.database = database;
        this.databasePid = databasePid;
    }

    Measurement measure(Contender contender, IntFunction<byte[]> requests, int count)
            throws IOException, InterruptedException, SQLException {
        long statements = database.statements();
        Duration server = Usage.cpu(contender.pid());
        Duration rows = Usage.cpu(databasePid);
        Duration driver = Usage.cpu(ProcessHandle.current().pid());
        Latencies latencies = Load.run(contender.port(), count, requests);
        return new Measurement(
                count,
                latencies.perSecond(),
                latencies.millis(0.5),
                latencies.millis(0.99),
                perRequest(server, Usage.cpu(contender.pid()), count),
                perRequest(rows, Usage.cpu(databasePid), count),
                perRequest(driver, Usage.cpu(ProcessHandle.current().pid()), count),
                (double) (database.statements() - statements - 1) / count); // one of them asked for the number
    }

    private static double perRequest(Duration before, Duration after, int count) {
        return after.minus(before).toNanos() / 1e6 / count;
    }
}
