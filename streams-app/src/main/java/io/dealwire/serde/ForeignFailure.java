package io.dealwire.serde;

import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryUnavailableException;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells bad data from a registry that is away or refuses when another serde than ours is at work. Confluent's throws a
 * {@link SerializationException} for all of them, and an {@link InvalidConfigurationException} without a cause for most of
 * what a registry refuses; what the former was caused by tells them apart. Its {@code RestClientException} is known by name
 * only, because its jar is not there in the usual build; its message ends with the registry's error code.
 */
final class ForeignFailure {

    private static final String REGISTRY_ANSWER = "RestClientException";
    private static final Pattern ERROR_CODE = Pattern.compile("error code: (\\d+)\\s*$");

    private ForeignFailure() {}

    /** A failure to read, in our terms; one of ours stays as it is. */
    static KafkaException ofReading(KafkaException failure) {
        if (failure instanceof UnreadableRecordException) {
            return failure;
        }
        Optional<KafkaException> registry = ofRegistry(failure);
        boolean unknownSchema = registry.filter(RegistryRefusedException.class::isInstance)
                .filter(refusal -> ((RegistryRefusedException) refusal).errorCode() / 100 == 404)
                .isPresent();
        return unknownSchema
                ? new UnreadableRecordException(failure.getMessage(), failure)
                : registry.orElseGet(() -> new UnreadableRecordException(failure.getMessage(), failure));
    }

    /**
     * A failure to write, in our terms. A schema that the registry does not know is no fault of the record here: every
     * record of its type would be lost. What the registry has nothing to do with stays as it is.
     */
    static KafkaException ofWriting(KafkaException failure) {
        return ofRegistry(failure).orElse(failure);
    }

    private static Optional<KafkaException> ofRegistry(KafkaException failure) {
        String message = "the schema registry: " + failure.getMessage();
        if (causes(failure).anyMatch(ForeignFailure::isAway)) {
            return Optional.of(new RegistryUnavailableException(message, failure));
        }
        return causes(failure)
                .filter(ForeignFailure::isAnswer)
                .findFirst()
                .map(ForeignFailure::errorCode)
                .map(code -> isPassing(code)
                        ? new RegistryUnavailableException(message, failure)
                        : new RegistryRefusedException(code, message, failure));
    }

    private static boolean isAnswer(Throwable cause) {
        return cause instanceof InvalidConfigurationException
                || cause.getClass().getSimpleName().equals(REGISTRY_ANSWER);
    }

    private static boolean isPassing(int code) {
        int status = code > 1000 ? code / 100 : code;
        return status >= 500 || status == 429 || status == 408;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof SocketException
                || cause instanceof InterruptedIOException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException;
    }

    /** 0 when there is none in the message: then it is not known what was wrong, and nothing may be dropped. */
    private static int errorCode(Throwable answer) {
        Matcher matcher = ERROR_CODE.matcher(String.valueOf(answer.getMessage()));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(32);
    }
}
