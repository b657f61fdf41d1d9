package org.mainstay.platform.record.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Trait;

/** What was done, to be told when something goes wrong: only the steps of the records that have to do with it. */
final class Trace {

    private static final int LONGEST = 40;

    private record Step(int number, Long key, String what) {}

    private final List<Step> steps = new ArrayList<>();

    void add(int number, Long key, String what) {
        steps.add(new Step(number, key, what));
    }

    /** The steps of the record, of what it refers to and of what refers to it, as far as that goes. */
    String of(Model model, Long key) {
        Set<Long> concerned = new HashSet<>();
        if (key != null) {
            collect(model, key, concerned);
        }
        List<String> lines = steps.stream()
                .filter(step -> concerned.contains(step.key()) || step == steps.get(steps.size() - 1))
                .map(step -> step.number() + ": " + step.what())
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> last = lines.subList(Math.max(0, lines.size() - LONGEST), lines.size());
        return String.join("\n  ", last);
    }

    private static void collect(Model model, Long key, Set<Long> concerned) {
        ModelRecord record = model.get(key);
        if (!concerned.add(key) || record == null) {
            return;
        }
        for (Field field : record.type().references()) {
            if (!field.is(Trait.SYSTEM) && record.target(field) != null) {
                collect(model, record.target(field).key(), concerned);
            }
        }
        for (var child : model.schema.childrenOf(record.type())) {
            if (!child.field().is(Trait.SYSTEM) && !child.field().name().equals("ownerId")) {
                model.having(child.type(), other -> other.refersTo(child.field(), record.type(), key))
                        .forEach(other -> collect(model, other.key(), concerned));
            }
        }
    }
}
