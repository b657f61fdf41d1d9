package org.mainstay.platform.violation;

import org.mainstay.platform.violated.CircleEnd;

/** Half of a circle between two packages of the platform. */
public class CircleStart {
    CircleEnd end;
}
