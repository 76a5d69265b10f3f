package io.dealwire.deal.text;

import io.dealwire.grammar.ParsedSentence;
import java.util.List;
import java.util.OptionalInt;

/**
 * A line with its tree.
 *
 * @param sentence the tree
 * @param companies index of each unit's company in the article's tags, -1 for any other unit
 */
public record ParsedLine(ParsedSentence sentence, List<Integer> companies) {

    public ParsedLine {
        companies = List.copyOf(companies);
    }

    /** The company that a unit of the sentence names. */
    public OptionalInt company(int unit) {
        int company = companies.get(unit);
        return company < 0 ? OptionalInt.empty() : OptionalInt.of(company);
    }
}
