package org.mainstay.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mainstay user add NAME --role ROLE}: creates a user through the REST API, then sets the password. */
@Command(
        name = "add",
        description = "Creates a user. The password is taken from MAINSTAY_USER_PASSWORD, or generated and shown once.",
        mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {
    /** What a user may do, as the server knows it. */
    enum Role {
        admin,
        agent,
        integration,
        viewer
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name to log in with.")
    private String name;

    @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The user's mail address.")
    private String email;

    @Option(names = "--last-name", paramLabel = "NAME", description = "The user's last name; by default the NAME.")
    private String lastName;

    @Mixin
    private ServerAddress address;

    @Option(
            names = "--as",
            paramLabel = "USER",
            defaultValue = AdministratorPassword.ADMINISTRATOR,
            description = "The administrator who creates the user; the password is taken from"
                    + " MAINSTAY_ADMIN_PASSWORD or asked for. Default: ${DEFAULT-VALUE}.")
    private String administrator;

    @Override
    public Integer call() throws LaunchFailedException {
        Map<String, String> environment = System.getenv();
        ApiClient api = new ApiClient(address.url(environment));
        String administratorPassword = Password.of(administrator, AdministratorPassword.VARIABLE, environment);
        String given = environment.getOrDefault("MAINSTAY_USER_PASSWORD", "");
        String password = given.isBlank() ? Secrets.generate() : given;

        JsonObject user = api.post("/api/v1/users", user(), administrator, administratorPassword);
        JsonObject secret = Json.createObjectBuilder().add("password", password).build();
        api.post("/api/v1/users/" + user.getString("id") + "/password", secret, administrator, administratorPassword);

        PrintWriter out = spec.commandLine().getOut();
        out.println("User " + name + " created with the role " + role + ".");
        if (given.isBlank()) {
            out.println("Password (shown only now): " + password);
        }
        return 0;
    }

    private JsonObject user() {
        JsonObjectBuilder user = Json.createObjectBuilder()
                .add("username", name)
                .add("lastName", lastName == null ? name : lastName)
                .add("role", role.name());
        if (email != null) {
            user.add("email", email);
        }
        return user.build();
    }
}
