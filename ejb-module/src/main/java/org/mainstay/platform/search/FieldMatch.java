package org.mainstay.platform.search;

import java.util.Collection;
import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.search.Hit.Range;
import org.mainstay.platform.search.token.FieldTokens;
import org.mainstay.platform.search.token.Token;
import org.mainstay.platform.search.token.Token.Kind;

/** Holds terms against the tokens of one value. */
final class FieldMatch {

    private final Field field;
    private final String value;
    private final List<Token> tokens;

    FieldMatch(Field field, String value) {
        this.field = field;
        this.value = value;
        this.tokens = FieldTokens.of(field, value);
    }

    Field field() {
        return field;
    }

    String value() {
        return value;
    }

    /** The words in order. */
    List<String> text() {
        return tokens.stream().filter(Token::isText).map(Token::text).toList();
    }

    /**
     * Where the value has the term, which is no combination of others.
     *
     * @param into takes the places
     * @return 0 when it is not there, 1 for a beginning, 2 for all of a word
     */
    int find(Term term, Collection<Range> into) {
        if (term instanceof Term.Word word) {
            return word(word, into);
        }
        if (term instanceof Term.Run run) {
            return sequence(tokens.stream().filter(t -> t.kind() == Kind.PAIR).toList(), run.pairs(), into);
        }
        if (term instanceof Term.Phrase phrase) {
            return sequence(tokens.stream().filter(Token::isText).toList(), phrase.words(), into);
        }
        String pattern = ((Term.Pattern) term).pattern();
        int found = 0;
        for (Token token : tokens) {
            if (token.kind() != Kind.PHONE && matches(pattern, token.text())) {
                into.add(new Range(token.start(), token.end()));
                found = 2;
            }
        }
        return found;
    }

    private int word(Term.Word word, Collection<Range> into) {
        int best = 0;
        for (Token token : tokens) {
            boolean exact = token.text().equals(word.text());
            if (exact || !word.exact() && token.text().startsWith(word.text())) {
                into.add(new Range(token.start(), token.end()));
                best = Math.max(best, exact ? 2 : 1);
            }
        }
        return best;
    }

    private static int sequence(List<Token> tokens, List<String> texts, Collection<Range> into) {
        int found = 0;
        for (int at = 0; at + texts.size() <= tokens.size(); at++) {
            List<Token> some = tokens.subList(at, at + texts.size());
            if (some.stream().map(Token::text).toList().equals(texts) && isUnbroken(some)) {
                into.add(
                        new Range(some.get(0).start(), some.get(some.size() - 1).end()));
                found = 2;
            }
        }
        return found;
    }

    /** Pairs of one run overlap. */
    private static boolean isUnbroken(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token last = tokens.get(i - 1);
            if (last.kind() == Kind.PAIR && tokens.get(i).start() >= last.end()) {
                return false;
            }
        }
        return true;
    }

    /** In a time that grows with the product of their lengths at most. */
    static boolean matches(String pattern, String text) {
        int at = 0;
        int inText = 0;
        int star = -1;
        int afterStar = 0;
        while (inText < text.length()) {
            if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(inText))) {
                at++;
                inText++;
            } else if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                afterStar = inText;
            } else if (star >= 0) {
                at = star + 1;
                inText = ++afterStar;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
