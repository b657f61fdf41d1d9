package org.mainstay.platform.custom;

/** Another schema is in force on this node: whoever keeps something made from the schema makes it anew. */
public record SchemaReplaced() {}
