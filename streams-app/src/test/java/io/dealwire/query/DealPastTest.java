package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.CompanyPastStep;
import io.dealwire.avro.DealChangeKind;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealStatus;
import io.dealwire.deal.event.DealHistory;
import io.dealwire.layout.Stores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The past of a deal, over HTTP. */
class DealPastTest {

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    @BeforeEach
    void tell() {
        DealEvent first = Samples.event("d1", 1, Samples.DAY).build();
        DealFacts completed = DealFacts.newBuilder(first.getAfter())
                .setStatus(DealStatus.COMPLETED)
                .build();
        DealEvent second = DealEvent.newBuilder(first)
                .setSequence(2)
                .setChange(DealChangeKind.STATUS)
                .setSubject("")
                .setBefore(first.getAfter())
                .setAfter(completed)
                .setCause("a2")
                .setKnownAt(Samples.DAY.plus(Duration.ofDays(1)))
                .build();
        DealEvent third = DealEvent.newBuilder(second)
                .setSequence(3)
                .setChange(DealChangeKind.WITHDRAWN)
                .setBefore(completed)
                .setAfter(null)
                .setKnownAt(Samples.DAY.plus(Duration.ofDays(2)))
                .build();
        hold(first);
        hold(second);
        hold(third);
        hold(Samples.event("d10", 1, Samples.DAY).build());
    }

    private void hold(DealEvent event) {
        server.backend().hold(Stores.DEAL_EVENTS, DealHistory.key(event.getDealId(), event.getSequence()), event);
    }

    @Test
    void theEventsOfADealAreToldFromTheEarliest() {
        JsonNode body = server.json("/api/v1/deals/d1/events");

        assertThat(body.path("items"))
                .extracting(event -> event.path("change").asText())
                .containsExactly("FIRST_TOLD", "STATUS", "WITHDRAWN");
        assertThat(body.path("total").asInt()).isEqualTo(3);
        assertThat(body.path("forgotten").asInt()).isZero();
        assertThat(body.at("/items/1/cause").asText()).isEqualTo("a2");
    }

    @Test
    void itIsSaidHowManyEventsAreOnTheTopicOnly() {
        server.backend().drop(Stores.DEAL_EVENTS, DealHistory.key("d1", 1));

        assertThat(server.json("/api/v1/deals/d1/events").path("forgotten").asInt())
                .isOne();
    }

    @Test
    void aDealIsAsItWasKnownThen() {
        assertThat(server.json("/api/v1/deals/d1?asOf=2026-03-02T09:00:00Z")
                        .path("status")
                        .asText())
                .isEqualTo("ANNOUNCED");
        assertThat(server.json("/api/v1/deals/d1?asOf=2026-03-04")
                        .path("status")
                        .asText())
                .isEqualTo("COMPLETED");
    }

    @Test
    void aDealThatWasNotKnownYetOrIsWithdrawnIsNotFound() {
        assertThat(server.get("/api/v1/deals/d1?asOf=2026-03-02").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/deals/d1?asOf=2026-03-05").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/deals/none/events").statusCode()).isEqualTo(404);
    }

    @Test
    void theCountsOfACompanyAreAsTheyWereKnownThen() {
        CompanyPast past = CompanyPast.newBuilder()
                .setCompanyId("harbour")
                .setName("Harbour")
                .setDealId("d1")
                .setSteps(List.of(
                        step(0).setStatus(DealStatus.RUMOURED).build(),
                        step(1).setStatus(DealStatus.ANNOUNCED).build(),
                        step(2).setRemoved(true).build()))
                .build();
        server.backend().hold(Stores.COMPANY_PAST, "harbour|d1", past);

        assertThat(server.json("/api/v1/companies/harbour/counts?asOf=2026-03-02T09:00:00Z")
                        .at("/byStatus/RUMOURED")
                        .asInt())
                .isOne();
        JsonNode announced = server.json("/api/v1/companies/harbour/counts?asOf=2026-03-04");
        assertThat(announced.path("total").asInt()).isOne();
        assertThat(announced.path("asOf").asText()).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(server.json("/api/v1/companies/harbour/counts?asOf=2026-03-05")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(server.get("/api/v1/companies/nobody/counts?asOf=2026-03-05").statusCode())
                .isEqualTo(404);
    }

    private static CompanyPastStep.Builder step(int day) {
        return CompanyPastStep.newBuilder().setKnownAt(Samples.DAY.plus(Duration.ofDays(day)));
    }

    @Test
    void aMomentThatIsNoneIsAProblem() {
        assertThat(server.get("/api/v1/deals/d1?asOf=yesterday").statusCode()).isEqualTo(400);
    }
}
