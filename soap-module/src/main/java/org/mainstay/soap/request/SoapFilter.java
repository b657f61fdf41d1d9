package org.mainstay.soap.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mainstay.platform.edge.InteractiveRequests;
import org.mainstay.platform.edge.LogLine;
import org.mainstay.platform.edge.RequestIds;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.security.Protocol;
import org.mainstay.platform.security.RequestInfo;
import org.mainstay.soap.fault.SoapVersion;
import org.mainstay.soap.v1.contract.Mainstay;

/**
 * In front of every SOAP address. What passes it is a message of the contract, by somebody who is logged in; everything
 * else is answered here, by a fault, and so are the errors of the container.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SoapFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** In one of the two assemblies other addresses are of the same application. */
    private static final String SERVICES = "/services/";

    /** The Partner API looks after itself. */
    private static final String PARTNER = "/services/Soap/u/";

    private static final String ADDRESS = "/services/mainstay/v1";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    private transient RequestInfo info;

    @Inject
    private transient InteractiveRequests interactive;

    @Inject
    private transient SoapCall call;

    @Inject
    private transient TokenLogin logins;

    @Inject
    @ConfigProperty(name = "mainstay.files.max-bytes", defaultValue = "104857600")
    private long largestFile;

    private transient ContractSchema schema;

    @Override
    public void init() throws ServletException {
        try {
            schema = new ContractSchema(getServletContext().getResource(ContractPages.XSD), Mainstay.class);
        } catch (MalformedURLException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String uri = Refused.uri(request);
        if (uri.startsWith(SERVICES) && !uri.startsWith(PARTNER)) {
            long started = System.nanoTime();
            String id = (String) request.getAttribute(SoapFilter.class.getName());
            boolean again = id != null; // an error page is being made for it
            id = again ? id : RequestIds.of(request.getHeader("X-Request-Id"));
            request.setAttribute(SoapFilter.class.getName(), id);
            headers(response, id);
            String action = request.getMethod();
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                Refused.byContainer(request, response, id);
            } else {
                action = answer(request, response, id);
            }
            boolean read = action.equals("GET") || action.startsWith("Get") || action.startsWith("Find");
            new LogLine(id, read, action, Refused.uri(request), response.getStatus(), request.getRemoteUser())
                    .write(started);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void headers(HttpServletResponse response, String id) {
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /** @return what was asked for, for the log */
    private String answer(HttpServletRequest request, HttpServletResponse response, String id)
            throws IOException, ServletException {
        info.arrived(Protocol.SOAP, id);
        interactive.arrived();
        SoapVersion version = SoapVersion.SOAP_1_1;
        boolean byToken = false;
        String action = request.getMethod();
        try {
            requireAddress(request);
            if (request.getMethod().equals("GET") && ContractPages.serve(request, response)) {
                return action;
            }
            requirePost(request);
            ContentType type = ContentType.parse(request.getContentType());
            version = type.version();
            RequestBody body = RequestBody.read(request, type, largestFile);
            Message message = MessageReader.read(body.message(), type.charset(), schema.check(body.message().length));
            action = message.operation();
            byToken = message.token() != null;
            require(message, type, request, response);
            call.begin(version, key(request, message), type.isMultipart(), () -> response.setHeader(REPLAYED, "true"));
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            request.getRequestDispatcher(version == SoapVersion.SOAP_1_1 ? path + "/soap11" : path + "/soap12")
                    .forward(new CheckedRequest(request, body.whole()), new SoapResponse(response, call));
        } catch (RuntimeException e) {
            Refused.answer(e, request, response, version, byToken, id);
        }
        return action;
    }

    private static void requireAddress(HttpServletRequest request) {
        if (!request.getRequestURI().equals(ADDRESS)) {
            throw new BusinessException(ErrorCode.NO_SUCH_RESOURCE, "No SOAP service has this address.");
        }
    }

    private static void requirePost(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            throw new BusinessException(
                    ErrorCode.METHOD_NOT_ALLOWED, "Messages come by POST; GET with ?wsdl gives the contract.");
        }
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Messages come uncompressed.");
        }
    }

    private void require(Message message, ContentType type, HttpServletRequest request, HttpServletResponse response) {
        if (message.version() != type.version()) {
            throw new BusinessException(
                    ErrorCode.MALFORMED_REQUEST, "The envelope is of another version of SOAP than the content type.");
        }
        if (message.token() != null) {
            logins.logIn(message.token(), request, response);
        }
        if (request.getUserPrincipal() == null) {
            throw new BusinessException(
                    ErrorCode.NOT_AUTHENTICATED, "Log in first: HTTP Basic or a WS-Security UsernameToken.");
        }
        if (!message.problems().isEmpty()) {
            throw BusinessException.of(message.problems());
        }
    }

    private static String key(HttpServletRequest request, Message message) {
        String header = request.getHeader("Idempotency-Key");
        return header == null ? message.messageId() : header;
    }
}
