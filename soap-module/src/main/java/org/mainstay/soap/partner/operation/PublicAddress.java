package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where clients reach this server: all their later calls go there. It is what the administrator says, or what a proxy
 * says that the administrator trusts, or else the address of the call.
 */
@Dependent
public class PublicAddress {

    private final Optional<String> configured;
    private final boolean trustsProxy;

    /**
     * @param configured {@code MAINSTAY_PUBLIC_URL}, such as {@code https://crm.example.org}
     * @param trustsProxy {@code MAINSTAY_TRUST_FORWARDED}: whether X-Forwarded-Proto and -Host come from a proxy only
     */
    @Inject
    public PublicAddress(
            @ConfigProperty(name = "mainstay.public.url") Optional<String> configured,
            @ConfigProperty(name = "mainstay.trust.forwarded", defaultValue = "false") boolean trustsProxy) {
        this.configured = configured.map(String::strip).filter(url -> !url.isEmpty());
        this.trustsProxy = trustsProxy;
    }

    /** Without a slash at the end. */
    public String of(HttpServletRequest request) {
        return configured.map(url -> url.replaceFirst("/+$", "")).orElseGet(() -> asked(request));
    }

    private String asked(HttpServletRequest request) {
        String scheme = forwarded(request, "X-Forwarded-Proto", request.getScheme());
        String port =
                request.getServerPort() == (scheme.equals("https") ? 443 : 80) ? "" : ":" + request.getServerPort();
        return scheme + "://" + forwarded(request, "X-Forwarded-Host", request.getServerName() + port);
    }

    private String forwarded(HttpServletRequest request, String header, String own) {
        String said = trustsProxy ? request.getHeader(header) : null;
        return said != null && said.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? said : own;
    }
}
