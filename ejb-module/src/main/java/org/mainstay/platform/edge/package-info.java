/**
 * What the edge of every protocol needs and none shall have of its own: ids of requests, their line in the log, and
 * what may be told of whatever was thrown. It knows no protocol.
 */
package org.mainstay.platform.edge;
