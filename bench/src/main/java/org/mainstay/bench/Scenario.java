package org.mainstay.bench;

import java.util.function.IntFunction;
import org.mainstay.bench.load.Load;

/** A kind of request to measure. Dearer ones are sent less often: one for each {@code cost} reads. */
enum Scenario {
    READ("read one account", 1, 0.5),
    LIST("list fifty accounts", 10, 0.5),
    CREATE("create one account", 5, 0.4),
    SOAP("read one customer by SOAP, beside account and contacts by REST", 4, 0.9);

    private final String title;
    private final int cost;
    private final double goal;

    Scenario(String title, int cost, double goal) {
        this.title = title;
        this.cost = cost;
        this.goal = goal;
    }

    String title() {
        return title;
    }

    /** Whether two protocols of Mainstay are compared, not Mainstay and the reference. */
    boolean isOfProtocols() {
        return this == SOAP;
    }

    String name(boolean measured) {
        return isOfProtocols() ? measured ? "SOAP" : "REST" : measured ? "Mainstay" : "reference";
    }

    /** The part of the other's throughput that is to be reached. */
    double goal() {
        return goal;
    }

    /** How many requests of this kind stand for so many reads. */
    int share(int reads) {
        return Math.max(Load.CONNECTIONS, reads / cost);
    }

    /** What is sent to the one that is measured. */
    IntFunction<byte[]> requests(Workload workload) {
        return switch (this) {
            case READ -> workload.reads();
            case LIST -> workload.lists();
            case CREATE -> workload.creates();
            case SOAP -> workload.soapReads();
        };
    }

    /** What is sent to the one that it is compared with. */
    IntFunction<byte[]> requestsOfOther(Workload workload) {
        return isOfProtocols() ? workload.readsWithContacts() : requests(workload);
    }

    /** How many requests to that one do what one request does: REST asks for an account and then for its contacts. */
    int requestsOfOtherForOne() {
        return isOfProtocols() ? 2 : 1;
    }
}
