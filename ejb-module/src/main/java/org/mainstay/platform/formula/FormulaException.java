package org.mainstay.platform.formula;

/** The text is no formula of the language; the message says why, and where, to whoever wrote it. */
public class FormulaException extends Exception {

    FormulaException(String message) {
        super(message);
    }

    FormulaException(int position, String sentence) {
        this(at(position, sentence));
    }

    /** The sentence, which ends in a full stop, with a position in the text counted from 1. */
    static String at(int position, String sentence) {
        return sentence.substring(0, sentence.length() - 1) + " (position " + position + ").";
    }
}
