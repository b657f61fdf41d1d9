package org.mainstay.systemtests.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries that nobody would write, the same ones each time: words in any order, valid ones cut off or spoilt. */
final class QueryCorpus {

    private static final List<String> SOQL = List.of(
            "SELECT Id, Name, Owner.Name FROM Account WHERE Name LIKE 'A%' AND (Type = null OR Type IN ('a','b'))"
                    + " ORDER BY Name DESC NULLS LAST LIMIT 5 OFFSET 1",
            "SELECT Type, COUNT(Id) n, MAX(AnnualRevenue) FROM Account GROUP BY Type HAVING COUNT(Id) > 1",
            "SELECT c.Name, a.Name FROM Contact c, c.Account a WHERE a.BillingCity = 'Wien' AND NOT c.Email = null",
            "SELECT Id, (SELECT LastName FROM Contacts WHERE Email != null LIMIT 2) FROM Account LIMIT 3",
            "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE CreatedDate = LAST_N_DAYS:7)",
            "SELECT COUNT() FROM Contact WHERE CreatedDate > 2026-01-02T03:04:05+01:00",
            "SELECT FIELDS(ALL) FROM Contact WHERE AccountId = '001000000000001' LIMIT 20",
            "SELECT toLabel(Industry), FORMAT(AnnualRevenue) x FROM Account WHERE AnnualRevenue >= USD5000 LIMIT 2",
            "SELECT CALENDAR_YEAR(CreatedDate) y, COUNT(Id) FROM Contact GROUP BY CALENDAR_YEAR(CreatedDate)");

    private static final List<String> SOQL_WORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "BY",
            "HAVING",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "NULL",
            "NULLS",
            "FIRST",
            "(",
            ")",
            ",",
            ".",
            "=",
            "!=",
            "<>",
            "<=",
            ">",
            "'",
            "\\",
            "''",
            "'a'",
            ":",
            "1",
            "-1",
            "1e999",
            "9999999999999999999",
            "2026-02-30",
            "2026-01-02T03:04:05Z",
            "TODAY",
            "LAST_N_DAYS:",
            "COUNT(",
            "Id",
            "Name",
            "Account",
            "Contact",
            "Contacts",
            "Owner.Name",
            "AccountId",
            "x",
            "\u0000",
            "\uD83D\uDE42",
            "\u00a0",
            "\n",
            "--",
            "/*",
            "*",
            ";",
            "`",
            "\"",
            "TRUE",
            "USD5",
            "FIELDS(ALL)",
            "TYPEOF",
            "ALL ROWS",
            "FOR UPDATE",
            "INCLUDES",
            "'\\u00zz'");

    private static final List<String> RSQL = List.of(
            "name==Wien;isPersonAccount==true",
            "(name=='a b',name==c*);annualRevenue=gt=5.50",
            "billingCity=in=(Wien,'Linz');type=out=(Vendor)",
            "owner.username==admin;createdDate>=2026-01-02T03:04:05Z",
            "id==001000000000001;description=isnull=true");

    private static final List<String> RSQL_WORDS = List.of(
            "name",
            "billingCity",
            "annualRevenue",
            "createdDate",
            "isPersonAccount",
            "id",
            "owner",
            "nothing",
            "==",
            "!=",
            "=gt=",
            "=in=",
            "=out=",
            "=isnull=",
            "=x=",
            "=",
            "<",
            ">=",
            ";",
            ",",
            "(",
            ")",
            "'",
            "\"",
            "\\",
            "*",
            ".",
            " ",
            "and",
            "or",
            "true",
            "null",
            "1",
            "-1e9",
            "1e999999999",
            "2026-02-30",
            "'a b'",
            "\u0000",
            "\uD83D\uDE42",
            "\n",
            "--",
            "'; drop");

    private final Random random;
    private final List<String> valid;
    private final List<String> words;
    private final String between;

    private QueryCorpus(long seed, List<String> valid, List<String> words, String between) {
        this.random = new Random(seed);
        this.valid = valid;
        this.words = words;
        this.between = between;
    }

    static List<String> soql(long seed, int size) {
        return new QueryCorpus(seed, SOQL, SOQL_WORDS, " ").make(size);
    }

    static List<String> rsql(long seed, int size) {
        return new QueryCorpus(seed, RSQL, RSQL_WORDS, "").make(size);
    }

    private List<String> make(int size) {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            queries.add(
                    switch (i % 4) {
                        case 0 -> soup();
                        case 1 -> cutOff(one(valid));
                        case 2 -> spoilt(one(valid));
                        default -> spoilt(spoilt(spoilt(one(valid))));
                    });
        }
        return queries;
    }

    private String cutOff(String query) {
        return query.substring(0, random.nextInt(query.length()));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String soup() {
        StringBuilder soup =
                new StringBuilder(between.isEmpty() || random.nextInt(3) == 0 ? "" : "SELECT Id FROM Account ");
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            soup.append(one(words)).append(between);
        }
        return soup.toString();
    }

    /** With a word put in, a piece taken out, a piece doubled, or a character changed. */
    private String spoilt(String query) {
        int from = random.nextInt(query.length() + 1);
        int to = Math.min(query.length(), from + random.nextInt(10));
        String middle =
                switch (random.nextInt(4)) {
                    case 0 -> one(words);
                    case 1 -> "";
                    case 2 -> query.substring(from, to).repeat(2);
                    default -> Character.toString(32 + random.nextInt(95));
                };
        return query.substring(0, from) + middle + query.substring(to);
    }
}
