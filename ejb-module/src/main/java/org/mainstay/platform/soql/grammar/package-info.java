/** The parser that ANTLR makes of {@code Soql.g4}, which is the documentation of the language. */
package org.mainstay.platform.soql.grammar;
