package org.mainstay.soap.request;

import jakarta.enterprise.context.RequestScoped;
import org.mainstay.soap.fault.SoapVersion;

/** What the filter found out about the request under way, for the operation that answers it. */
@RequestScoped
public class SoapCall {

    private SoapVersion version = SoapVersion.SOAP_1_1;
    private String key;
    private boolean attachmentsWelcome;
    private Runnable replayed = () -> {};
    private int faultStatus;

    void begin(SoapVersion ofMessage, String idempotencyKey, boolean attachments, Runnable whenReplayed) {
        version = ofMessage;
        key = idempotencyKey;
        attachmentsWelcome = attachments;
        replayed = whenReplayed;
    }

    public SoapVersion version() {
        return version;
    }

    /** What makes the request safe to repeat, or null. */
    public String idempotencyKey() {
        return key;
    }

    /** Whether the caller takes MTOM, so that an answer can carry bytes beside the XML. */
    public boolean takesAttachments() {
        return attachmentsWelcome;
    }

    /** The answer is a fault; what carries out JAX-WS would send every one as a failure of the server. */
    public void isRefused(int status) {
        faultStatus = status;
    }

    /** The status of the fault that is the answer, or 0. */
    int faultStatus() {
        return faultStatus;
    }

    /** The answer was given before. */
    public void isReplayed() {
        replayed.run();
    }
}
