package io.dealwire.query.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.query.state.StateReader.Freshness;
import io.dealwire.query.state.StateReader.Read;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BoundedScansTest {

    /** A state of one entry in each store. */
    private final StateReader state = (StateReader) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {StateReader.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "all" -> {
                        return Map.of(1, given(((Supplier<?>) arguments[1]).get()));
                    }
                    case "allGlobal" -> {
                        given(arguments[1]);
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
    private static Object given(Object consumer) {
        ((BiConsumer<String, String>) consumer).accept("key", "value");
        return consumer;
    }

    @Test
    void asManyScansAsAllowedRunAtOnceAndOneMoreIsRefused() {
        all((key, value) -> bounded.<String>allGlobal("companies", (id, company) -> {
            assertThatThrownBy(() -> all((other, more) -> {}))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("http.scans");
            assertThatThrownBy(() -> bounded.allGlobal("companies", (other, more) -> {}))
                    .isInstanceOf(UnavailableException.class);
        }));
    }

    @Test
    void whatIsReadByItsKeyIsNeverRefused() {
        all((key, value) -> all((id, deal) -> assertThat(
                        bounded.get("deals", 0, "key", Freshness.ACTIVE).value())
                .isPresent()));
    }

    @Test
    void aScanThatEndsOrFailsMakesRoomForTheNext() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> all((key, value) -> {
                        throw new IllegalStateException("a failure");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(all((key, value) -> {})).containsExactly(1);
        }
    }

    private Set<Integer> all(BiConsumer<String, String> consumer) {
        return bounded.<String, BiConsumer<String, String>>all("deals", () -> consumer)
                .keySet();
    }
}
