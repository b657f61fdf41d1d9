package org.mainstay.bench.load;

/** What a server answered. */
public record Answer(int status, byte[] body) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
