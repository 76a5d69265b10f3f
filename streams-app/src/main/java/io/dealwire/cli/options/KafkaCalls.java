package io.dealwire.cli.options;

import io.dealwire.cli.output.CommandException;
import io.dealwire.config.KafkaSettings;
import io.dealwire.serde.registry.RegistryFailure;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Calls to the brokers on behalf of a person: short time-outs, and errors that say what to do. */
public final class KafkaCalls {

    private static final int TIMEOUT_SECONDS = 10;

    private KafkaCalls() {}

    /** An admin client that gives up soon. */
    public static Admin admin(KafkaSettings kafka) {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "dealwire-cli");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(TIMEOUT_SECONDS * 1000));
        properties.putAll(kafka.clientProperties());
        try {
            return Admin.create(properties);
        } catch (KafkaException e) {
            throw explain(e, kafka);
        }
    }

    /** Waits for an answer. */
    public static <T> T await(KafkaFuture<T> answer, KafkaSettings kafka) {
        try {
            return answer.get(TIMEOUT_SECONDS + 5L, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw explain(e.getCause(), kafka);
        } catch (java.util.concurrent.TimeoutException e) {
            throw explain(e, kafka);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted");
        }
    }

    /** Says in one line what is wrong, and what to do about it. */
    public static CommandException explain(Throwable error, KafkaSettings kafka) {
        String servers = kafka.bootstrapServers();
        if (error instanceof CommandException told) {
            return told;
        }
        Optional<RegistryFailure> registry = RegistryFailure.in(error);
        if (registry.isPresent()) {
            return new CommandException(
                    capitalised(registry.get().getMessage()),
                    "Name another with --registry URL, and check registry.user, registry.password, registry.token.",
                    error);
        }
        if (error instanceof UnknownTopicOrPartitionException) {
            return new CommandException(
                    "The topics are not all there: " + error.getMessage(),
                    "\"dealwire topics create\" makes them.",
                    error);
        }
        if (error instanceof AuthenticationException) {
            return new CommandException(
                    "Kafka at " + servers + " does not know us: " + error.getMessage(),
                    "Check kafka.security.protocol and kafka.sasl.*.",
                    error);
        }
        if (error instanceof AuthorizationException) {
            return new CommandException(
                    "Kafka at " + servers + " does not allow it: " + error.getMessage(),
                    "Ask for the rights that docs/operations.md lists.",
                    error);
        }
        if (error instanceof TimeoutException || error instanceof java.util.concurrent.TimeoutException) {
            return new CommandException(
                    "No Kafka broker answers at " + servers,
                    "Start one (\"dealwire up\" does), or name another with --bootstrap HOST:PORT.",
                    error);
        }
        // "Failed to create new KafkaAdminClient" says nothing; its cause does.
        Throwable telling = error.getCause() == null ? error : error.getCause();
        return new CommandException("Kafka at " + servers + ": " + telling.getMessage(), "-v shows where.", error);
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
