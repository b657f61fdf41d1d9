package org.mainstay.bench;

import java.util.function.IntFunction;
import org.mainstay.bench.load.Load;

/** A kind of request to measure. Dearer ones are sent less often: one for each {@code cost} reads. */
enum Scenario {
    READ("read one account", 1, 0.5),
    LIST("list fifty accounts", 10, 0.5),
    CREATE("create one account", 5, 0.4),
    SOAP("read one customer by SOAP, beside account and contacts by REST", 4, 0.9),
    PARTNER_RETRIEVE("retrieve one account by Partner SOAP, beside a read by REST", 1, 0.9),
    PARTNER_QUERY("query 200 accounts by Partner SOAP, beside the same by REST", 20, 0.9),
    PARTNER_CREATE("create 200 accounts by Partner SOAP, beside a batch by REST", 400, 0.9);

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
        return this == SOAP || isOfPartner();
    }

    private boolean isOfPartner() {
        return this == PARTNER_RETRIEVE || this == PARTNER_QUERY || this == PARTNER_CREATE;
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
            case PARTNER_RETRIEVE -> workload.partner().retrieves();
            case PARTNER_QUERY -> workload.partner().queries();
            case PARTNER_CREATE -> workload.partner().creates();
        };
    }

    /** What is sent to the one that it is compared with. */
    IntFunction<byte[]> requestsOfOther(Workload workload) {
        return switch (this) {
            case SOAP -> workload.readsWithContacts();
            case PARTNER_RETRIEVE -> workload.partner().restReads();
            case PARTNER_QUERY -> workload.partner().restQueries();
            case PARTNER_CREATE -> workload.partner().restCreates();
            default -> requests(workload);
        };
    }

    /** How many requests to that one do what one request does: REST asks for an account and then for its contacts. */
    int requestsOfOtherForOne() {
        return this == SOAP ? 2 : 1;
    }
}
