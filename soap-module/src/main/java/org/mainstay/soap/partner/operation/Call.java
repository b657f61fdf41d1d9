package org.mainstay.soap.partner.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mainstay.soap.partner.message.Arguments;
import org.mainstay.soap.partner.message.Headers;
import org.mainstay.soap.partner.message.PartnerAddress;

/** A call as an operation sees it; request and response are for what only the container can do. */
public record Call(
        PartnerAddress address,
        Headers headers,
        Arguments arguments,
        HttpServletRequest request,
        HttpServletResponse response) {}
