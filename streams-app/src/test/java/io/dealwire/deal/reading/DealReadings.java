package io.dealwire.deal.reading;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.MoneyTag;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.config.GrammarSettings;
import io.dealwire.entity.money.MoneyTagger;
import io.dealwire.entity.words.FieldText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the tests of deal readings share: articles that name a few invented companies, read, and the roles found. */
final class DealReadings {

    private DealReadings() {}

    private static final DealExtractor EXTRACTOR = new DealExtractor();
    private static final List<String> COMPANIES = List.of("Acme", "Bolt", "Crane", "Dorn", "Bank of Eld");

    static DealReading read(String title, String body) {
        return read(EXTRACTOR, title, body);
    }

    static DealReading read(double certainty, String title, String body) {
        return read(new DealExtractor(certainty, GrammarSettings.SHIPPED), title, body);
    }

    private static DealReading read(DealExtractor extractor, String title, String body) {
        RawArticle article = RawArticle.newBuilder()
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .build();
        return extractor.read("a1", article, tags(title, body));
    }

    private static ArticleTags tags(String title, String body) {
        List<CompanyTag> companies = new ArrayList<>();
        for (String name : COMPANIES) {
            List<Span> mentions = new ArrayList<>(spans(TextField.TITLE, title, name));
            mentions.addAll(spans(TextField.BODY, body, name));
            if (!mentions.isEmpty()) {
                companies.add(CompanyTag.newBuilder()
                        .setCompanyId(name.toLowerCase(Locale.ROOT))
                        .setName(name)
                        .setMentions(mentions)
                        .build());
            }
        }
        List<MoneyTag> money = new ArrayList<>(MoneyTagger.tag(new FieldText(TextField.TITLE, title)));
        money.addAll(MoneyTagger.tag(new FieldText(TextField.BODY, body)));
        return ArticleTags.newBuilder().setCompanies(companies).setMoney(money).build();
    }

    private static List<Span> spans(TextField field, String text, String name) {
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            spans.add(new Span(field, at, at + name.length()));
        }
        return spans;
    }

    static Map<String, PartyRole> roles(DealReading reading) {
        Map<String, PartyRole> roles = new LinkedHashMap<>();
        reading.getParties().forEach(party -> roles.put(party.getName(), party.getRole()));
        return roles;
    }
}
