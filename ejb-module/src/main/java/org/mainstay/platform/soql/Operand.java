package org.mainstay.platform.soql;

import org.antlr.v4.runtime.Token;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * What stands on the left of a comparison, or what is sorted or grouped by.
 *
 * @param type kind of the field
 * @param field decides which literals there are: the field itself, or one such as the function's values would have
 * @param at where it is written
 */
record Operand(Expression expression, RecordType type, Field field, Token at) {}
