package org.mainstay.platform.schema;

/**
 * The schema as the transaction under way has it, its own changes of the model included, which nobody else knows yet. For
 * the rules of definitions, which may build on each other in one transaction; all else asks the {@link Registry}.
 */
public interface SchemaUnderWay {

    /** @throws IllegalArgumentException when it contradicts itself */
    Schema read();
}
