package io.dealwire.embedded.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** Of those a port may be somebody else's by the time that its process listens. */
    @Test
    void freePortIsNoneThatSystemsGiveToWhoeverConnectsToSomewhere() {
        assertThat(IntStream.range(0, 50).map(any -> Ports.choose(0, "broker", "--broker-port")))
                .allSatisfy(port -> assertThat(port).isBetween(10_000, 32_767));
    }
}
