package org.mainstay.launcher.transfer;

/** An import or export cannot be done, or not any further. The message is one sentence for the person at the terminal. */
public final class TransferFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public TransferFailedException(String sentence) {
        super(sentence);
    }

    public TransferFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
