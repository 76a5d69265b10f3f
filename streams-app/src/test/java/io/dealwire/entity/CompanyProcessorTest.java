package io.dealwire.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.layout.Stores;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyProcessorTest {

    private final CompanyDirectory directory = new CompanyDirectory();
    private final CompanyProcessor processor = new CompanyProcessor(directory);
    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final KeyValueStore<String, Company> store = InMemory.store(Stores.COMPANIES);

    @BeforeEach
    void addStore() {
        store.init(context.getStateStoreContext(), store);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void companiesRestoredFromDiskAreInTheDirectory() {
        store.put("acme", company("Quorvex"));

        processor.init(context);

        assertThat(found()).containsExactly("acme");
    }

    @Test
    void aNewCompanyIsStoredAndInTheDirectory() {
        processor.init(context);

        processor.process(new Record<>("acme", company("Quorvex"), 0));

        assertThat(store.get("acme").getName()).isEqualTo("Quorvex");
        assertThat(found()).containsExactly("acme");
    }

    @Test
    void aRemovedCompanyIsInNeither() {
        processor.init(context);
        processor.process(new Record<>("acme", company("Quorvex"), 0));

        processor.process(new Record<>("acme", null, 0));

        assertThat(store.get("acme")).isNull();
        assertThat(found()).containsExactly("quorvex");
    }

    @Test
    void aCompanyThatIsTooLargeIsRefusedAndWhatItsIdToldBeforeIsGone() {
        processor.init(context);
        processor.process(new Record<>("acme", company("Quorvex"), 0));

        assertThatThrownBy(() -> processor.process(new Record<>("acme", company("Q".repeat(5_000_000)), 0)))
                .isInstanceOf(RejectedCompanyException.class)
                .hasMessage("name: 5000000 characters, allowed are 256");

        assertThat(store.get("acme")).isNull();
        assertThat(found()).containsExactly("quorvex");
    }

    private List<String> found() {
        return Tagging.companies(
                new ArticleTagger(directory.current()).tag(Tagging.article("", "The company Quorvex Ltd rose.")));
    }

    private static Company company(String name) {
        return Company.newBuilder().setName(name).build();
    }
}
