package org.mainstay.launcher;

/** Something keeps the command from doing its work. The message is the one sentence that the user reads. */
final class LaunchFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    LaunchFailedException(String sentence) {
        super(sentence);
    }

    LaunchFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
