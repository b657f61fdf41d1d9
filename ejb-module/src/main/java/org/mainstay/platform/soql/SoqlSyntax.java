package org.mainstay.platform.soql;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.soql.grammar.SoqlLexer;
import org.mainstay.platform.soql.grammar.SoqlParser;

/** Parses the text of a query, within bounds that hold before the parser runs. */
final class SoqlSyntax {

    /** As CRM clients know it. */
    static final int LONGEST = 100_000;

    /** Brackets within brackets; only they make parser and reader recurse. */
    static final int DEEPEST = 40;

    private final SoqlText text;
    private final CommonTokenStream tokens;

    private SoqlSyntax(String query, SoqlText text) {
        this.text = text;
        SoqlLexer lexer = new SoqlLexer(CharStreams.fromString(query));
        lexer.removeErrorListeners();
        tokens = new CommonTokenStream(lexer);
    }

    /** @throws BusinessException MALFORMED_QUERY, saying where */
    static SoqlParser.QueryContext parse(String query, SoqlText text) {
        if (query.length() > LONGEST) {
            throw new BusinessException(
                    ErrorCode.MALFORMED_QUERY,
                    "SOQL statements cannot be longer than " + LONGEST + " characters; this one has " + query.length()
                            + ".");
        }
        return new SoqlSyntax(query, text).parse();
    }

    private SoqlParser.QueryContext parse() {
        tokens.fill();
        boundDepth();
        try {
            return parse(PredictionMode.SLL); // much faster, and right whenever it succeeds
        } catch (ParseCancellationException e) {
            return parseOrShowWhere();
        }
    }

    private SoqlParser.QueryContext parseOrShowWhere() {
        try {
            return parse(PredictionMode.LL);
        } catch (ParseCancellationException e) {
            throw text.unexpected(((RecognitionException) e.getCause()).getOffendingToken());
        }
    }

    private SoqlParser.QueryContext parse(PredictionMode mode) {
        tokens.seek(0);
        SoqlParser parser = new SoqlParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(mode);
        return parser.query();
    }

    private void boundDepth() {
        int depth = 0;
        for (Token token : tokens.getTokens()) {
            if (token.getType() == SoqlLexer.LPAREN && ++depth > DEEPEST) {
                throw text.malformed(token, "brackets are nested more than " + DEEPEST + " deep");
            }
            if (token.getType() == SoqlLexer.RPAREN) {
                depth--;
            }
        }
    }
}
