package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.CompanyPast;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.state.StreamsState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that move to another instance while a query goes through them, over HTTP: what is told is right, and what is missing is said. */
class ClosingStoresTest {

    private static final int DEALS = 6;

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    private ClosingStores streams;

    @AfterEach
    void close() {
        streams.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void listHoldsWhatThePartitionsHoldThatWereReadToTheirEndAndSaysWhichWereNot(int entries) {
        closing(Set.of(1), entries);

        JsonNode deals = server.json("/api/v1/deals");

        assertThat(deals.path("partial").asBoolean()).isTrue();
        assertThat(deals.path("missingPartitions")).extracting(JsonNode::asInt).containsExactly(1);
        assertThat(texts(deals, "dealId")).containsExactlyInAnyOrder("deal-0", "deal-2", "deal-4");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void countsAreThoseOfCompaniesOfWhichEveryDealWasRead(int entries) {
        closing(Set.of(1), entries);

        JsonNode counts = server.json("/api/v1/counts");

        assertThat(counts.path("partial").asBoolean()).isTrue();
        assertThat(texts(counts, "companyId")).containsExactly("company-0");
        assertThat(counts.at("/items/0/deals").asInt()).isEqualTo(DEALS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/deals", "/api/v1/counts", "/api/v1/companies/company-1/counts?asOf=2026-03-04"})
    void nothingThatCanBeReadToItsEndIsToBeAskedForAgainLater(String path) {
        closing(Set.of(0, 1), 1);

        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(QueryServerExtension.body(response).path("status").asInt()).isEqualTo(503);
    }

    @Test
    void storesThatStayOpenAreToldWhole() {
        closing(Set.of(), 0);

        assertThat(server.json("/api/v1/deals").path("partial").asBoolean()).isFalse();
        assertThat(texts(server.json("/api/v1/deals"), "dealId")).hasSize(DEALS);
        assertThat(texts(server.json("/api/v1/counts"), "companyId")).containsExactly("company-0", "company-1");
    }

    /** Deals with even numbers and their company are in partition 0, the others in 1. */
    private void closing(Set<Integer> partitions, int entries) {
        streams = new ClosingStores(partitions, entries);
        IntStream.range(0, DEALS).forEach(number -> {
            int partition = number % 2;
            String companyId = "company-" + partition;
            String dealId = "deal-" + number;
            String key = StoreKey.of(companyId, dealId).text();
            streams.hold(
                    Stores.DEALS,
                    partition,
                    dealId,
                    Samples.deal(dealId, Samples.DAY).build());
            streams.hold(
                    Stores.COMPANY_DEALS,
                    partition,
                    key,
                    Samples.contribution(companyId, dealId, Samples.DAY).build());
            streams.hold(
                    Stores.COMPANY_PAST,
                    partition,
                    key,
                    CompanyPast.newBuilder()
                            .setCompanyId(companyId)
                            .setDealId(dealId)
                            .setName(companyId)
                            .build());
        });
        server.backend().activeFor(Set.of(0, 1), Set.of(0, 1));
        server.backend().readFrom(new StreamsState(streams));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
