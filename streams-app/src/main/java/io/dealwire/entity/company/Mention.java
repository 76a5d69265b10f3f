package io.dealwire.entity.company;

import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.index.NameEntry;
import io.dealwire.entity.words.FieldText;
import java.util.List;

/** A stretch of text that may name a company, while it is being judged. */
public final class Mention {

    private final FieldText text;
    private final int from;
    private final int nameEnd;
    private final int to;
    private final List<NameEntry> entries;
    private IndexedCompany company = IndexedCompany.NONE;
    private double score;
    private boolean description;

    /**
     * @param from first token
     * @param nameEnd index after the last token of the name proper
     * @param to index after the last token, a legal form included
     * @param entries the companies that have this name
     */
    Mention(FieldText text, int from, int nameEnd, int to, List<NameEntry> entries) {
        this.text = text;
        this.from = from;
        this.nameEnd = nameEnd;
        this.to = to;
        this.entries = entries;
    }

    /** A mention that is already linked. */
    static Mention linked(FieldText text, int from, int nameEnd, int to, IndexedCompany company) {
        Mention mention = new Mention(text, from, nameEnd, to, List.of());
        mention.link(company, 1);
        return mention;
    }

    /** A mention by description ("the Finnish group") of a company named elsewhere. */
    static Mention described(FieldText text, int from, int to, IndexedCompany company) {
        Mention mention = linked(text, from, to, to, company);
        mention.description = true;
        return mention;
    }

    /** Whether it is a description and no name. */
    boolean isDescription() {
        return description;
    }

    public FieldText text() {
        return text;
    }

    public int from() {
        return from;
    }

    int nameEnd() {
        return nameEnd;
    }

    public int to() {
        return to;
    }

    List<NameEntry> entries() {
        return entries;
    }

    /** Whether a legal form follows the name. */
    boolean hasLegalForm() {
        return to > nameEnd;
    }

    void link(IndexedCompany linked, double points) {
        company = linked;
        score = points;
    }

    void reject() {
        company = IndexedCompany.NONE;
        score = 0;
    }

    boolean accepted() {
        return company != IndexedCompany.NONE;
    }

    public IndexedCompany company() {
        return company;
    }

    double score() {
        return score;
    }

    boolean overlaps(int start, int end) {
        return from < end && start < to;
    }

    /** The name as written, legal form included. */
    String written() {
        return text.tokens().written(from, to - 1);
    }
}
