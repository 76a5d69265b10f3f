package io.dealwire.ops.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryUnavailableException;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailureKindTest {

    @Test
    void brokerOrRegistryThatDoesNotAnswerIsAway() {
        assertThat(of(new TimeoutException("no broker"))).isEqualTo(FailureKind.AWAY);
        assertThat(of(new RegistryUnavailableException("no registry"))).isEqualTo(FailureKind.AWAY);
    }

    @Test
    void brokerThatGaveATransactionUpIsAway() {
        assertThat(of(new InvalidTxnStateException("aborted meanwhile"))).isEqualTo(FailureKind.AWAY);
        assertThat(of(new InvalidProducerEpochException("an old epoch"))).isEqualTo(FailureKind.AWAY);
        assertThat(of(new TransactionAbortedException("timed out"))).isEqualTo(FailureKind.AWAY);
    }

    @Test
    void registryThatConfluentsSerdeCannotReachIsAway() {
        assertThat(of(new SerializationException("Error", new ConnectException("refused"))))
                .isEqualTo(FailureKind.AWAY);
    }

    @Test
    void missingTopicsRightsAndSchemasNeedAHand() {
        assertThat(of(new MissingSourceTopicException("gone"))).isEqualTo(FailureKind.SET_UP);
        assertThat(of(new TopicAuthorizationException("no"))).isEqualTo(FailureKind.SET_UP);
        assertThat(of(new RegistryRefusedException(40901, "incompatible"))).isEqualTo(FailureKind.SET_UP);
    }

    @Test
    void storeThatCannotBeWrittenIsStorage() {
        assertThat(of(new ProcessorStateException("put", new IOException("No space left on device"))))
                .isEqualTo(FailureKind.STORAGE);
    }

    @Test
    void badBytesAreUnreadable() {
        assertThat(of(new UnreadableRecordException("no Avro"))).isEqualTo(FailureKind.UNREADABLE);
        assertThat(of(new SerializationException("cut short", new EOFException())))
                .isEqualTo(FailureKind.UNREADABLE);
    }

    @Test
    void bugsAreTheRecords() {
        assertThat(of(new IllegalStateException("a bug"))).isEqualTo(FailureKind.OTHER);
    }

    private static FailureKind of(Exception cause) {
        return FailureKind.of(new StreamsException("Wrapped", cause));
    }
}
