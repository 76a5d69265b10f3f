package io.dealwire.entity.company;

import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.entity.index.IndexedCompany;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes tags of mentions. Relevance is the sum of what an article does with a company: named in the title .45, in the first
 * sentences .25, and up to .30 for how often, one mention giving .06.
 */
public final class CompanyTags {

    private static final double TITLE = 0.45;
    private static final double LEAD = 0.25;
    private static final double EACH = 0.06;
    private static final double OFTEN = 0.30;
    private static final int LEAD_SENTENCES = 2;

    /** A name with its legal form is fuller than one without, then the longer one; a description is no name. */
    private static final Comparator<Mention> FULLEST = Comparator.comparing(
                    (Mention mention) -> !mention.isDescription())
            .thenComparing(Mention::hasLegalForm)
            .thenComparing(mention -> mention.written().length());

    private CompanyTags() {}

    public static List<CompanyTag> of(List<Mention> mentions) {
        Map<String, List<Mention>> byCompany = new LinkedHashMap<>();
        mentions.forEach(mention -> byCompany
                .computeIfAbsent(mention.company().id(), id -> new ArrayList<>())
                .add(mention));
        List<CompanyTag> tags = new ArrayList<>();
        byCompany.forEach((id, own) -> tags.add(tag(id, own)));
        tags.sort(Comparator.comparingDouble(CompanyTag::getRelevance)
                .reversed()
                .thenComparing(CompanyTag::getCompanyId));
        return tags;
    }

    private static CompanyTag tag(String id, List<Mention> mentions) {
        IndexedCompany company = mentions.get(0).company();
        List<Span> spans = new ArrayList<>();
        Mention named = mentions.get(0);
        boolean title = false;
        boolean lead = false;
        for (Mention mention : mentions) {
            spans.add(mention.text().span(mention.from(), mention.to()));
            named = FULLEST.compare(mention, named) > 0 ? mention : named;
            title |= mention.text().field() == TextField.TITLE;
            lead |= mention.text().field() == TextField.BODY
                    && mention.text().sentenceOf(mention.from()) < LEAD_SENTENCES;
        }
        double relevance = (title ? TITLE : 0) + (lead ? LEAD : 0) + Math.min(OFTEN, EACH * mentions.size());
        return CompanyTag.newBuilder()
                .setCompanyId(id)
                .setName(company.name())
                .setNamed(named.isDescription() ? "" : named.written())
                .setTickers(company.tickers())
                .setListed(!company.tickers().isEmpty())
                .setKnown(company.known())
                .setRelevance(Math.round(relevance * 100) / 100.0)
                .setMentions(spans)
                .build();
    }
}
