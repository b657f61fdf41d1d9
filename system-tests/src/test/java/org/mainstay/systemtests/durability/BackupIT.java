package org.mainstay.systemtests.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.durability.Writer.Acknowledged;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;
import org.mainstay.systemtests.server.MainstayCommand;
import org.mainstay.systemtests.server.RunningServer;

/**
 * The drill: the server that all tests share is backed up while it runs, with all that they left in it, and restored
 * elsewhere.
 */
@Tag("micro")
class BackupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WRITERS = 4;
    private static final byte[] CONTENT = new byte[100_000];

    /** Not those of deleted custom objects, which the next start drops. */
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = database() and table_type = 'BASE TABLE'"
            + " and (table_name not regexp '^custom_a..$' or table_name in"
            + " (select concat('custom_', lower(keyPrefix)) from customobject where not isDeleted))";

    private static final String SEQUENCES = "select table_name from information_schema.tables"
            + " where table_schema = database() and table_type = 'SEQUENCE'";
    private static final String ROWS_THAT_REFER_TO_NONE = "select concat('select count(*) from `', table_name,"
            + " '` r where r.`', column_name, '` is not null and not exists (select 1 from `', referenced_table_name,"
            + " '` t where t.`', referenced_column_name, '` = r.`', column_name, '`)')"
            + " from information_schema.key_column_usage"
            + " where table_schema = database() and referenced_table_name is not null";

    private final Path data = LaunchedServer.freshFolder("restored");
    private final Path backup = data.resolveSibling("backup.tar.gz");

    private static String backUp(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "backup", file.toString(), "--data", RunningServer.dataFolder().toString()));
        arguments.addAll(List.of(more));
        return done(Map.of(), arguments);
    }

    private static String restore(Path file, Path data) {
        return done(Map.of(), List.of("restore", file.toString(), "--data", data.toString()));
    }

    private static String done(Map<String, String> environment, List<String> arguments) {
        MainstayCommand command = MainstayCommand.start(environment, arguments.toArray(String[]::new));
        assertThat(command.exitCode(PATIENCE)).as(command.output()).isZero();
        return command.output();
    }

    private static String refused(Map<String, String> environment, String... arguments) {
        MainstayCommand command = MainstayCommand.start(environment, arguments);
        assertThat(command.exitCode(PATIENCE)).as(command.output()).isEqualTo(1);
        assertThat(command.output().strip().lines()).as(command.output()).hasSize(1);
        return command.output();
    }

    /** Nobody but the server's own timed work writes meanwhile, and that keeps to its leases. */
    private static Map<String, String> checksums(Database database) {
        Map<String, String> checksums = new TreeMap<>();
        for (String table : database.texts(TABLES)) {
            if (!table.equals("lease")) {
                checksums.put(
                        table,
                        database.number("select count(*) from `" + table + "`") + " rows, checksum "
                                + checksum(database, table));
            }
        }
        return checksums;
    }

    /**
     * Of all values that are stored, in whatever order the rows are; {@code checksum table} also looks at what a null
     * has in the row. Generated columns follow from the others, and those of deleted custom fields go at the next start.
     */
    private static long checksum(Database database, String table) {
        String values = database
                .texts(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = ? and generation_expression is null order by ordinal_position",
                        table)
                .stream()
                .map(column -> "convert(quote(`" + column + "`) using binary)")
                .collect(Collectors.joining(", "));
        return database.number("select coalesce(sum(crc32(concat_ws(',', " + values + "))), 0) from `" + table + "`");
    }

    private static Map<String, Long> sequences(Database database) {
        Map<String, Long> next = new TreeMap<>();
        database.texts(SEQUENCES)
                .forEach(name -> next.put(name, database.number("select next_not_cached_value from " + name)));
        return next;
    }

    /** Something of what a backup could lose: text, a deleted record, a number from a sequence, a file. */
    private static String account(String key) {
        String account = User.admin()
                .post(
                        "/accounts",
                        body("name", "Łódź 東京 \u0001 '\\\"; drop table account; -- 🏭\r\n", "externalId", key))
                .is(201)
                .id();
        User.admin()
                .delete("/cases/"
                        + User.admin()
                                .post("/cases", body("subject", "deleted", "externalId", key))
                                .is(201)
                                .id())
                .is(204);
        return account;
    }

    private static String attachment(String key) {
        return Soap.admin()
                .call("<AttachFile><attachment><name>x.bin</name><parent><externalId>" + key
                        + "</externalId></parent></attachment><content>"
                        + Base64.getEncoder().encodeToString(CONTENT) + "</content></AttachFile>")
                .isDone()
                .id();
    }

    @Test
    void a_restored_server_has_every_row_and_every_file_and_goes_on_from_there() throws Exception {
        String key = "B-" + UUID.randomUUID();
        String account = account(key);
        String attachment = attachment(key);
        String contentId = Database.shared()
                .texts(
                        "select contentId from attachment where parentId = (select id from account where externalId = ?)",
                        key)
                .get(0);
        Map<String, String> before = checksums(Database.shared());
        Map<String, Long> sequences = sequences(Database.shared());

        backUp(backup);
        restore(backup, data);
        assertThat(filesBelow(data.resolve("files"))).contains(contentId);
        assertThat(Files.readAllBytes(data.resolve("files")
                        .resolve(contentId.substring(0, 2))
                        .resolve(contentId.substring(2, 4))
                        .resolve(contentId)))
                .isEqualTo(CONTENT);

        try (LaunchedServer restored = LaunchedServer.start(data, Map.of()).awaitReady()) {
            Database database = Database.of(restored);
            assertThat(checksums(database)).isEqualTo(before);
            assertThat(database.texts("select contentId from attachment"))
                    .containsExactlyInAnyOrderElementsOf(filesBelow(data.resolve("files")));
            sequences(database)
                    .forEach((name, next) -> assertThat(next).as(name).isGreaterThanOrEqualTo(sequences.get(name)));

            Api api = Api.at(restored.runFile().getString("url")).as("admin", RunningServer.adminPassword());
            Reply found = api.get("/accounts/" + account).is(200);
            assertThat(found.json())
                    .isEqualTo(User.admin().get("/accounts/" + account).json());
            assertThat(api.get("/attachments/" + attachment).is(200).json().getInt("bodyLength"))
                    .isEqualTo(CONTENT.length);
            api.post("/accounts", body("name", "x", "externalId", key)).is(422);
            api.post("/accounts", body("name", "after")).is(201);
            api.post("/cases", body("subject", "after")).is(201);
        }
        String again = data.resolveSibling("again.tar.gz").toString();
        done(Map.of(), List.of("backup", again, "--data", data.toString())); // stopped, and of the restored one
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void a_backup_taken_under_writes_is_the_state_of_one_moment() throws Exception {
        Map<String, Acknowledged> acknowledged = writeUntil(100, () -> {});
        writeUntil(50, () -> {
            try (Connection connection = Database.shared().connect()) {
                MainstayCommand running = MainstayCommand.start(
                        Map.of(),
                        "backup",
                        backup.toString(),
                        "--data",
                        RunningServer.dataFolder().toString());
                alterJournal(connection);
                assertThat(running.exitCode(PATIENCE)).as(running.output()).isZero();
            }
        });

        try (LaunchedServer other = LaunchedServer.start(data, Map.of()).awaitReady()) {
            Database database = Database.of(other);
            dropAll(database);
            restoreInto(other);

            assertThat(stored(database)).containsAllEntriesOf(acknowledged);
            database.hasJournalThatAgrees();
            for (String rowsThatReferToNone : database.texts(ROWS_THAT_REFER_TO_NONE)) {
                assertThat(database.number(rowsThatReferToNone))
                        .as(rowsThatReferToNone)
                        .isZero();
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** @return what was acknowledged when all writers have stopped */
    private static Map<String, Acknowledged> writeUntil(int enough, Work meanwhile) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        List<Writer> writers = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = new Writer(User.admin(), acknowledged, i);
                writers.add(writer);
                running.add(callers.submit(writer));
            }
            Eventually.within(PATIENCE, () -> acknowledged.get() >= enough);
            meanwhile.run();
        } finally {
            writers.forEach(Writer::stop);
            callers.shutdown();
        }
        Map<String, Acknowledged> all = new HashMap<>();
        for (Future<?> caller : running) {
            caller.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        writers.forEach(writer -> all.putAll(writer.acknowledged()));
        return all;
    }

    /** As the server does each month, but several within the first moments of a backup. */
    private static void alterJournal(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < 20; i++) {
                statement.execute("alter table journal reorganize partition pmax into (partition far values less than"
                        + " ('9999-01-01'), partition pmax values less than (maxvalue))");
                Thread.sleep(20);
                statement.execute("alter table journal drop partition far");
            }
        }
    }

    /** The embedded database of another server, emptied, is as good as a user's own. */
    private static void dropAll(Database database) throws SQLException {
        List<String> statements = new ArrayList<>(List.of("set foreign_key_checks = 0"));
        database.texts(TABLES).forEach(table -> statements.add("drop table `" + table + "`"));
        database.texts(SEQUENCES).forEach(sequence -> statements.add("drop sequence `" + sequence + "`"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void restoreInto(LaunchedServer other) throws IOException {
        Map<String, String> password = Map.of(
                "MAINSTAY_DB_PASSWORD",
                Files.readString(data.resolve("db-password")).strip());
        List<String> command = new ArrayList<>(List.of("restore", backup.toString()));
        command.addAll(List.of("--data", data.resolveSibling("files-only").toString()));
        command.addAll(List.of("--db-url", other.runFile().getString("databaseUrl")));
        command.addAll(List.of("--db-user", other.runFile().getString("databaseUser")));
        done(password, command);
        assertThat(refused(password, command.toArray(String[]::new))).contains("empty");
    }

    private static Map<String, Acknowledged> stored(Database database) throws SQLException {
        Map<String, Acknowledged> stored = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select externalId, phone, version from account" + " where externalId like 'kill-%'")) {
            while (rows.next()) {
                stored.put(rows.getString(1), new Acknowledged(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return stored;
    }

    @Test
    void what_is_there_is_never_overwritten_unasked() throws Exception {
        Files.createDirectories(backup.getParent());
        Files.writeString(backup, "precious");
        String folder = RunningServer.dataFolder().toString();

        assertThat(refused(Map.of(), "backup", backup.toString(), "--data", folder))
                .contains("--force");
        assertThat(backup).hasContent("precious");
        backUp(backup, "--force");
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        assertThat(refused(Map.of(), "restore", backup.toString(), "--data", folder))
                .contains("Another Mainstay");
    }

    @Test
    void a_damaged_backup_and_one_of_a_newer_version_change_nothing() throws Exception {
        backUp(backup);
        byte[] whole = Files.readAllBytes(backup);

        Files.write(backup, java.util.Arrays.copyOf(whole, whole.length - 100));
        assertThat(refused(Map.of(), "restore", backup.toString(), "--data", data.toString()))
                .contains("is damaged");
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 4;
        Files.write(backup, changed);
        assertThat(refused(Map.of(), "restore", backup.toString(), "--data", data.toString()))
                .contains("is damaged");
        assertThat(data).doesNotExist();

        Files.write(backup, BackupOfTheFuture.of(whole));
        assertThat(refused(Map.of(), "restore", backup.toString(), "--data", data.toString()))
                .contains("9999")
                .contains("newer Mainstay");
        assertThat(data.resolve("db")).doesNotExist();
    }

    @Test
    void what_cannot_be_done_is_said_in_one_sentence_and_leaves_nothing() {
        String folder = RunningServer.dataFolder().toString();

        assertThat(refused(Map.of(), "backup", "/proc/backup.tar.gz", "--data", folder))
                .contains("could not be written");
        assertThat(refused(Map.of(), "backup", backup.toString(), "--data", data.toString()))
                .contains("no data folder");
        assertThat(refused(
                        Map.of("MAINSTAY_DB_PASSWORD", "wrong"),
                        "backup",
                        backup.toString(),
                        "--data",
                        folder,
                        "--db-url",
                        RunningServer.jdbcUrl(),
                        "--db-user",
                        RunningServer.databaseUser()))
                .contains("Access denied");
        assertThat(refused(Map.of(), "restore", "/nowhere/backup", "--data", data.toString()))
                .contains("There is no file");
        assertThat(backup).doesNotExist();
    }
}
