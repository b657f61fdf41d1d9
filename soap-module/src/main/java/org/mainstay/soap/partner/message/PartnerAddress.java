package org.mainstay.soap.partner.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of a call says: {@code /services/Soap/u/64.0}, also {@code 64}, with a slash at its end or the id of
 * an organization behind it.
 *
 * @param major the version that answers are made for
 * @param version as the client wrote it, to be used again in addresses
 */
public record PartnerAddress(int major, String version) {

    public static final String PREFIX = "/services/Soap/u/";
    public static final int OLDEST = 20;

    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PREFIX) + "((\\d{1,3})(?:\\.\\d{1,2})?)(?:/[0-9A-Za-z]*)?/?");

    public static Optional<PartnerAddress> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(new PartnerAddress(Integer.parseInt(matcher.group(2)), matcher.group(1)))
                : Optional.empty();
    }
}
