package io.dealwire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.text.Letters;
import io.dealwire.text.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArticleTaggerProperties {

    private static final List<String> PIECES = List.of(
            "Nokia",
            "Nokia's",
            "Xiaomi Corp.",
            "AT&amp;T Inc",
            "AT&T",
            "Procter &amp; Gamble Co",
            "<b>Apple</b>",
            "Apple",
            "Target",
            "Quorvex Ltd",
            "Quorvex",
            "<p>",
            "</p>",
            "&#8217;s",
            "Shell",
            "Vivo",
            "said",
            "agreed to buy",
            "for $4.7 billion",
            "EUR300m",
            "on Wednesday",
            "July 5, 2017",
            ",",
            ".",
            "\"",
            "(",
            ")",
            "the",
            "of China",
            "and",
            "chief executive",
            "Rajeev Suri",
            "U.S.",
            "J.P. Morgan",
            "(NYSE: IBM)",
            "up to 30 pence a share",
            "\n\n",
            "é",
            "\ud83d\ude00",
            "IBM",
            "L'Oreal",
            "Hewlett-Packard",
            "a maker of phones",
            "Nestle\u0301 SA",
            "No\u200bkia",
            "\u200eXiaomi\u200f Corp\ufeff",
            "Nokia\u202fOyj",
            "\uff2e\uff4f\uff4b\uff49\uff41",
            "M\u00c3\u00a6rsk",
            "AT&amp;amp;T Inc",
            "Macy&#146s",
            "\ufb01nance",
            "EUR 1\u00a0200 million");

    private static final Map<String, Company> FEW = few();

    private final ArticleTagger tagger = new ArticleTagger(CompanyIndex.of(Tagging.shipped()));

    @Property(tries = 300)
    void everySpanSelectsTextOfTheOriginal(@ForAll("texts") String title, @ForAll("texts") String body) {
        RawArticle article = Tagging.article(title, body);
        ArticleTags tags = tagger.tag(article);

        List<Span> spans = new ArrayList<>();
        tags.getCompanies().forEach(tag -> spans.addAll(tag.getMentions()));
        tags.getPeople().forEach(tag -> spans.addAll(tag.getMentions()));
        tags.getMoney().forEach(tag -> spans.add(tag.getSpan()));
        tags.getDates().forEach(tag -> spans.add(tag.getSpan()));
        for (Span span : spans) {
            assertThat(Tagging.select(article, span)).isNotBlank().matches("(?s)[^\\s].*[^\\s]|[^\\s]");
        }
    }

    @Property(tries = 300)
    void theFullestNameIsOneOfTheMentions(@ForAll("texts") String body) {
        RawArticle article = Tagging.article("", body);

        for (CompanyTag tag : tagger.tag(article).getCompanies()) {
            assertThat(tag.getMentions())
                    .anyMatch(span ->
                            PlainText.of(Tagging.select(article, span)).text().equals(tag.getNamed()));
            assertThat(tag.getRelevance()).isBetween(0.0, 1.0);
            assertThat(tag.getCompanyId()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void aNameIsFoundWhereItStandsHoweverItIsWritten(
            @ForAll("disguises") String name, @ForAll("words") List<String> before) {
        String opening = String.join(" ", before) + " the company ";
        RawArticle article = Tagging.article("", opening + name + " said profit rose.");

        List<CompanyTag> found = tagger.tag(article).getCompanies();

        assertThat(found).singleElement().satisfies(tag -> {
            assertThat(tag.getCompanyId()).isEqualTo("nestle");
            assertThat(tag.getMentions())
                    .containsExactly(new Span(TextField.BODY, opening.length(), opening.length() + name.length()));
        });
    }

    @Provide
    Arbitrary<String> disguises() {
        return Arbitraries.of(
                "Nestl\u00e9 SA",
                "Nestle\u0301 SA",
                "NESTLE SA",
                "Nestl&eacute; SA",
                "Nestl&amp;eacute; SA",
                "Nestl&#233 SA",
                "Nestl\u00c3\u00a9 SA",
                "Nes\u200btl\u00e9 SA",
                "Nes\u00adtl\u00e9\u200e SA",
                "Nestl\u00e9\u202fSA",
                "Nestl\u00e9&thinsp;SA",
                "\uff2e\uff45\uff53\uff54\uff4c\uff45 SA",
                "\ud835\udc0d\ud835\udc1e\ud835\udc2c\ud835\udc2d\ud835\udc25\ud835\udc1e SA",
                "Nestl\u00e9</b> SA");
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "then",
                        "o\ufb03ce",
                        "e\u0301t\u00e9",
                        "1\u00a0200",
                        "&amp;",
                        "\u200b\u2060",
                        "na\u00c3\u00afve")
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 100)
    void mentionsDoNotOverlap(@ForAll("texts") String body) {
        List<Span> spans = new ArrayList<>();
        tagger.tag(Tagging.article("", body)).getCompanies().forEach(tag -> spans.addAll(tag.getMentions()));
        spans.sort(java.util.Comparator.comparingInt(Span::getStart));

        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).getStart())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).getEnd());
        }
    }

    @Property(tries = 100)
    void everyStringCanBeTagged(@ForAll String title, @ForAll String body) {
        assertThat(tagger.tag(Tagging.article(title, body))).isNotNull();
    }

    @Property(tries = 20)
    void tagsDoNotDependOnTheOrderInWhichTheIndexWasFilled(@ForAll("texts") String body, @ForAll long seed) {
        RawArticle article = Tagging.article("", body);
        List<Map.Entry<String, Company>> entries = new ArrayList<>(FEW.entrySet());
        Collections.shuffle(entries, new Random(seed));
        Map<String, Company> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        CompanyDirectory directory = new CompanyDirectory();
        shuffled.forEach((id, company) -> {
            directory.put(id, company);
            directory.current();
        });

        ArticleTags expected = new ArticleTagger(CompanyIndex.of(FEW)).tag(article);

        assertThat(new ArticleTagger(CompanyIndex.of(shuffled)).tag(article)).isEqualTo(expected);
        assertThat(new ArticleTagger(directory.current()).tag(article)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join(" ", pieces));
    }

    /** The companies whose names occur in the pieces, and those of like name. */
    private static Map<String, Company> few() {
        Map<String, Company> few = new LinkedHashMap<>();
        Tagging.shipped().forEach((id, company) -> {
            String name = Letters.fold(company.getName(), 0, company.getName().length());
            if (name.matches(".*(nokia|xiaomi|apple|at&t|procter|target|shell|vivo|morgan|ibm|oreal|hewlett).*")) {
                few.put(id, company);
            }
        });
        return few;
    }
}
