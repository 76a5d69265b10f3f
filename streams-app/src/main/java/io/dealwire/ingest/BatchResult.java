package io.dealwire.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.PersonTag;
import io.dealwire.avro.Span;
import io.dealwire.avro.TaggedArticle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the output of batch processing: what the pipeline found out about one input article. Knows no Kafka, so
 * that any replay of the topology can write the same lines.
 *
 * <p>The deal of a line is the deal that the article's story belongs to, told as the story's head tells it: its status is
 * how far the deal is in that report, not how it ended. Whatever the head leaves open is taken from the deal itself.
 */
public final class BatchResult {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BatchResult() {}

    /**
     * The line of an article that went through; with {@code notRead} when it is in another language than English.
     *
     * @param article the article's last state
     * @param head the last state of the head of the article's story; the article itself when it is the head
     * @param deal the deal that {@code article} is linked to, when it is there
     */
    public static ObjectNode of(TaggedArticle article, TaggedArticle head, Optional<Deal> deal) {
        ObjectNode line = JSON.objectNode();
        line.put("articleId", article.getArticleId());
        line.put("status", "ok");
        line.put("storyId", article.getStory().getStoryId());
        line.put("duplicateOf", article.getStory().getParentId());
        line.put("similarity", article.getStory().getSimilarity());
        Optional.ofNullable(article.getNotRead())
                .ifPresent(why -> line.putObject("notRead")
                        .put("language", why.getLanguage())
                        .put("detected", why.getDetected()));
        ArrayNode companies = line.putArray("companies");
        article.getCompanies().forEach(tag -> companies.add(company(tag)));
        ArrayNode people = line.putArray("people");
        article.getPeople().forEach(tag -> people.add(person(tag)));
        line.set("deal", deal.map(known -> deal(head.getReading(), known)).orElse(null));
        return line;
    }

    /**
     * The line of an article that could not be processed.
     *
     * @param articleId its id, when it could be read
     * @param error why, in one line
     */
    public static ObjectNode invalid(Optional<String> articleId, String error) {
        ObjectNode line = JSON.objectNode();
        line.put("articleId", articleId.orElse(null));
        line.put("status", "invalid");
        line.put("error", error);
        return withNothing(line);
    }

    /** The line of an article that was taken down: it is in no story and no deal. */
    public static ObjectNode takenDown(String articleId) {
        ObjectNode line = JSON.objectNode();
        line.put("articleId", articleId);
        line.put("status", "ok");
        return withNothing(line);
    }

    private static ObjectNode withNothing(ObjectNode line) {
        line.putNull("storyId");
        line.putNull("duplicateOf");
        line.putNull("similarity");
        line.putArray("companies");
        line.putArray("people");
        line.putNull("deal");
        return line;
    }

    private static ObjectNode company(CompanyTag tag) {
        ObjectNode company = JSON.objectNode();
        company.put("companyId", tag.getCompanyId());
        company.put("name", tag.getNamed().isEmpty() ? tag.getName() : tag.getNamed());
        ArrayNode tickers = company.putArray("tickers");
        tag.getTickers().forEach(tickers::add);
        company.put("relevance", tag.getRelevance());
        company.set("mentions", mentions(tag.getMentions()));
        return company;
    }

    private static ObjectNode person(PersonTag tag) {
        ObjectNode person = JSON.objectNode();
        person.put("name", tag.getName());
        person.put("role", tag.getRole());
        person.put("companyId", tag.getCompanyId());
        person.set("mentions", mentions(tag.getMentions()));
        return person;
    }

    private static ArrayNode mentions(List<Span> spans) {
        ArrayNode mentions = JSON.arrayNode(spans.size());
        for (Span span : spans) {
            mentions.addObject()
                    .put("field", span.getField().name().toLowerCase(Locale.ROOT))
                    .put("start", span.getStart())
                    .put("end", span.getEnd());
        }
        return mentions;
    }

    private static ObjectNode deal(DealReading reading, Deal deal) {
        List<DealType> types = reading.getTypes().isEmpty() ? deal.getTypes() : reading.getTypes();
        List<DealParty> parties = reading.getParties().isEmpty() ? deal.getParties() : reading.getParties();
        DealStatus status = reading.getStatus() == DealStatus.UNKNOWN ? deal.getStatus() : reading.getStatus();

        ObjectNode node = JSON.objectNode();
        node.put("dealId", deal.getDealId());
        ArrayNode typeNames = node.putArray("types");
        types.forEach(type -> typeNames.add(type.name()));
        node.put("status", status.name());
        ArrayNode partyNodes = node.putArray("parties");
        for (DealParty party : parties) {
            partyNodes
                    .addObject()
                    .put("companyId", party.getCompanyId())
                    .put("name", party.getName())
                    .put("role", party.getRole().name());
        }
        node.set(
                "value",
                Optional.ofNullable(reading.getValue()).map(BatchResult::money).orElse(null));
        return node;
    }

    private static ObjectNode money(Money money) {
        BigDecimal amount = money.getAmount().stripTrailingZeros();
        ObjectNode node = JSON.objectNode();
        node.put("amount", amount.scale() < 0 ? amount.setScale(0) : amount);
        node.put("currency", money.getCurrency());
        return node;
    }
}
