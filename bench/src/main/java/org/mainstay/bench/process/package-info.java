/** The processes under measurement: starting and stopping them, and what they take of the machine. */
package org.mainstay.bench.process;
