package io.dealwire.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoreKeyProperties {

    @Property
    void aKeyPartsIntoWhatItWasMadeOf(@ForAll("parts") List<String> parts) {
        StoreKey key = new StoreKey(parts);
        assertThat(StoreKey.parse(key.text())).isEqualTo(key);
    }

    @Property
    void theFirstPartDecidesOnThePartition(@ForAll("parts") List<String> parts) {
        assertThat(StoreKey.parse(new StoreKey(parts).text()).routing()).isEqualTo(parts.get(0));
    }

    @Property
    void onlyKeysWithTheSameFirstPartBeginWithItsPrefix(
            @ForAll("parts") List<String> first, @ForAll("parts") List<String> second) {
        String prefix = StoreKey.of(first.get(0)).prefix();
        boolean more = second.size() > 1 && second.get(0).equals(first.get(0));
        assertThat(new StoreKey(second).text().startsWith(prefix)).isEqualTo(more);
    }

    @Example
    void aKeyWithoutPartsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreKey(List.of()));
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.strings()
                .withChars('a', '|', '%', '2', '5', '7', 'C')
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
