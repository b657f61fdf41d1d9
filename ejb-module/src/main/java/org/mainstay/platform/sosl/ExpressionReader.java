package org.mainstay.platform.sosl;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.search.Finder;
import org.mainstay.platform.search.Sought;
import org.mainstay.platform.search.Term;
import org.mainstay.platform.search.token.Token;
import org.mainstay.platform.search.token.Token.Kind;
import org.mainstay.platform.search.token.Tokenizer;

/**
 * Reads what is between the braces: words of which all must be found, whole unless they end with {@code *}; phrases in
 * quotes; {@code AND}, {@code OR} and {@code NOT} in capitals; brackets. A backslash takes a sign its meaning.
 */
final class ExpressionReader {

    private static final int DEEPEST = 50;

    /** Signs that mean something by themselves; behind a backslash they are as good as a blank between words. */
    private static final String SIGNS = "()\"*?{}";

    /** A word, a phrase or a sign. */
    private record Part(String text, boolean quoted) {
        boolean is(String sign) {
            return !quoted && text.equals(sign);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private int at;
    private int depth;

    private ExpressionReader() {}

    /** @throws org.mainstay.platform.error.BusinessException MALFORMED_QUERY */
    static Term read(String expression) {
        ExpressionReader reader = new ExpressionReader();
        reader.split(expression);
        if (reader.parts.stream().noneMatch(ExpressionReader::isLongEnough)) {
            throw SoslReader.malformed("search term must be longer than one character");
        }
        Term term = reader.any();
        if (reader.at < reader.parts.size()) {
            throw SoslReader.malformed("'" + reader.parts.get(reader.at).text() + "' is not expected");
        }
        if (term == null || !Finder.canFind(term)) {
            throw SoslReader.malformed("it must name a word that is to be found");
        }
        return term;
    }

    private static boolean isLongEnough(Part part) {
        return part.text().replaceAll("[*?\\s]", "").length() > 1
                && !part.is("AND")
                && !part.is("OR")
                && !part.is("NOT");
    }

    private void split(String text) {
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                word.append(SIGNS.indexOf(escaped) < 0 ? escaped : ' ');
            } else if (c == '"') {
                end(word, quoted);
                quoted = !quoted;
            } else if (quoted) {
                word.append(c);
            } else if (c == '(' || c == ')') {
                end(word, false);
                parts.add(new Part(String.valueOf(c), false));
            } else if (Character.isWhitespace(c)) {
                end(word, false);
            } else {
                word.append(c);
            }
        }
        if (quoted) {
            throw SoslReader.malformed("a quote is not closed");
        }
        end(word, false);
    }

    private void end(StringBuilder word, boolean quoted) {
        if (!word.toString().isBlank()) {
            parts.add(new Part(word.toString().strip(), quoted));
        }
        word.setLength(0);
    }

    private boolean isNext(String sign) {
        return at < parts.size() && parts.get(at).is(sign);
    }

    /** Null where nothing but signs is, here and below: it counts as not said. */
    private Term any() {
        if (++depth > DEEPEST) {
            throw SoslReader.malformed("brackets are more than " + DEEPEST + " deep");
        }
        List<Term> terms = new ArrayList<>();
        add(terms, all());
        while (isNext("OR")) {
            at++;
            add(terms, all());
        }
        depth--;
        return terms.size() < 2 ? first(terms) : new Term.Any(terms);
    }

    private static void add(List<Term> terms, Term term) {
        if (term != null) {
            terms.add(term);
        }
    }

    private static Term first(List<Term> terms) {
        return terms.isEmpty() ? null : terms.get(0);
    }

    private Term all() {
        List<Term> terms = new ArrayList<>();
        int start = at;
        while (at < parts.size() && !isNext("OR") && !isNext(")")) {
            if (isNext("AND")) {
                at++;
            } else if (isNext("NOT")) {
                at++;
                Term term = one();
                add(terms, term == null ? null : new Term.Not(term));
            } else {
                add(terms, one());
            }
        }
        if (at == start || parts.get(at - 1).is("AND")) {
            throw SoslReader.malformed("a word is missing");
        }
        return terms.size() < 2 ? first(terms) : new Term.All(terms);
    }

    private Term one() {
        if (at == parts.size() || isNext(")") || isNext("AND") || isNext("OR") || isNext("NOT")) {
            throw SoslReader.malformed("a word is missing");
        }
        if (isNext("(")) {
            at++;
            Term term = any();
            if (!isNext(")")) {
                throw SoslReader.malformed("a bracket is not closed");
            }
            at++;
            return term;
        }
        Part part = parts.get(at);
        if (part.quoted()) {
            at++;
            return phrase(part.text());
        }
        return words();
    }

    /** Words one behind the other are read together, for they may be a telephone number. */
    private Term words() {
        StringBuilder plain = new StringBuilder();
        List<Term> terms = new ArrayList<>();
        while (at < parts.size() && isWord(parts.get(at))) {
            String word = parts.get(at++).text();
            if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
                plain.append(plain.isEmpty() ? "" : " ").append(word);
            } else {
                Tokenizer.tokensWithWildcards(word).stream()
                        .filter(Token::isText)
                        .forEach(token -> terms.add(pattern(token.text())));
            }
        }
        Sought.read(plain.toString(), true).ifPresent(sought -> terms.add(sought.term()));
        return terms.size() < 2 ? first(terms) : new Term.All(terms);
    }

    private static boolean isWord(Part part) {
        return !part.quoted() && !List.of("(", ")", "AND", "OR", "NOT").contains(part.text());
    }

    private static Term pattern(String word) {
        String beginning = word.replaceFirst("\\*+$", "");
        boolean isBeginning = beginning.indexOf('*') < 0 && beginning.indexOf('?') < 0;
        return isBeginning ? new Term.Word(beginning, beginning.equals(word)) : new Term.Pattern(word);
    }

    private static Term phrase(String text) {
        List<Token> tokens =
                Tokenizer.tokens(text).stream().filter(Token::isText).toList();
        Term whole = Sought.read(text, true).map(Sought::term).orElse(null);
        boolean isPhrase = tokens.size() > 1 && tokens.stream().allMatch(token -> token.kind() == Kind.WORD);
        if (!isPhrase) {
            return whole;
        }
        Term phrase = new Term.Phrase(tokens.stream().map(Token::text).toList());
        return whole instanceof Term.Any ? new Term.Any(List.of(phrase, whole)) : phrase;
    }
}
