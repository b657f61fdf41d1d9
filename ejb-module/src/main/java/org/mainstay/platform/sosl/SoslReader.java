package org.mainstay.platform.sosl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.search.Term;

/** Reads {@code FIND {words} IN NAME FIELDS RETURNING Account(Id, Name WHERE …), Contact LIMIT 20}. */
final class SoslReader {

    private static final int LONGEST = 20_000;
    private static final Pattern FIND = Pattern.compile(
            "\\s*FIND\\s*(?:\\{((?:[^\\\\}]|\\\\.)*+)\\}|'((?:[^\\\\']|\\\\.)*+)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN =
            Pattern.compile("\\s*IN\\s+(ALL|NAME|EMAIL|PHONE|SIDEBAR)\\s+FIELDS\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RETURNING = Pattern.compile("\\s*RETURNING\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND = Pattern.compile("\\s*(\\w{1,80})\\s*");
    private static final Pattern LIMIT = Pattern.compile("\\s*LIMIT\\s+(\\d{1,6})\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE =
            Pattern.compile("\\b(WHERE|ORDER\\s+BY|LIMIT|OFFSET|USING)\\b", Pattern.CASE_INSENSITIVE);

    private final String text;
    private int at;

    private SoslReader(String text) {
        this.text = text;
    }

    /** @throws BusinessException MALFORMED_QUERY */
    static Search read(String sosl) {
        if (sosl.length() > LONGEST) {
            throw malformed("a search has at most " + LONGEST + " characters");
        }
        return new SoslReader(sosl).read();
    }

    private Search read() {
        Matcher find = next(FIND);
        if (find == null) {
            throw malformed("a search begins with FIND {words}");
        }
        Term term = ExpressionReader.read(find.group(1) == null ? find.group(2) : find.group(1));
        Matcher in = next(IN);
        Search.Scope scope = in == null || in.group(1).equalsIgnoreCase("SIDEBAR")
                ? Search.Scope.ALL
                : Search.Scope.valueOf(in.group(1).toUpperCase(Locale.ROOT));
        List<Search.Returned> returning = next(RETURNING) == null ? List.of() : returning();
        Matcher limit = next(LIMIT);
        if (!text.substring(at).isBlank()) {
            throw malformed("'" + shown(text.substring(at).strip()) + "' is not expected");
        }
        return new Search(
                term,
                scope,
                returning,
                limit == null ? Search.MOST : Math.min(Search.MOST, Integer.parseInt(limit.group(1))));
    }

    private Matcher next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private List<Search.Returned> returning() {
        List<Search.Returned> kinds = new ArrayList<>();
        do {
            Matcher kind = next(KIND);
            if (kind == null) {
                throw malformed("RETURNING names kinds of record");
            }
            kinds.add(at < text.length() && text.charAt(at) == '(' ? inBrackets(kind.group(1)) : bare(kind.group(1)));
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        } while (at < text.length() && text.charAt(at) == ',' && at++ >= 0);
        return kinds;
    }

    private static Search.Returned bare(String kind) {
        return new Search.Returned(kind, null, "");
    }

    private Search.Returned inBrackets(String kind) {
        String inside = text.substring(at + 1, end());
        at += inside.length() + 2;
        Matcher clause = CLAUSE.matcher(inside);
        int fields = clause.find() ? clause.start() : inside.length();
        String listed = inside.substring(0, fields).strip();
        return new Search.Returned(kind, listed.isEmpty() ? null : listed, inside.substring(fields));
    }

    /** Where the bracket that is open here is closed. */
    private int end() {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i;
            }
        }
        throw malformed("a bracket is not closed");
    }

    private static String shown(String rest) {
        return rest.length() > 60 ? rest.substring(0, 60) + "…" : rest;
    }

    static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_QUERY, "The search cannot be read: " + why + ".");
    }
}
