package io.dealwire.serde.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.config.RegistrySettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A client of a schema registry with Confluent's API ("Schema Registry API Reference"). It remembers nothing; see {@link
 * CachedRegistry}. Throws as {@link SchemaRegistry} says.
 */
public final class RegistryClient implements SchemaRegistry {

    private static final int ATTEMPTS_IN_A_RACE = 5;

    private final RegistryHttp http;

    public RegistryClient(RegistryAccess access) {
        this.http = new RegistryHttp(access);
    }

    /** A client for the registry of these settings. */
    public static RegistryClient of(RegistrySettings settings) {
        return new RegistryClient(RegistryAccess.of(RegistryKeys.of(settings, false)));
    }

    @Override
    public int register(String subject, Schema schema) {
        for (int attempt = 1; ; attempt++) {
            try {
                return registerOnce(subject, schema);
            } catch (RegistryRefusedException e) {
                // Apicurio says so to all but one of the instances that register a new subject at the same moment.
                if (attempt >= ATTEMPTS_IN_A_RACE || !e.getMessage().contains("already exists")) {
                    throw e;
                }
            }
        }
    }

    private int registerOnce(String subject, Schema schema) {
        RegistryHttp.Answer answer = http.post(subjectPath(subject) + "/versions", text(schema));
        if (!answer.found()) {
            throw refused(answer);
        }
        return id(answer);
    }

    @Override
    public OptionalInt idOf(String subject, Schema schema) {
        RegistryHttp.Answer answer = http.post(subjectPath(subject), text(schema));
        return answer.found() ? OptionalInt.of(id(answer)) : OptionalInt.empty();
    }

    @Override
    public Optional<Schema> schemaOf(int id) {
        RegistryHttp.Answer answer = http.get("/schemas/ids/" + id);
        return answer.found() ? Optional.of(schema(answer, "id " + id)) : Optional.empty();
    }

    /** The latest version of a subject; empty when there is none. */
    public Optional<SubjectVersion> latest(String subject) {
        RegistryHttp.Answer answer = http.get(subjectPath(subject) + "/versions/latest");
        return answer.found()
                ? Optional.of(new SubjectVersion(
                        answer.body().path("version").asInt(), id(answer), schema(answer, "subject " + subject)))
                : Optional.empty();
    }

    /** The compatibility set for this very subject; empty when the registry's global one holds. */
    public Optional<String> compatibility(String subject) {
        RegistryHttp.Answer answer = http.get(configPath(subject));
        return answer.found()
                ? Optional.of(answer.body().path("compatibilityLevel").asText()).filter(level -> !level.isEmpty())
                : Optional.empty();
    }

    /**
     * Sets the compatibility of a subject.
     *
     * @return whether it is set; false when the registry wants the subject to exist first
     */
    public boolean setCompatibility(String subject, String level) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", level);
        return http.put(configPath(subject), body).found();
    }

    private static int id(RegistryHttp.Answer answer) {
        JsonNode id = answer.body().path("id");
        if (!id.isInt()) {
            throw new RegistryUnavailableException("the schema registry's answer holds no schema id");
        }
        return id.asInt();
    }

    private static Schema schema(RegistryHttp.Answer answer, String what) {
        try {
            return new Schema.Parser().parse(answer.body().path("schema").asText());
        } catch (SchemaParseException e) {
            throw new UnreadableRecordException("the schema of " + what + " is not Avro: " + e.getMessage(), e);
        }
    }

    private static RegistryRefusedException refused(RegistryHttp.Answer answer) {
        return new RegistryRefusedException(
                answer.errorCode(),
                "the schema registry refuses: " + answer.body().path("message").asText("not found"));
    }

    private static ObjectNode text(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + encoded(subject);
    }

    private static String configPath(String subject) {
        return "/config/" + encoded(subject);
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
