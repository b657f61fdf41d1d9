package org.mainstay.platform.violated;

import org.mainstay.platform.violation.CircleStart;

/** The other half of a circle between two packages of the platform. */
public class CircleEnd {
    CircleStart start;
}
