package io.dealwire.entity.company;

import io.dealwire.text.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How likely a name is a company: a logistic regression over {@link NameSign}s. The weights stand in {@code entity/names.tsv};
 * they are fitted to labelled articles, not chosen.
 */
final class NameModel {

    private final Map<NameSign, Double> weights = new EnumMap<>(NameSign.class);

    private NameModel(Table table) {
        table.complete("sign", NameSign.class)
                .rows()
                .forEach(row -> weights.put(row.kind("sign", NameSign.class), row.number("weight")));
    }

    /** The model that Dealwire brings. */
    static NameModel shipped() {
        return new NameModel(Table.read("/entity/names.tsv", "sign", "weight").unique("sign"));
    }

    /** From 0 to 1. */
    double probability(Set<NameSign> signs) {
        double sum = signs.stream().mapToDouble(weights::get).sum();
        return 1 / (1 + Math.exp(-sum));
    }
}
