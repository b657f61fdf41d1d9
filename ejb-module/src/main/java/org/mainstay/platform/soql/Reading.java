package org.mainstay.platform.soql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mainstay.platform.query.Names;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.soql.grammar.SoqlLexer;

/** What the readers of all parts of one query share: its text, the names its caller may use, its bounds. */
final class Reading {

    private static final int MOST_CONDITIONS = 500;
    private static final int MOST_VALUES = 5_000;

    final SoqlText text;
    final Names names;
    final CallerContext caller;
    final LiteralReader literals;
    final DateLiteral dates;
    private int conditions;
    private int values;

    Reading(SoqlText text, Schema schema, Names names, CallerContext caller, Instant now) {
        this.text = text;
        this.names = names;
        this.caller = caller;
        this.literals = new LiteralReader(text, new ValueReader(schema));
        this.dates = new DateLiteral(LocalDate.ofInstant(now, caller.zone()), caller.locale());
    }

    /** Counts what the database will have to look at; brackets bound its depth, this bounds its breadth. */
    void count(Token at, int moreValues) {
        values += moreValues;
        if (++conditions > MOST_CONDITIONS || values > MOST_VALUES) {
            throw text.malformed(
                    at,
                    "the query is too complex: it has at most " + MOST_CONDITIONS + " conditions and " + MOST_VALUES
                            + " values");
        }
    }

    /** The words of a path, one token each. */
    static List<Token> words(ParserRuleContext path) {
        List<Token> words = new ArrayList<>();
        for (ParseTree part : path.children) {
            Token token = part instanceof TerminalNode leaf ? leaf.getSymbol() : ((ParserRuleContext) part).getStart();
            if (token.getType() != SoqlLexer.DOT) {
                words.add(token);
            }
        }
        return words;
    }
}
