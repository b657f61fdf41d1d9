package org.mainstay.platform.money;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217, as the Java platform knows them. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether it is a code such as {@code EUR}, in upper case. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }
}
