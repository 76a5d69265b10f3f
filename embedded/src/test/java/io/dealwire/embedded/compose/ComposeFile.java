package io.dealwire.embedded.compose;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The services of a Compose file, as Compose itself reads them: merges applied, variables put in. */
record ComposeFile(Map<String, Service> services) {

    /** What a service runs and with what environment. */
    record Service(List<String> command, Map<String, String> environment) {}

    /** {@code ${NAME:?message}}: a variable that has to be there. */
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?[^}]*}");

    /**
     * Reads a file.
     *
     * @param variables the environment that Compose runs in
     * @throws IllegalStateException when a required variable is not among them
     */
    static ComposeFile read(Path file, Map<String, String> variables) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml().load(reader);
            Map<String, Service> services = new LinkedHashMap<>();
            map(document.get("services"))
                    .forEach((name, service) -> services.put(name, service(map(service), variables)));
            return new ComposeFile(services);
        }
    }

    /** The services that run our own image. */
    Map<String, Service> ours() {
        return services.entrySet().stream()
                .filter(service -> service.getValue().environment().keySet().stream()
                        .anyMatch(name -> name.startsWith("DEALWIRE_")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Service service(Map<String, Object> service, Map<String, String> variables) {
        List<?> command = (List<?>) service.getOrDefault("command", List.of());
        Map<String, String> environment = new LinkedHashMap<>();
        map(service.getOrDefault("environment", Map.of()))
                .forEach((name, text) -> environment.put(name, filled(text.toString(), variables)));
        return new Service(command.stream().map(Object::toString).toList(), environment);
    }

    private static String filled(String text, Map<String, String> variables) {
        return REQUIRED.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            if (!variables.containsKey(name)) {
                throw new IllegalStateException("required variable " + name + " is missing");
            }
            return variables.get(name);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
