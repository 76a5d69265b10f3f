package io.dealwire.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FirstItemsTest {

    @Property
    void areThoseThatSortingEverythingWouldGive(@ForAll List<Integer> items, @ForAll @IntRange(max = 20) int limit) {
        FirstItems<Integer> first = new FirstItems<>(limit, Comparator.naturalOrder());
        items.forEach(first::add);

        assertThat(first.inOrder())
                .isEqualTo(items.stream().sorted().limit(limit).toList());
    }
}
