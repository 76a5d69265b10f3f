package io.dealwire.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final Access access = new Access(Optional.of("secret"), Optional.empty(), path -> false);

    @Test
    void tokenOpensWhateverTheCaseOfTheScheme() {
        assertThat(access.allows(Optional.of("Bearer secret"))).isTrue();
        assertThat(access.allows(Optional.of("bearer secret"))).isTrue();
    }

    @Test
    void nothingElseOpens() {
        assertThat(access.allows(Optional.empty())).isFalse();
        assertThat(access.allows(Optional.of("secret"))).isFalse();
        assertThat(access.allows(Optional.of("Bearer secretly"))).isFalse();
        assertThat(access.allows(Optional.of("Bearer "))).isFalse();
        assertThat(access.allows(Optional.of("Basic secret"))).isFalse();
    }

    @Test
    void withoutATokenEverythingIsOpen() {
        assertThat(new Access(Optional.empty(), Optional.empty(), path -> false).allows(Optional.empty()))
                .isTrue();
    }
}
