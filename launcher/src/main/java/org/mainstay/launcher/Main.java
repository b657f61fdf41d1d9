package org.mainstay.launcher;

/**
 * The entry of the runnable jar. Compiled for Java 8, so that an old Java can still say what is wrong; everything else
 * needs Java 17 and is reached by name only.
 */
public final class Main {
    private static final int OLDEST_JAVA = 17;

    private Main() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (isTooOld(version)) {
            System.err.println("Mainstay needs Java " + OLDEST_JAVA + " or newer, and this is Java " + version + ".");
            System.exit(1);
        }
        Class.forName("org.mainstay.launcher.Launcher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Versions before 9 are written {@code 1.8}. */
    static boolean isTooOld(String version) {
        return version.startsWith("1.") || Integer.parseInt(version) < OLDEST_JAVA;
    }
}
