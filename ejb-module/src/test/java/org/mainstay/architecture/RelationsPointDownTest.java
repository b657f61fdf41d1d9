package org.mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mainstay.catalog.violation.PointsUp;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Trait;
import org.mainstay.support.StandardKinds;

/** A relation names a kind and imports nothing, so the rules about imports do not see where it points. */
class RelationsPointDownTest {

    private static final List<String> FROM_BELOW = List.of("platform", "identity", "catalog", "crm");

    @Test
    void relations_point_to_the_same_module_or_to_one_below() {
        assertThat(upward(StandardKinds.entities())).isEmpty();
    }

    @Test
    void a_relation_that_points_up_is_caught() {
        List<Class<?>> entities = new ArrayList<>(StandardKinds.entities());
        entities.add(PointsUp.class);
        assertThat(upward(entities)).containsExactly("PointsUp.contactId -> Contact");
    }

    private static List<String> upward(List<Class<?>> entities) {
        Map<String, Integer> heights = new HashMap<>();
        entities.forEach(entity -> heights.put(entity.getSimpleName(), height(entity)));
        List<String> upward = new ArrayList<>();
        for (Class<?> entity : entities) {
            for (Field field : EntityReader.read(entity).references()) {
                for (String target : field.relation().targets()) {
                    if (!field.is(Trait.SYSTEM) && heights.get(target) > height(entity)) {
                        upward.add(entity.getSimpleName() + "." + field.name() + " -> " + target);
                    }
                }
            }
        }
        return upward;
    }

    private static int height(Class<?> entity) {
        String module = entity.getPackageName().split("\\.")[2];
        assertThat(FROM_BELOW).as("the module of %s", entity).contains(module);
        return FROM_BELOW.indexOf(module);
    }
}
