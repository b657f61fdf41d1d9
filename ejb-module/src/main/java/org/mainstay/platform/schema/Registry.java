package org.mainstay.platform.schema;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds the schema in force. Reading it costs one volatile read; it is only ever replaced as a whole. */
@ApplicationScoped
public class Registry {

    private volatile Schema schema;

    public Registry() {}

    public Registry(Schema schema) {
        this.schema = schema;
    }

    public Schema schema() {
        Schema current = schema;
        if (current == null) {
            throw new IllegalStateException("the schema is not loaded yet");
        }
        return current;
    }

    /** False while the server is still starting. */
    public boolean isLoaded() {
        return schema != null;
    }

    public void replace(Schema next) {
        schema = next;
    }
}
