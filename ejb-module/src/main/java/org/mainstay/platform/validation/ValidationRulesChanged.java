package org.mainstay.platform.validation;

/** Rules were written in the transaction under way. */
record ValidationRulesChanged() {}
