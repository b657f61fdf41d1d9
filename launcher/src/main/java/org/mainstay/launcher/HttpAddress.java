package org.mainstay.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the server listens. */
record HttpAddress(String host, int port) {

    /** Fails when the server could not listen there, and names the option by which another port is chosen. */
    void refuseIfTaken(String option) throws LaunchFailedException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException problem) {
            throw new LaunchFailedException("There is no host " + host + ": choose another with --host.", problem);
        } catch (IOException problem) {
            throw new LaunchFailedException(
                    "Port " + port + " of " + host + " cannot be used (" + problem.getMessage()
                            + "): choose another with " + option + ".",
                    problem);
        }
    }

    /** The address for a client on this machine. */
    String url() {
        return "http://" + reachableHost() + ":" + port;
    }

    private String reachableHost() {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }
}
