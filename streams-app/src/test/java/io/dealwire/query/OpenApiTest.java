package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.DealChangeKind;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.SimilarityMeasure;
import io.dealwire.deal.event.DealHistory;
import io.dealwire.json.AvroJson;
import io.dealwire.layout.Stores;
import io.dealwire.query.http.Routes;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document says what the code does. */
class OpenApiTest {

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    private final Map<String, Object> document = document();

    @Test
    void documentHasExactlyThePathsThatAreAnswered() {
        assertThat(new TreeSet<>(map(document, "paths").keySet())).isEqualTo(new TreeSet<>(registered()));
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        map(document, "paths").forEach((path, item) -> {
            List<?> parameters = (List<?>) map(cast(item), "get").getOrDefault("parameters", List.of());
            long inPath = parameters.stream()
                    .map(this::resolved)
                    .filter(parameter -> "path".equals(parameter.get("in")))
                    .filter(parameter -> path.contains("{" + parameter.get("name") + "}"))
                    .count();
            assertThat(inPath)
                    .as(path)
                    .isEqualTo(path.chars().filter(c -> c == '{').count());
        });
    }

    @Test
    void symbolsAreThoseOfTheSchemas() {
        assertThat(symbols("DealType")).isEqualTo(names(DealType.values()));
        assertThat(symbols("DealStatus")).isEqualTo(names(DealStatus.values()));
        assertThat(symbols("DealChangeKind")).isEqualTo(names(DealChangeKind.values()));
        assertThat(symbols("PartyRole")).isEqualTo(names(PartyRole.values()));
        assertThat(symbols("SimilarityMeasure")).isEqualTo(names(SimilarityMeasure.values()));
    }

    @Test
    void fieldsOfAnExplainedStoryAreDescribed() {
        ExplainedArticles.hold(server.backend());

        JsonNode story = server.json("/api/v1/articles/copy/explain").get("story");

        assertThat(described("ExplainedStory")).containsAll(fields(story));
        assertThat(described("NearestStory")).containsAll(fields(story.get("nearest")));
        assertThat(described("Comparison")).containsAll(fields(story.get("comparison")));
    }

    @Test
    void fieldsOfEventsAndOfWhatWasKnownAreDescribed() {
        DealEvent event = Samples.event("d1", 1, Samples.DAY).build();
        server.backend().hold(Stores.DEAL_EVENTS, DealHistory.key("d1", 1), event);

        JsonNode known = server.json("/api/v1/deals/d1?asOf=2026-03-03");

        assertThat(described("DealEvent")).isEqualTo(fields(AvroJson.tree(event)));
        assertThat(described("KnownDeal")).isEqualTo(fields(known));
    }

    @Test
    void fieldsOfHealthAreDescribed() {
        assertThat(described("Health")).containsAll(fields(server.json("/health")));
    }

    private static Set<String> fields(JsonNode object) {
        assertThat(object).isNotEmpty();
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The properties of a schema, those of the schemas that it is made of included. */
    private Set<String> described(String schema) {
        return described(map(map(map(document, "components"), "schemas"), schema));
    }

    private Set<String> described(Map<String, Object> schema) {
        Set<String> names = new TreeSet<>();
        if (schema.get("$ref") instanceof String reference) {
            names.addAll(described(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> names.addAll(described(cast(part))));
        }
        if (schema.containsKey("properties")) {
            names.addAll(map(schema, "properties").keySet());
        }
        return names;
    }

    private static Set<String> registered() {
        AtomicReference<Routes> routes = new AtomicReference<>();
        FakeBackend backend = new FakeBackend();
        Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            routes.set(new Routes(config.routes));
            QueryServer.resources(() -> backend, (peer, path) -> null)
                    .forEach(resource -> resource.register(routes.get()));
        });
        return Set.copyOf(routes.get().paths());
    }

    private Map<String, Object> resolved(Object parameter) {
        String reference = (String) cast(parameter).get("$ref");
        if (reference == null) {
            return cast(parameter);
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return map(map(map(document, "components"), "parameters"), name);
    }

    private List<?> symbols(String schema) {
        return (List<?>)
                map(map(map(document, "components"), "schemas"), schema).get("enum");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Map<String, Object> document() {
        try (InputStream stream = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
            return new Yaml().load(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        assertThat(parent).containsKey(key);
        return cast(parent.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
