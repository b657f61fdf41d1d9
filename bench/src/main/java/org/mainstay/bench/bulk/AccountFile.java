package org.mainstay.bench.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Invented accounts as CSV, the same for the same mark. */
final class AccountFile {
    private static final long SEED = 20261128;
    private static final String HEADER = "externalId,name,phone,website,billingStreet,billingCity,billingPostalCode,"
            + "billingCountry,annualRevenue,numberOfEmployees";
    private static final String[] FIRST =
            "Anna,Ben,Clara,David,Emil,Frida,Gustav,Hanna,Ida,Jan,Karl,Lena,Max,Nora,Otto,Paul,Rosa,Sven".split(",");
    private static final String[] LAST =
            "Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Koch,Richter,Klein,Wolf".split(",");
    private static final String[] FORMS = "GmbH,AG,KG,Ltd,Inc,SA,BV,Oy".split(",");
    private static final String[] CITIES =
            "Berlin,Hamburg,München,Köln,Wien,Graz,Linz,Bern,Zürich,Basel,Paris,Lyon,Roma,Milano,Madrid".split(",");

    private AccountFile() {}

    static Path write(Path file, String mark, int rows) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER + "\n");
            for (int row = 0; row < rows; row++) {
                String last = one(random, LAST);
                String name = last + " " + one(random, FIRST) + " " + one(random, FORMS) + " " + row % 5_000;
                String phone = "+49 " + (30 + random.nextInt(900)) + " " + (100_000 + random.nextInt(9_000_000));
                out.write(String.join(
                        ",",
                        mark + row,
                        name,
                        phone,
                        "https://www.example.com/" + row % 977,
                        last + "straße " + row % 300,
                        one(random, CITIES),
                        Integer.toString(10_000 + row % 89_999),
                        "DE",
                        (1 + random.nextInt(100_000_000)) + ".50",
                        Integer.toString(row % 3_000)));
                out.write('\n');
            }
        }
        return file;
    }

    private static String one(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
