package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorPasswordTest {
    /** Nothing listens there, so a test that would try a password out fails. */
    private static final ApiClient NO_SERVER = new ApiClient("http://127.0.0.1:1");

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void createFolders() throws IOException {
        data = DataFolder.at(folder);
        Files.createDirectories(data.notices());
    }

    private void applicationCreatesAdministrator() throws IOException {
        Files.createFile(data.notices().resolve("administrator-created"));
    }

    @Test
    void a_generated_password_is_shown_once() throws Exception {
        AdministratorPassword first = new AdministratorPassword(data, "");
        applicationCreatesAdministrator();
        assertThat(first.toShow(NO_SERVER)).contains(first.value());
        first.forget();

        AdministratorPassword second = new AdministratorPassword(data, "");
        assertThat(second.wasCreated()).isFalse();
        assertThat(second.toShow(NO_SERVER)).isEmpty();
    }

    @Test
    void a_password_that_the_user_chose_is_not_shown() throws Exception {
        AdministratorPassword password = new AdministratorPassword(data, "chosen by the user");
        applicationCreatesAdministrator();

        assertThat(password.value()).isEqualTo("chosen by the user");
        assertThat(password.toShow(NO_SERVER)).isEmpty();
    }

    @Test
    void a_start_that_died_before_the_administrator_existed_leaves_its_password_to_the_next() throws Exception {
        String candidate = new AdministratorPassword(data, "").value();

        AdministratorPassword next = new AdministratorPassword(data, "");
        applicationCreatesAdministrator();

        assertThat(next.value()).isEqualTo(candidate);
        assertThat(next.toShow(NO_SERVER)).contains(candidate);
    }

    @Test
    void a_password_that_could_not_be_shown_is_shown_by_a_later_start() throws Exception {
        String candidate = new AdministratorPassword(data, "").value();
        applicationCreatesAdministrator();

        new AdministratorPassword(data, ""); // dies before it is ready, too
        AdministratorPassword later = new AdministratorPassword(data, "chosen too late");

        assertThat(later.toShow(NO_SERVER)).contains(candidate);
    }

    @Test
    void word_of_an_administrator_that_the_user_chose_a_password_for_does_not_outlive_its_start() throws Exception {
        AdministratorPassword first = new AdministratorPassword(data, "chosen by the user");
        applicationCreatesAdministrator();
        first.forget();
        new AdministratorPassword(data, ""); // dies before it is ready

        assertThat(new AdministratorPassword(data, "").wasCreated()).isFalse();
    }

    @Test
    void a_refusal_of_an_earlier_start_is_forgotten() throws Exception {
        Path refusal = Files.writeString(data.notices().resolve("refused"), "No.");

        new AdministratorPassword(data, "");

        assertThat(refusal).doesNotExist();
    }
}
