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

    private final List<ExpressionPart> parts;
    private int at;
    private int depth;

    private ExpressionReader(List<ExpressionPart> parts) {
        this.parts = parts;
    }

    /** @throws org.mainstay.platform.error.BusinessException MALFORMED_QUERY */
    static Term read(String expression) {
        ExpressionReader reader = new ExpressionReader(ExpressionPart.split(expression));
        if (reader.parts.stream().noneMatch(ExpressionPart::isLongEnough)) {
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
        ExpressionPart part = parts.get(at);
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
        while (at < parts.size() && parts.get(at).isWord()) {
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
