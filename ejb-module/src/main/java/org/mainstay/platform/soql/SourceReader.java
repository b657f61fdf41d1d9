package org.mainstay.platform.soql;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema.ChildRelation;
import org.mainstay.platform.soql.grammar.SoqlParser.JoinedContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ObjectPathContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SourceContext;

/** Reads what stands behind FROM: a kind, or the children of one, and aliases. */
final class SourceReader {

    private final Reading reading;

    SourceReader(Reading reading) {
        this.reading = reading;
    }

    /** The names that a query from a kind may use. */
    Scope kind(SelectContext select) {
        ObjectPathContext source = select.source().objectPath();
        RecordType type = reading.names
                .kind(source.getText())
                .orElseThrow(() -> unknown(source, "sObject type '%s' is not supported."));
        return scope(select, type);
    }

    /** The relation to which {@code Contacts} or {@code Account.Contacts} leads from the parent. */
    ChildRelation children(SelectContext select, Scope parent) {
        ObjectPathContext source = select.source().objectPath();
        List<Token> words = Reading.words(source);
        boolean isOfParent = words.size() == 1 || words.size() == 2 && parent.isCalled(words.get(0));
        return reading.names
                .children(parent.type(), words.get(words.size() - 1).getText())
                .filter(relation -> isOfParent)
                .orElseThrow(() -> unknown(source, "Didn't understand relationship '%s' in FROM part of query call."));
    }

    private BusinessException unknown(ObjectPathContext source, String message) {
        return reading.text.error(
                ErrorCode.INVALID_TYPE, source.getStart(), message.formatted(SoqlText.shown(source.getText())));
    }

    /** The names that a query from that kind may use. */
    Scope scope(SelectContext select, RecordType type) {
        Scope scope = new Scope(reading, type);
        SourceContext source = select.source();
        if (source.alias() != null) {
            scope.alias(source.alias().getStart());
        }
        for (JoinedContext joined : select.joined()) {
            scope.alias(joined.alias() == null ? null : joined.alias().getStart(), joined.path());
        }
        return scope;
    }
}
