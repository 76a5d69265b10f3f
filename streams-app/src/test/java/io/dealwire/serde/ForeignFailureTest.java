package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
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
        assertThat(ForeignFailure.judged(new SerializationException("Unknown magic byte!")))
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

    private static RuntimeException judged(Exception cause) {
        return ForeignFailure.judged(new SerializationException("Error deserializing", cause));
    }
}
