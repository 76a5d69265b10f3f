package io.dealwire.serde;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells bad data from a registry that is away when another serde than ours is at work. Confluent's throws a {@link
 * SerializationException} for both; what it was caused by tells them apart. Its {@code RestClientException} is known by
 * name only, because its jar is not there in the usual build; its message ends with the registry's error code.
 */
final class ForeignFailure {

    private static final String REGISTRY_ANSWER = "RestClientException";
    private static final Pattern ERROR_CODE = Pattern.compile("error code: (\\d+)\\s*$");

    private ForeignFailure() {}

    /** The failure in our terms; one of ours stays as it is. */
    static RuntimeException judged(SerializationException failure) {
        if (failure instanceof UnreadableRecordException) {
            return failure;
        }
        String message = "the schema registry: " + failure.getMessage();
        if (causes(failure).anyMatch(ForeignFailure::isAway)) {
            return new RegistryUnavailableException(message, failure);
        }
        Optional<Integer> code = causes(failure)
                .filter(cause -> cause.getClass().getSimpleName().equals(REGISTRY_ANSWER))
                .findFirst()
                .map(ForeignFailure::errorCode);
        if (code.isEmpty() || code.get() / 100 == 404) {
            return new UnreadableRecordException(failure.getMessage(), failure);
        }
        int status = code.get() > 1000 ? code.get() / 100 : code.get();
        return status >= 500 || status == 429 || status == 408
                ? new RegistryUnavailableException(message, failure)
                : new RegistryRefusedException(code.get(), message, failure);
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
