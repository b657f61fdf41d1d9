package org.mainstay.systemtests.soapclients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.wsdl.Binding;
import javax.wsdl.BindingFault;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Message;
import javax.wsdl.Operation;
import javax.wsdl.Part;
import javax.wsdl.PortType;
import javax.wsdl.WSDLException;
import javax.wsdl.extensions.ExtensibilityElement;
import javax.wsdl.extensions.soap.SOAPBinding;
import javax.wsdl.extensions.soap.SOAPBody;
import javax.wsdl.extensions.soap.SOAPFault;
import javax.wsdl.extensions.soap.SOAPOperation;
import org.apache.cxf.BusFactory;
import org.apache.cxf.tools.common.ToolConstants;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.common.ToolException;
import org.apache.cxf.tools.validator.internal.WSDL11Validator;
import org.apache.cxf.wsdl.WSDLManager;

/**
 * The rules of the WS-I Basic Profile 1.1 for a description: those that CXF knows, and by number those that it does
 * not. Document/literal wrapped is asked for besides, because generators then make parameters of the message.
 */
final class BasicProfile {

    private final Definition description;
    private final List<String> problems = new ArrayList<>();

    private BasicProfile(Definition description) {
        this.description = description;
    }

    /** What is wrong with the WSDL; empty when all is well. */
    static List<String> problems(Path wsdl) {
        try {
            Definition description = BusFactory.getThreadDefaultBus()
                    .getExtension(WSDLManager.class)
                    .getDefinition(wsdl.toUri().toString());
            BasicProfile profile = new BasicProfile(description);
            profile.checkByCxf(wsdl);
            all(description.getMessages().values(), Message.class).forEach(profile::check);
            all(description.getPortTypes().values(), PortType.class).forEach(profile::check);
            all(description.getBindings().values(), Binding.class).forEach(profile::check);
            return profile.problems;
        } catch (WSDLException e) {
            return List.of(e.getMessage());
        }
    }

    private void checkByCxf(Path wsdl) {
        ToolContext context = new ToolContext();
        context.put(ToolConstants.CFG_VALIDATE_WSDL, "all");
        context.put(ToolConstants.CFG_WSDLURL, wsdl.toUri().toString());
        try {
            WSDL11Validator validator = new WSDL11Validator(description, context, BusFactory.getThreadDefaultBus());
            require(validator.isValid(), "CXF: " + validator.getErrorMessage());
        } catch (ToolException e) {
            problems.add("CXF: " + e.getMessage());
        }
    }

    private void check(Message message) {
        List<Part> parts = all(message.getParts().values(), Part.class);
        require(parts.size() == 1, "R2201: one part in " + message.getQName());
        for (Part part : parts) {
            boolean element = part.getElementName() != null && part.getTypeName() == null;
            require(element, "R2204: an element in " + message.getQName());
        }
    }

    private void check(PortType portType) {
        List<Operation> operations = all(portType.getOperations(), Operation.class);
        require(
                operations.stream().map(Operation::getName).distinct().count() == operations.size(),
                "R2304: operations of one name");
        for (Operation operation : operations) {
            require(
                    names(operation.getInput().getMessage(), operation.getName())
                            && names(operation.getOutput().getMessage(), operation.getName() + "Response"),
                    "wrapped: elements named like " + operation.getName());
        }
    }

    private boolean names(Message message, String element) {
        return all(message.getParts().values(), Part.class).stream()
                .allMatch(part -> part.getElementName() != null
                        && part.getElementName().getLocalPart().equals(element)
                        && part.getElementName().getNamespaceURI().equals(description.getTargetNamespace()));
    }

    private void check(Binding binding) {
        for (SOAPBinding soap : extensions(binding.getExtensibilityElements(), SOAPBinding.class)) {
            require(
                    "http://schemas.xmlsoap.org/soap/http".equals(soap.getTransportURI()),
                    "R2702: HTTP below " + binding.getQName());
            require("document".equals(soap.getStyle()), "document style of " + binding.getQName());
        }
        List<BindingOperation> bound = all(binding.getBindingOperations(), BindingOperation.class);
        require(
                bound.size() == binding.getPortType().getOperations().size(),
                "R2718: every operation in " + binding.getQName());
        bound.forEach(this::check);
    }

    private void check(BindingOperation operation) {
        List<ExtensibilityElement> bodies = new ArrayList<>();
        bodies.addAll(all(operation.getBindingInput().getExtensibilityElements(), ExtensibilityElement.class));
        bodies.addAll(all(operation.getBindingOutput().getExtensibilityElements(), ExtensibilityElement.class));
        for (SOAPBody body : extensions(bodies, SOAPBody.class)) {
            require("literal".equals(body.getUse()), "R2706: literal in " + operation.getName());
            require(body.getNamespaceURI() == null, "R2716: no namespace of the body of " + operation.getName());
        }
        for (SOAPOperation soap : extensions(operation.getExtensibilityElements(), SOAPOperation.class)) {
            require(soap.getSoapActionURI() != null, "R2745: a SOAPAction, be it empty, of " + operation.getName());
            require(!"rpc".equals(soap.getStyle()), "R2705: one style in " + operation.getName());
        }
        for (BindingFault fault : all(operation.getBindingFaults().values(), BindingFault.class)) {
            for (SOAPFault soap : extensions(fault.getExtensibilityElements(), SOAPFault.class)) {
                require(
                        fault.getName().equals(soap.getName()),
                        "R2754: the name of the fault of " + operation.getName());
                require("literal".equals(soap.getUse()), "R2706: a literal fault of " + operation.getName());
            }
        }
    }

    private void require(boolean condition, String rule) {
        if (!condition) {
            problems.add(rule);
        }
    }

    private static <T> List<T> extensions(List<?> of, Class<T> type) {
        return of.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> List<T> all(Collection<?> of, Class<T> type) {
        return of.stream().map(type::cast).toList();
    }
}
