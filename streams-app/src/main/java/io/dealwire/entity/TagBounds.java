package io.dealwire.entity;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.PersonTag;
import io.dealwire.text.TextSize;
import java.util.List;
import java.util.Optional;

/**
 * How much is tagged in one article. A text of the largest size could name a hundred thousand things; no news does, and
 * whoever reads the tags has to carry them. What comes first is kept: the companies that matter most, and of the others those
 * that the text names first.
 */
public final class TagBounds {

    /** Most companies, and most people. */
    public static final int NAMES = 500;
    /** Most mentions of one company or person. */
    public static final int MENTIONS = 200;
    /** Most amounts of money, and most dates. */
    public static final int FIGURES = 1_000;
    /** Most tickers of one company. */
    public static final int TICKERS = 8;
    /** Most UTF-16 code units of a name or a role as written. */
    public static final int NAME_CHARACTERS = 256;

    private TagBounds() {}

    /** The tags within the bounds; the same when they are. */
    static ArticleTags bounded(ArticleTags tags) {
        return ArticleTags.newBuilder()
                .setCompanies(first(tags.getCompanies(), NAMES).stream()
                        .map(TagBounds::bounded)
                        .toList())
                .setPeople(first(tags.getPeople(), NAMES).stream()
                        .map(TagBounds::bounded)
                        .toList())
                .setMoney(first(tags.getMoney(), FIGURES))
                .setDates(first(tags.getDates(), FIGURES))
                .setReferenceVersion(tags.getReferenceVersion())
                .setNotRead(tags.getNotRead())
                .build();
    }

    private static CompanyTag bounded(CompanyTag tag) {
        return new CompanyTag(
                tag.getCompanyId(),
                name(tag.getName()),
                name(tag.getNamed()),
                first(tag.getTickers(), TICKERS),
                tag.getListed(),
                tag.getKnown(),
                tag.getRelevance(),
                first(tag.getMentions(), MENTIONS));
    }

    private static PersonTag bounded(PersonTag tag) {
        return new PersonTag(
                name(tag.getName()),
                Optional.ofNullable(tag.getRole()).map(TagBounds::name).orElse(null),
                tag.getCompanyId(),
                first(tag.getMentions(), MENTIONS));
    }

    private static String name(String written) {
        return TextSize.cut(written, NAME_CHARACTERS);
    }

    private static <T> List<T> first(List<T> list, int most) {
        return list.size() <= most ? list : List.copyOf(list.subList(0, most));
    }
}
