package org.mainstay.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.mainstay.platform.search.token.FieldTokens;
import org.mainstay.platform.search.token.PhoneNumber;
import org.mainstay.platform.search.token.Token;
import org.mainstay.platform.search.token.Token.Kind;
import org.mainstay.platform.search.token.Tokenizer;

/**
 * What people type, as what is to be found: all of the words, each at the beginning of a word; e-mail addresses as a whole;
 * what looks like a telephone number also by its digits.
 *
 * @param text the words in order, by which a field that says just this is told from others; empty when that does not matter
 * @param typed as it was given
 */
public record Sought(Term term, List<String> text, String typed) {

    /** Nothing when there is no word in it. */
    public static Optional<Sought> read(String typed) {
        return read(typed, false);
    }

    /** @param whole whether words are to be found only as a whole */
    public static Optional<Sought> read(String typed, boolean whole) {
        String words = FieldTokens.withoutWeb(typed);
        List<Token> tokens = Tokenizer.tokens(words);
        List<Term> terms = new ArrayList<>();
        Matcher written = PhoneNumber.written(words);
        int from = 0;
        while (written.find()) {
            String digits = PhoneNumber.digits(written.group());
            if (digits.length() >= PhoneNumber.FEWEST_DIGITS) {
                terms.addAll(terms(between(tokens, from, written.start()), whole));
                terms.add(phone(digits, terms(between(tokens, written.start(), written.end()), whole)));
                from = written.end();
            }
        }
        terms.addAll(terms(between(tokens, from, words.length()), whole));
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sought(
                        terms.size() == 1 ? terms.get(0) : new Term.All(terms),
                        tokens.stream().filter(Token::isText).map(Token::text).toList(),
                        typed));
    }

    private static List<Token> between(List<Token> tokens, int start, int end) {
        return tokens.stream()
                .filter(token -> token.start() >= start && token.end() <= end)
                .toList();
    }

    private static Term phone(String digits, List<Term> words) {
        List<Term> ways = new ArrayList<>();
        ways.add(new Term.Word(PhoneNumber.forwards(digits), false));
        ways.add(new Term.Word(PhoneNumber.backwards(digits), false));
        PhoneNumber.shorter(digits).forEach(token -> ways.add(new Term.Word(token, true)));
        ways.add(words.size() == 1 ? words.get(0) : new Term.All(words));
        return new Term.Any(ways);
    }

    /** One for each word, run or address; of what lies within another the larger counts. */
    private static List<Term> terms(List<Token> tokens, boolean whole) {
        List<Token> mails =
                tokens.stream().filter(token -> token.kind() == Kind.MAIL).toList();
        Predicate<Token> isInMail =
                token -> mails.stream().anyMatch(m -> token.start() >= m.start() && token.end() <= m.end());
        List<Term> terms = new ArrayList<>();
        mails.forEach(mail -> terms.add(new Term.Word(mail.text(), whole)));
        List<String> pairs = new ArrayList<>();
        for (Token token : tokens) {
            if (!token.isText() || isInMail.test(token)) {
                continue;
            }
            if (token.kind() == Kind.PAIR) {
                pairs.add(token.text());
            } else if (pairs.isEmpty()) {
                terms.add(new Term.Word(token.text(), whole && token.kind() == Kind.WORD));
            } else {
                terms.add(new Term.Run(List.copyOf(pairs)));
                pairs.clear();
            }
        }
        return terms;
    }
}
