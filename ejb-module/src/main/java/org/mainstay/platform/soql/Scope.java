package org.mainstay.platform.soql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Names.Followed;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;

/** The names that one SELECT may use: fields of its kind, relations, and aliases of both. */
final class Scope {

    private final Reading reading;
    private final RecordType type;

    /** Aliases in lower case, and the relations that they stand for, none for the kind itself. */
    private final Map<String, List<String>> aliases = new HashMap<>();

    Scope(Reading reading, RecordType type) {
        this.reading = reading;
        this.type = type;
    }

    RecordType type() {
        return type;
    }

    /** Names the kind itself. */
    void alias(Token alias) {
        define(alias, List.of());
    }

    /** Names a parent, {@code c.Account a}; the path alone makes sure that there is one. */
    void alias(Token alias, ParserRuleContext parent) {
        List<Step> steps = steps(parent);
        List<String> names = steps.stream().map(Step::name).toList();
        List<String> key = new ArrayList<>(names);
        key.add("Id");
        Followed followed = reading.names.follow(type, key);
        if (followed.path() == null) {
            throw noRelation(steps.get(Math.min(followed.unknown(), steps.size() - 1)));
        }
        if (alias != null) {
            define(alias, names);
        }
    }

    /** Whether the word is a name of the kind itself: an alias of it, or its own. */
    boolean isCalled(Token word) {
        List<String> aliased = aliases.get(lower(word.getText()));
        return aliased == null ? word.getText().equalsIgnoreCase(type.apiName()) : aliased.isEmpty();
    }

    private void define(Token alias, List<String> relations) {
        if (aliases.put(lower(alias.getText()), relations) != null) {
            throw reading.text.malformed(alias, "duplicate alias: " + alias.getText());
        }
    }

    /** A name on the way, and where the caller wrote it. */
    private record Step(String name, Token at) {}

    /** The words of a path without the alias or kind at its beginning. */
    private List<Step> steps(ParserRuleContext path) {
        List<Step> steps = new ArrayList<>();
        List<Token> words = Reading.words(path);
        Token first = words.get(0);
        List<String> aliased = words.size() > 1 ? aliases.get(lower(first.getText())) : null;
        boolean isKind = aliased == null
                && words.size() > 1
                && first.getText().equalsIgnoreCase(type.apiName())
                && reading.names.relation(type, first.getText()).isEmpty();
        if (aliased != null) {
            aliased.forEach(name -> steps.add(new Step(name, first)));
        }
        words.subList(aliased != null || isKind ? 1 : 0, words.size())
                .forEach(word -> steps.add(new Step(word.getText(), word)));
        return steps;
    }

    /**
     * The field that a path stands for.
     *
     * @throws BusinessException INVALID_FIELD with the place of the name that is not known
     */
    FieldPath field(ParserRuleContext path) {
        List<Step> steps = steps(path);
        Followed followed =
                reading.names.follow(type, steps.stream().map(Step::name).toList());
        if (followed.path() != null) {
            return followed.path();
        }
        Step unknown = steps.get(followed.unknown());
        if (followed.unknown() < steps.size() - 1) {
            throw noRelation(unknown);
        }
        throw reading.text.field(
                unknown.at(),
                "No such column '" + SoqlText.shown(unknown.name()) + "' on entity '"
                        + followed.at().apiName() + "'.");
    }

    /** The same for a field that has the trait. */
    FieldPath field(ParserRuleContext path, Trait needed, String verb) {
        FieldPath field = field(path);
        if (!field.field().is(needed)) {
            throw reading.text.field(
                    path.getStart(), "field '" + field.field().apiName() + "' can not be " + verb + " in a query call");
        }
        return field;
    }

    private BusinessException noRelation(Step unknown) {
        return reading.text.field(
                unknown.at(),
                "Didn't understand relationship '" + SoqlText.shown(unknown.name())
                        + "' in field path. There is none of that name there, or more than "
                        + FieldPath.MOST_STEPS + " are followed.");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
