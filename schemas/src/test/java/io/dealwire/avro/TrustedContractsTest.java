package io.dealwire.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrustedContractsTest {

    private ClassSecurityValidator.ClassSecurityPredicate before;

    @BeforeEach
    void trustNobody() {
        before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.DEFAULT_TRUSTED_CLASSES);
    }

    @AfterEach
    void restore() {
        ClassSecurityValidator.setGlobal(before);
    }

    @Test
    void recordWithDefaultsIsBuiltAndReadInAJvmWithoutProperties() throws Exception {
        assertThatThrownBy(() -> ClassSecurityValidator.validate(Deal.class)).isInstanceOf(SecurityException.class);

        TrustedContracts.establish();

        Deal deal = Deal.newBuilder()
                .setDealId("d1")
                .setFirstSeen(Instant.EPOCH)
                .setLastSeen(Instant.EPOCH)
                .build();
        assertThat(Deal.fromByteBuffer(ByteBuffer.wrap(deal.toByteBuffer().array())))
                .isEqualTo(deal);
    }

    @Test
    void classesOfOthersAreStillNotTrusted() {
        TrustedContracts.establish();
        TrustedContracts.establish();

        assertThatThrownBy(() -> ClassSecurityValidator.validate(GenericData.class))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(Runtime.class)).isInstanceOf(SecurityException.class);
    }
}
