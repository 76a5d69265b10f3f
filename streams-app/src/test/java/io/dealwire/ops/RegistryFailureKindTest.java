package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.failure.FailureKind;
import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryUnavailableException;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.net.ConnectException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class RegistryFailureKindTest {

    @Test
    void registryThatDoesNotAnswerIsAwayAndIsWaitedFor() {
        assertThat(kind(new RegistryUnavailableException("away", new ConnectException())))
                .isEqualTo(FailureKind.AWAY);
    }

    @Test
    void registryThatRefusesNeedsAHand() {
        assertThat(kind(new RegistryRefusedException(401, "not let in"))).isEqualTo(FailureKind.SET_UP);
    }

    @Test
    void onlyUnreadableBytesAreTheRecordsFault() {
        assertThat(kind(new UnreadableRecordException("no Avro"))).isEqualTo(FailureKind.UNREADABLE);
    }

    private static FailureKind kind(RuntimeException failure) {
        return FailureKind.of(new StreamsException("in a task", failure));
    }
}
