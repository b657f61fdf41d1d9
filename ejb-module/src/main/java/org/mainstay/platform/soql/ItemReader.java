package org.mainstay.platform.soql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.soql.SoqlQuery.Item;
import org.mainstay.platform.soql.grammar.SoqlParser.FunctionContext;
import org.mainstay.platform.soql.grammar.SoqlParser.PathContext;
import org.mainstay.platform.soql.grammar.SoqlParser.PolymorphicContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectItemContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectedContext;

/** Reads what is selected of each record: fields, fields of parents, and functions that show them otherwise. */
final class ItemReader {

    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_WITH_ALL_FIELDS = 200;
    private static final String CUSTOM = "__c";

    private final Reading reading;
    private final Scope scope;
    private final OperandReader operands;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    ItemReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
        this.operands = new OperandReader(reading, scope);
    }

    List<Item> items() {
        return items;
    }

    /** What must be read for them. */
    List<FieldPath> paths() {
        return items.stream().map(Item::path).distinct().toList();
    }

    void read(SelectContext select) {
        for (SelectItemContext item : select.selectItem()) {
            if (item instanceof PolymorphicContext) {
                throw reading.text.malformed(
                        item.getStart(), "TYPEOF is not offered: select what all kinds have, such as Owner.Name");
            }
            if (item instanceof SelectedContext selected) {
                selected(select, selected);
            }
            if (items.size() > MOST_ITEMS) {
                throw reading.text.malformed(item.getStart(), "a query selects at most " + MOST_ITEMS + " fields");
            }
        }
    }

    private void selected(SelectContext select, SelectedContext selected) {
        Token alias = selected.alias() == null ? null : selected.alias().getStart();
        PathContext path = selected.operand().path();
        if (path == null) {
            function(select, selected.operand().function(), alias);
        } else if (alias != null) {
            throw reading.text.malformed(alias, "only aggregate expressions use field aliasing");
        } else {
            add(scope.field(path), path.getStart(), null, false);
        }
    }

    private void function(SelectContext select, FunctionContext function, Token alias) {
        switch (OperandReader.name(function)) {
            case "FIELDS" -> fields(select, function);
            case "TOLABEL", "CONVERTCURRENCY" -> add(shown(function), function.getStart(), alias, false);
            case "FORMAT" -> add(formatted(function), function.getStart(), alias, true);
            default -> {
                if (OperandReader.dateFunction(OperandReader.name(function)).isEmpty()) {
                    throw operands.unknown(function);
                }
                throw reading.text.malformed(
                        function.getStart(),
                        "Field must be grouped or aggregated: " + SoqlText.shown(function.getText()));
            }
        }
    }

    /** Labels are the values, and no amount is converted, for there are no rates. */
    private FieldPath shown(FunctionContext function) {
        return scope.field(operands.path(function));
    }

    private FieldPath formatted(FunctionContext function) {
        FunctionContext inner =
                function.operand().size() == 1 ? function.operand(0).function() : null;
        if (inner == null) {
            return shown(function);
        }
        String name = OperandReader.name(inner);
        if (!name.equals("TOLABEL") && !name.equals("CONVERTCURRENCY")) {
            throw operands.unknown(inner);
        }
        return shown(inner);
    }

    private void add(FieldPath path, Token at, Token alias, boolean formatted) {
        String name = alias == null ? path.toString() : alias.getText();
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw alias == null
                    ? reading.text.field(
                            at,
                            "duplicate field selected: "
                                    + SoqlText.shown(path.field().apiName()))
                    : reading.text.malformed(alias, "duplicate alias: " + name);
        }
        items.add(new Item(path, alias == null ? null : alias.getText(), formatted));
    }

    private void fields(SelectContext select, FunctionContext function) {
        String which = operands.path(function).getText().toUpperCase(Locale.ROOT);
        if (!Set.of("ALL", "STANDARD", "CUSTOM").contains(which)) {
            throw reading.text.unexpected(operands.path(function).getStart());
        }
        if (!which.equals("STANDARD") && Limits.limit(reading.text, select.limit) > MOST_WITH_ALL_FIELDS) {
            throw reading.text.malformed(
                    function.getStart(),
                    "The SOQL FIELDS function must have a LIMIT of at most " + MOST_WITH_ALL_FIELDS);
        }
        for (Field field : reading.names.fields(scope.type())) {
            boolean custom = field.apiName().endsWith(CUSTOM);
            if ((which.equals("ALL") || custom == which.equals("CUSTOM"))
                    && taken.add(field.name().toLowerCase(Locale.ROOT))) {
                items.add(new Item(FieldPath.of(scope.type(), field), null, false));
            }
        }
    }
}
