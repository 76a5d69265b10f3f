package io.dealwire.query.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.query.state.StateReader.Freshness;
import io.dealwire.query.state.StateReader.Read;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class BoundedScansTest {

    /** A state of one entry in each store. */
    private final StateReader state = (StateReader) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {StateReader.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "all" -> {
                        give(arguments[1]);
                        return Set.of(1);
                    }
                    case "allGlobal" -> {
                        give(arguments[1]);
                        return null;
                    }
                    case "get" -> {
                        return new Read<>(Optional.of("value"), OptionalLong.empty());
                    }
                    default -> throw new InvocationTargetException(null, method.getName());
                }
            });

    private final StateReader bounded = new BoundedScans(state, 2);

    @SuppressWarnings("unchecked")
    private static void give(Object consumer) {
        ((BiConsumer<String, String>) consumer).accept("key", "value");
    }

    @Test
    void asManyScansAsAllowedRunAtOnceAndOneMoreIsRefused() {
        bounded.<String>all(
                "deals",
                (key, value) -> bounded.<String>allGlobal("companies", (id, company) -> {
                    assertThatThrownBy(() -> bounded.all("deals", (other, more) -> {}))
                            .isInstanceOf(UnavailableException.class)
                            .hasMessageContaining("http.scans");
                    assertThatThrownBy(() -> bounded.allGlobal("companies", (other, more) -> {}))
                            .isInstanceOf(UnavailableException.class);
                }));
    }

    @Test
    void whatIsReadByItsKeyIsNeverRefused() {
        bounded.<String>all(
                "deals",
                (key, value) -> bounded.<String>all(
                        "deals",
                        (id, deal) -> assertThat(bounded.get("deals", 0, "key", Freshness.ACTIVE)
                                        .value())
                                .isPresent()));
    }

    @Test
    void aScanThatEndsOrFailsMakesRoomForTheNext() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> bounded.all("deals", (key, value) -> {
                        throw new IllegalStateException("a failure");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(bounded.all("deals", (key, value) -> {})).containsExactly(1);
        }
    }
}
