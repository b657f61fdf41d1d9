package org.mainstay.soap.partner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mainstay.identity.login.LogIns;
import org.mainstay.platform.edge.InteractiveRequests;
import org.mainstay.platform.edge.LogLine;
import org.mainstay.platform.edge.RequestIds;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.security.Protocol;
import org.mainstay.platform.security.RequestInfo;
import org.mainstay.soap.partner.fault.Faults;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.message.Arguments;
import org.mainstay.soap.partner.message.MessageBody;
import org.mainstay.soap.partner.message.MessageReader;
import org.mainstay.soap.partner.message.PartnerAddress;
import org.mainstay.soap.partner.operation.Call;
import org.mainstay.soap.partner.operation.PartnerOperation;
import org.mainstay.soap.partner.operation.PublicAddress;
import org.mainstay.soap.partner.wsdl.PartnerWsdl;

/** Takes every call of the Partner API. In one of the two assemblies the path {@code /services} is its context. */
@WebServlet({"/Soap/u/*", "/services/Soap/u/*"})
public class PartnerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Nobody unknown makes the server keep more. */
    private static final int LONGEST_LOGIN = 10_000;

    @Inject
    private transient RequestInfo info;

    @Inject
    private transient InteractiveRequests interactive;

    @Inject
    private transient LogIns logIns;

    @Inject
    private transient OfferedOperations operations;

    @Inject
    private transient PublicAddress addresses;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long started = System.nanoTime();
        String id = RequestIds.of(request.getHeader("X-Request-Id"));
        info.arrived(Protocol.SOAP, id);
        interactive.arrived();
        Answered answered = new Answered(request, response, id);
        try {
            answer(request, response, answered);
        } catch (RuntimeException e) {
            answered.refuse(Faults.of(e, request.getUserPrincipal() != null, id));
        } catch (IOException e) { // of the connection: nobody is there to be answered
            answered.refuse(new PartnerFault(null, null, "The message broke off."));
        }
        new LogLine(
                        id,
                        answered.isRead(),
                        answered.action(),
                        request.getRequestURI(),
                        response.getStatus(),
                        request.getRemoteUser())
                .write(started);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Answered answered)
            throws IOException {
        PartnerAddress address = PartnerAddress.parse(request.getRequestURI())
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.NO_SUCH_RESOURCE, "The address is /services/Soap/u/ and a version, such as 64.0."));
        if (request.getMethod().equals("GET") && "wsdl".equalsIgnoreCase(request.getQueryString())) {
            String at = addresses.of(request) + PartnerAddress.PREFIX + address.version();
            answered.write(new PartnerWsdl(address.major(), at).write());
            return;
        }
        if (!request.getMethod().equals("POST")) {
            throw new BusinessException(
                    ErrorCode.METHOD_NOT_ALLOWED, "Messages come by POST; GET with ?wsdl gives the contract.");
        }
        if (address.major() < PartnerAddress.OLDEST) {
            answered.refuse(PartnerFault.unexpected(
                    "UNSUPPORTED_API_VERSION", "The oldest version is " + PartnerAddress.OLDEST + ".0."));
            return;
        }
        try (InputStream body = MessageBody.open(request)) {
            MessageReader message = MessageReader.open(body, MessageBody.charset(request));
            PartnerOperation operation = operations.of(message.operation());
            answered.isAbout(operation);
            if (!operation.isOpen()) {
                resume(message, request, response);
            }
            Arguments arguments = message.arguments(operation.isOpen() ? LONGEST_LOGIN : Integer.MAX_VALUE);
            Call call = new Call(address, message.headers(), arguments, request, response);
            List<?> results = operation.run(call);
            answered.write(operation.name(), results, address.major());
        }
    }

    /** The session that the message names, or whoever HTTP Basic has logged in. */
    private void resume(MessageReader message, HttpServletRequest request, HttpServletResponse response) {
        String session = message.headers().session();
        if (session != null) {
            logIns.bySession(session, request, response);
        } else if (request.getUserPrincipal() == null) {
            throw new BusinessException(ErrorCode.NOT_AUTHENTICATED, "The message names no session.");
        }
    }
}
