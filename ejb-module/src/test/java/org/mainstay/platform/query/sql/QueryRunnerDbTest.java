package org.mainstay.platform.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.support.TestPlatform;

class QueryRunnerDbTest {

    private final TestPlatform platform = TestPlatform.shared();

    private QueryRunner limitedTo(Duration limit) {
        return new QueryRunner(platform.registry(), platform.bindings(), new Sql(platform.dataSource()), limit);
    }

    @Test
    void the_database_cancels_a_query_that_runs_longer_than_the_limit() {
        RecordType users = platform.registry().schema().type("User");
        Condition slow = new Condition.Like(FieldPath.of(users, "name"), "%x%");
        Query query = Query.of(users).where(slow);

        assertThat(limitedTo(Duration.ofSeconds(5)).count(query, Access.UNRESTRICTED))
                .isNotNegative();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) { // a fast machine may win some of the races
                        limitedTo(Duration.ofNanos(1_000)).count(query, Access.UNRESTRICTED);
                    }
                })
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        e -> assertThat(e.toProblem().code()).isEqualTo(ErrorCode.QUERY_TOO_COSTLY));
    }
}
