package org.mainstay.soap.request;

import java.util.List;
import org.mainstay.platform.error.Problem;
import org.mainstay.soap.fault.SoapVersion;

/**
 * What a message says, as far as it must be known before it is carried out.
 *
 * @param operation local name of the element in the body
 * @param token the WS-Security UsernameToken, or null
 * @param messageId of WS-Addressing, or null
 * @param problems where it is not as the contract has it
 */
record Message(SoapVersion version, String operation, Token token, String messageId, List<Problem> problems) {

    /**
     * @param username null when it is absent
     * @param password null when it is absent or not in text
     */
    record Token(String username, String password) {}

    Message {
        problems = List.copyOf(problems);
    }
}
