package org.mainstay.bench.custom;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.reference.PublicId;

/** What callers do meanwhile: every way to reach the rows of accounts that the server has. */
final class CallersRequests {
    private static final String PATH = "/api/v1/accounts";
    private static final String[] COUNTRIES = {"Germany", "France", "Austria", "Malta", "Japan", "Poland"};

    private final Requests http;
    private final List<Long> keys;

    CallersRequests(Requests http, List<Long> keys) {
        this.http = http;
        this.keys = keys;
    }

    /** One account, a list, a look-up by a custom key. */
    IntFunction<byte[]> reads(int reader) {
        Random random = new Random(reader);
        return number -> {
            long key = keys.get(random.nextInt(keys.size()));
            return switch (number % 4) {
                case 0 ->
                    http.get(PATH + "?filter=billingCountry%3D%3D" + COUNTRIES[random.nextInt(COUNTRIES.length)]
                            + "&sort=name");
                case 1 -> http.get(PATH + "?filter=Key__c%3D%3DK-" + key);
                default -> http.get(PATH + "/" + PublicId.of(PublicId.ACCOUNT, key));
            };
        };
    }

    /** A new account or a change of one that no other caller changes. */
    IntFunction<byte[]> writes(int writer, int writers) {
        Random random = new Random(1_000 + writer);
        String name = "Nordwind " + writer + "-" + System.nanoTime() + "-";
        return number -> {
            String values = "\"Key__c\":\"" + name + number + "\",\"Size__c\":" + number % 900 + ".25";
            if (number % 2 == 0) {
                return http.post(
                        PATH, "{\"name\":\"" + name + number + "\",\"billingCountry\":\"Germany\"," + values + "}");
            }
            long key = keys.get(random.nextInt(keys.size() / writers) * writers + writer);
            return http.patch(
                    PATH + "/" + PublicId.of(PublicId.ACCOUNT, key),
                    "{\"phone\":\"+49 221 " + number + "\"," + values + "}");
        };
    }
}
