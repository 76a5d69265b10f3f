package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryUnavailableException;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ForeignFailureTest {

    /** Named and worded like the one of Confluent's client. */
    private static final class RestClientException extends Exception {

        private static final long serialVersionUID = 1L;

        RestClientException(String message, int errorCode) {
            super(message + "; error code: " + errorCode);
        }
    }

    @Test
    void rubbishIsUnreadable() {
        assertThat(judged(new EOFException())).isInstanceOf(UnreadableRecordException.class);
        assertThat(ForeignFailure.ofReading(new SerializationException("Unknown magic byte!")))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("Unknown magic byte!");
    }

    @Test
    void unknownSchemaIdIsUnreadable() {
        assertThat(judged(new RestClientException("Schema 1000 not found", 40403)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void registryThatIsAwayIsUnavailable() {
        assertThat(judged(new ConnectException("refused"))).isInstanceOf(RegistryUnavailableException.class);
        assertThat(judged(new SocketTimeoutException("slow"))).isInstanceOf(RegistryUnavailableException.class);
        assertThat(judged(new UnknownHostException("nowhere"))).isInstanceOf(RegistryUnavailableException.class);
        assertThat(judged(new TimeoutException("slow"))).isInstanceOf(RegistryUnavailableException.class);
        assertThat(judged(new RestClientException("starting", 50301))).isInstanceOf(RegistryUnavailableException.class);
        assertThat(judged(new RestClientException("too many", 429))).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void registryThatRefusesOrAnswersInAnUnknownWayDropsNothing() {
        assertThat(judged(new RestClientException("Unauthorized", 401))).isInstanceOf(RegistryRefusedException.class);
        assertThat(judged(new RestClientException("not this path", 404))).isInstanceOf(RegistryRefusedException.class);
    }

    @Test
    void whatConfluentsSerdeTellsAsAWrongConfigurationIsARefusal() {
        InvalidConfigurationException failure = new InvalidConfigurationException("Unauthorized; error code: 401");

        assertThat(ForeignFailure.ofReading(failure))
                .isInstanceOfSatisfying(
                        RegistryRefusedException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(401));
        assertThat(ForeignFailure.ofWriting(failure)).isInstanceOf(RegistryRefusedException.class);
        assertThat(ForeignFailure.ofWriting(new InvalidConfigurationException("Slow down; error code: 429")))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void schemaThatIsNotRegisteredIsNoFaultOfTheRecordThatIsWritten() {
        SerializationException failure = new SerializationException(
                "Error retrieving Avro schema", new RestClientException("Schema not found", 40403));

        assertThat(ForeignFailure.ofWriting(failure))
                .isInstanceOfSatisfying(
                        RegistryRefusedException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(40403));
    }

    @Test
    void registryThatIsAwayIsWaitedForWhenWritingToo() {
        assertThat(ForeignFailure.ofWriting(
                        new SerializationException("Error serializing", new ConnectException("refused"))))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void recordThatCannotBeWrittenIsNotTheRegistrysFault() {
        SerializationException failure =
                new SerializationException("Error serializing", new NullPointerException("null in field title"));

        assertThat(ForeignFailure.ofWriting(failure)).isSameAs(failure);
    }

    private static KafkaException judged(Exception cause) {
        return ForeignFailure.ofReading(new SerializationException("Error deserializing", cause));
    }
}
