package org.mainstay.soap.violation;

import org.mainstay.platform.record.RecordEngine;

/** A planted offender: an edge that calls the engine as whoever it likes. */
public class WritesAroundTheDoor {
    RecordEngine engine;
}
