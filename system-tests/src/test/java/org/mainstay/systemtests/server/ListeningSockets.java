package org.mainstay.systemtests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP addresses that a process listens on, as the kernel tells them in {@code /proc}. */
public final class ListeningSockets {
    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private ListeningSockets() {}

    /** Ports, with a star in front of those that other machines can reach. */
    public static Set<String> of(ProcessHandle process) {
        try {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            Set<String> own = sockets(proc);
            Set<String> ports = new TreeSet<>();
            for (String table : List.of("tcp", "tcp6")) {
                for (String line : Files.readAllLines(proc.resolve("net").resolve(table))) {
                    String[] column = line.strip().split("\\s+");
                    if (column[3].equals(LISTEN) && own.contains(column[9])) {
                        ports.add(port(column[1]));
                    }
                }
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(String address) {
        String[] parts = address.split(":");
        return (LOOPBACK.contains(parts[0]) ? "" : "*") + Integer.parseInt(parts[1], 16);
    }

    /** The inode numbers of the process' sockets. */
    private static Set<String> sockets(Path proc) throws IOException {
        try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
            return files.map(ListeningSockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
