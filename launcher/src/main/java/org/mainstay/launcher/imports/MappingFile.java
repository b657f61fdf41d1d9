package org.mainstay.launcher.imports;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.KindField;
import org.mainstay.launcher.transfer.TransferFailedException;

/** A mapping as people write it: see the guide to import and export. What is wrong with it is said with its place. */
final class MappingFile {
    private static final List<String> FIELD = Stream.concat(
                    SourceReader.MEMBERS.stream(), Stream.of("externalId", "when", "else", "empty"))
            .toList();

    private final Spec root;

    private MappingFile(Spec root) {
        this.root = root;
    }

    static MappingFile read(Path file) throws TransferFailedException {
        Map<String, ?> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        try (JsonReader reader = Json.createReaderFactory(strict).createReader(Files.newInputStream(file))) {
            JsonObject mapping = reader.readObject();
            MappingFile read = new MappingFile(new Spec(file.getFileName().toString(), "", mapping));
            read.root.allow(List.of("comment", "object", "externalId", "id", "only", "fields", "groups"));
            return read;
        } catch (NoSuchFileException none) {
            throw new TransferFailedException("There is no file " + file + ".", none);
        } catch (IOException problem) {
            throw new TransferFailedException(file + " cannot be read: " + problem.getMessage() + ".", problem);
        } catch (JsonException notJson) {
            throw new TransferFailedException(file + " is not a JSON object: " + notJson.getMessage(), notJson);
        }
    }

    /** The kind that it names, or null. */
    String object() throws TransferFailedException {
        return root.text("object");
    }

    Mapping mapping(Kind kind, Columns columns) throws TransferFailedException {
        SourceReader sources = new SourceReader(columns);
        if (!root.has("externalId") && !root.has("id")) {
            throw root.fault("externalId, or id, says which record a row is");
        }
        List<MappedField> fields = new ArrayList<>(fields(root, kind, sources, Condition.ALWAYS));
        for (Spec group : groups()) {
            group.allow(List.of("when", "fields"));
            fields.addAll(fields(group, kind, sources, sources.condition(group, "when")));
        }
        return new Mapping(
                kind,
                root.has("externalId") ? source(sources, root, "externalId") : null,
                root.has("id") ? source(sources, root, "id") : null,
                sources.condition(root, "only"),
                fields);
    }

    private List<Spec> groups() throws TransferFailedException {
        List<Spec> groups = new ArrayList<>();
        if (root.has("groups")) {
            if (!(root.value("groups") instanceof JsonArray array)) {
                throw root.fault("'groups' are in brackets");
            }
            for (JsonValue group : array) {
                groups.add(root.object("groups[" + groups.size() + "]", group));
            }
        }
        return groups;
    }

    private static List<MappedField> fields(Spec parent, Kind kind, SourceReader sources, Condition when)
            throws TransferFailedException {
        if (!parent.has("fields")) {
            return List.of();
        }
        Spec fields = parent.object("fields");
        List<MappedField> mapped = new ArrayList<>();
        Set<KindField> seen = new HashSet<>();
        for (String name : fields.members().keySet()) {
            MappedField field = field(fields, name, kind, sources, when);
            if (!seen.add(field.field())) {
                throw fields.fault(field.field().name() + " is there twice");
            }
            mapped.add(field);
        }
        return mapped;
    }

    private static MappedField field(Spec fields, String name, Kind kind, SourceReader sources, Condition group)
            throws TransferFailedException {
        if (!(fields.value(name) instanceof JsonObject)) {
            KindField field = field(fields, kind, name);
            Source source = sources.column(fields, fields.value(name));
            return new MappedField(field.name(), field, source, group, null, false);
        }
        Spec spec = fields.object(name);
        spec.allow(FIELD);
        boolean byExternalId = spec.has("externalId");
        KindField field = byExternalId ? reference(spec, kind, name) : field(spec, kind, name);
        return new MappedField(
                byExternalId ? field.relation() : field.name(),
                field,
                byExternalId ? source(sources, spec, "externalId") : sources.source(spec),
                group.and(sources.condition(spec, "when")),
                spec.value("else"),
                keepsIfEmpty(spec));
    }

    private static KindField field(Spec spec, Kind kind, String name) throws TransferFailedException {
        return writable(
                spec, kind.field(name).orElseThrow(() -> spec.fault(kind.apiName() + " has no field '" + name + "'")));
    }

    private static KindField reference(Spec spec, Kind kind, String name) throws TransferFailedException {
        return writable(
                spec,
                kind.reference(name).orElseThrow(() -> spec.fault(kind.apiName() + " has no relation '" + name + "'")));
    }

    private static KindField writable(Spec spec, KindField field) throws TransferFailedException {
        if (!field.isWritable()) {
            throw spec.fault(field.name() + " cannot be written");
        }
        return field;
    }

    private static Source source(SourceReader sources, Spec spec, String name) throws TransferFailedException {
        if (!(spec.value(name) instanceof JsonObject)) {
            return sources.column(spec, spec.value(name));
        }
        Spec source = spec.object(name);
        source.allow(SourceReader.MEMBERS);
        return sources.source(source);
    }

    private static boolean keepsIfEmpty(Spec spec) throws TransferFailedException {
        String empty = spec.text("empty");
        if (empty != null && !empty.equals("clear") && !empty.equals("keep")) {
            throw spec.fault("'empty' is clear or keep");
        }
        return "keep".equals(empty);
    }
}
