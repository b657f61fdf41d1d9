package org.mainstay.platform.search.token;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;

/** The tokens of values of fields. */
public final class FieldTokens {

    private static final Pattern WEB = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:https?://(?:www\\.)?|www\\.)");

    private FieldTokens() {}

    /** The tokens of a value, with their places in it; none of null. */
    public static List<Token> of(Field field, Object value) {
        if (!(value instanceof String text)) {
            return List.of();
        }
        if (field.type() == FieldType.PHONE) {
            return PhoneNumber.tokens(text);
        }
        return field.type() == FieldType.URL ? Tokenizer.tokens(withoutWeb(text)) : Tokenizer.tokens(text);
    }

    /**
     * The texts of a value's tokens as an index needs them that is asked for beginnings: the first word of an address is
     * the beginning of its token already.
     */
    public static List<String> indexed(Field field, Object value) {
        List<Token> tokens = of(field, value);
        List<Token> mails =
                tokens.stream().filter(token -> token.kind() == Token.Kind.MAIL).toList();
        return tokens.stream()
                .filter(token -> mails.stream()
                        .noneMatch(mail -> token != mail
                                && token.start() == mail.start()
                                && mail.text().startsWith(token.text())))
                .map(Token::text)
                .toList();
    }

    /** With blanks in place of what all addresses of the web begin with, so that places stay what they are. */
    public static String withoutWeb(String text) {
        return text.indexOf("://") < 0 && !text.regionMatches(true, 0, "www.", 0, 4) && text.indexOf("www.") < 0
                ? text
                : WEB.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                " ".repeat(found.group().length())));
    }
}
