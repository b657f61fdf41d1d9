/**
 * The language in which administrators write conditions over the fields of a record: words and operators of CRM formulas,
 * and nothing that loops, allocates without bound or reaches into Java. {@link Formula} is the door.
 */
package org.mainstay.platform.formula;
