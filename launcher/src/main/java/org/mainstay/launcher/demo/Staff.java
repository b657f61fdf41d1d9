package org.mainstay.launcher.demo;

import java.util.List;
import java.util.function.Consumer;

/** The company itself: who works there, in which roles, groups and queues. Nobody of them can log in. */
final class Staff {
    private static final int USERS = 12;
    private static final List<String> ROLES =
            List.of("Management", "Sales", "Sales Europe", "Sales Overseas", "Support", "Marketing");

    private static final List<String> GROUPS = List.of("First Level", "Web Leads", "Key Accounts");

    private final World world;
    private final Chance chance;
    private final Consumer<DemoRecord> receiver;

    Staff(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.receiver = receiver;
    }

    void invent() {
        roles();
        for (String profile : List.of("Sales User", "Support User", "Marketing User")) {
            receiver.accept(DemoRecord.of("profiles", "demo-profile-" + slug(profile))
                    .with("name", profile + " (demo)")
                    .with("description", "What a " + profile.toLowerCase(java.util.Locale.ROOT) + " works with")
                    .done());
        }
        for (int n = 1; n <= USERS; n++) {
            user(n);
        }
        groups();
        recordTypes();
        receiver.accept(DemoRecord.of("validation-rules", "demo-rule-amount")
                .with("name", "No negative amounts")
                .with("sobjectType", "Opportunity")
                .with("active", true)
                .with("errorCondition", "amount < 0")
                .with("errorMessage", "An opportunity is worth something.")
                .with("errorField", "amount")
                .done());
    }

    private static String slug(String name) {
        return Region.slug(name, name);
    }

    private void roles() {
        for (String role : ROLES) {
            String above = role.startsWith("Sales ") ? "Sales" : role.equals("Management") ? null : "Management";
            receiver.accept(DemoRecord.of("user-roles", "demo-role-" + slug(role))
                    .with("name", role)
                    .with("developerName", "Demo_" + role.replace(' ', '_'))
                    .to("parentRole", above == null ? null : "demo-role-" + slug(above))
                    .done());
        }
    }

    private void user(int n) {
        Region.Person person = chance.oneOf(world.regions.subList(0, 6)).person("mainstay.example", n);
        String id = "demo-user-" + n;
        boolean support = n % 3 == 0;
        receiver.accept(DemoRecord.of("users", id)
                .with("username", "demo" + n + "." + person.email())
                .with("firstName", person.firstName())
                .with("lastName", person.lastName())
                .with("email", person.email())
                .with("phone", person.phone())
                .with("title", support ? "Support Engineer" : "Account Executive")
                .with("department", support ? "Support" : "Sales")
                .with("role", n == USERS ? "viewer" : "agent")
                .with("isActive", true)
                .to("userRole", "demo-role-" + (support ? "support" : chance.oneOf("sales-europe", "sales-overseas")))
                .to("profile", "demo-profile-" + (support ? "support-user" : "sales-user"))
                .done());
        world.owners.add(id);
    }

    private void groups() {
        for (String group : GROUPS) {
            String id = "demo-group-" + slug(group);
            receiver.accept(DemoRecord.of("groups", id)
                    .with("name", group)
                    .with("developerName", "Demo_" + group.replace(' ', '_'))
                    .with("type", group.equals("Key Accounts") ? "Regular" : "Queue")
                    .with("email", slug(group) + "@mainstay.example")
                    .done());
        }
        for (String group : GROUPS) {
            String id = "demo-group-" + slug(group);
            for (int n = 1; n <= 4; n++) {
                receiver.accept(DemoRecord.of("group-members", id + "-" + n)
                        .to("group", id)
                        .to("userOrGroup", world.owners.get(n * 2))
                        .done());
            }
        }
    }

    private void recordTypes() {
        List<String> types = List.of(
                "Account:Customer",
                "Account:Partner",
                "Case:Complaint",
                "Case:Question",
                "Opportunity:Renewal",
                "Opportunity:New Business");
        for (String type : types) {
            String kind = type.substring(0, type.indexOf(':'));
            String name = type.substring(type.indexOf(':') + 1);
            receiver.accept(DemoRecord.of("record-types", "demo-type-" + slug(kind + "-" + name))
                    .with("name", name)
                    .with("developerName", name.replace(' ', '_'))
                    .with("sobjectType", kind)
                    .with("isActive", true)
                    .done());
        }
    }
}
