package org.mainstay.launcher.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** A country with people, companies and addresses of its own. */
final class Region {
    private static final int NAME = 40;

    private final Locale locale;
    private final String currency;
    private final Faker faker;

    private Region(Locale locale, String currency, Random random) {
        this.locale = locale;
        this.currency = currency;
        this.faker = new Faker(locale, random);
    }

    /** All of them draw from one source of chance. */
    static List<Region> all(Random random) {
        return List.of(
                new Region(Locale.US, "USD", random),
                new Region(Locale.UK, "GBP", random),
                new Region(Locale.GERMANY, "EUR", random),
                new Region(Locale.FRANCE, "EUR", random),
                new Region(Locale.forLanguageTag("es-ES"), "EUR", random),
                new Region(Locale.forLanguageTag("pl-PL"), "EUR", random),
                new Region(Locale.JAPAN, "JPY", random));
    }

    /** A person and how to reach them. */
    record Person(String salutation, String firstName, String lastName, String email, String phone) {}

    record Address(String street, String city, String state, String postalCode, String country, String countryCode) {}

    String language() {
        return locale.getLanguage();
    }

    String currency() {
        return currency;
    }

    String company() {
        return upTo(80, faker.company().name());
    }

    /** @param site the domain of the address; what cannot be written in it becomes a number */
    Person person(String site, int number) {
        String first = upTo(NAME, faker.name().firstName());
        String last = upTo(NAME, faker.name().lastName());
        String local = slug(first + "." + last, "contact" + number);
        return new Person(
                faker.options().option("Mr.", "Ms.", "Dr."),
                first,
                last,
                upTo(60 - 1, local) + "@" + site,
                upTo(NAME, faker.phoneNumber().phoneNumber()));
    }

    Address address() {
        return new Address(
                faker.address().streetAddress(),
                upTo(NAME, faker.address().city()),
                upTo(80, faker.address().state()),
                upTo(20, faker.address().zipCode()),
                locale.getDisplayCountry(Locale.ENGLISH),
                locale.getCountry());
    }

    String jobTitle() {
        return upTo(128, faker.job().title());
    }

    String sentence() {
        return faker.lorem().sentence(12);
    }

    /** A domain under the ending that is reserved for examples (RFC 2606). */
    static String site(String company, int number) {
        String name = upTo(20, slug(company, ""));
        return (name.length() < 3 ? "company" : name.replaceAll("[.-]+$", "")) + number + ".example";
    }

    static String slug(String text, String otherwise) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ß", "ss")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("[.-]*\\.[.-]*", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        return ascii.length() < 3 ? otherwise : ascii;
    }

    static String upTo(int length, String text) {
        return text == null || text.length() <= length
                ? text
                : text.substring(0, length).strip();
    }
}
