package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mainstay.launcher.transfer.Server;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * Sends records in batches over several connections. Batches that are on their way at the same time have no record in
 * common, so rows of the same record are written in the order of the file. Whoever adds waits while all connections are
 * busy, so no more than a few batches are in memory.
 */
final class Sender implements AutoCloseable {
    private final Server server;
    private final String kind;
    private final Outcomes outcomes;
    private final int connections;
    private final ExecutorService threads;
    private final Set<String> keysOnTheirWay = new HashSet<>();
    private int batchesOnTheirWay;
    private TransferFailedException failure;
    private Batch filling = new Batch();

    Sender(Server server, String kind, int connections, Outcomes outcomes) {
        this.server = server;
        this.kind = kind;
        this.connections = connections;
        this.outcomes = outcomes;
        this.threads = Executors.newFixedThreadPool(connections, task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws TransferFailedException when this or an earlier record could not be sent */
    void add(MappedRecord record) throws TransferFailedException {
        if (!filling.hasRoomFor(record)) {
            dispatch();
        }
        filling.add(record);
    }

    /** Waits until the server has answered everything. */
    void finish() throws TransferFailedException {
        if (!filling.isEmpty()) {
            dispatch();
        }
        await(0, Set.of());
    }

    private void dispatch() throws TransferFailedException {
        Batch batch = filling;
        filling = new Batch();
        await(connections - 1, batch.keys());
        synchronized (this) {
            batchesOnTheirWay++;
            keysOnTheirWay.addAll(batch.keys());
        }
        threads.execute(() -> deliver(batch));
    }

    private synchronized void await(int most, Set<String> keys) throws TransferFailedException {
        try {
            while (failure == null && (batchesOnTheirWay > most || !Collections.disjoint(keysOnTheirWay, keys))) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransferFailedException("Interrupted.", interrupted);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void deliver(Batch batch) {
        TransferFailedException problem = null;
        try {
            send(batch.records());
        } catch (TransferFailedException stopped) {
            problem = stopped;
        } catch (RuntimeException | Error unexpected) {
            problem = new TransferFailedException(
                    "The import stopped because of an unexpected problem: " + unexpected, unexpected);
        }
        synchronized (this) {
            batchesOnTheirWay--;
            keysOnTheirWay.removeAll(batch.keys());
            failure = failure == null ? problem : failure;
            notifyAll();
        }
    }

    private void send(List<MappedRecord> batch) throws TransferFailedException {
        List<MappedRecord> records = batch;
        for (int attempt = 1; !records.isEmpty(); attempt++) {
            List<JsonObject> answers = server.post("/batch", Batch.body(kind, records))
                    .getJsonArray("results")
                    .getValuesAs(JsonObject.class);
            List<MappedRecord> again = new ArrayList<>();
            boolean mayTryAgain = true;
            for (int i = 0; i < records.size(); i++) {
                OperationResult result = OperationResult.of(answers.get(i));
                if (result.isForLater() && mayTryAgain) {
                    mayTryAgain = !again.isEmpty() || server.pause(attempt);
                }
                if (result.isForLater() && mayTryAgain) {
                    again.add(records.get(i));
                } else {
                    outcomes.of(records.get(i), result);
                }
            }
            records = again;
        }
    }

    /** Without waiting for what is on its way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
