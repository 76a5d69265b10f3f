package io.dealwire.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where findings and labels disagree, article by article: what to read when a figure is low. */
public final class Disagreements {

    /**
     * One of them.
     *
     * @param about what it is about: story, deal, group, party, role, type, status or value
     * @param detail what is right and what was found
     */
    public record Disagreement(String articleId, String about, String detail) {}

    private final Map<String, Finding> findings;
    private final List<Disagreement> all = new ArrayList<>();

    private Disagreements(Map<String, Finding> findings) {
        this.findings = findings;
    }

    /** All disagreements, in the order of the labels. */
    public static List<Disagreement> of(Collection<GoldArticle> gold, Map<String, Finding> findings) {
        Disagreements disagreements = new Disagreements(findings);
        Map<String, Set<String>> storiesIn = disagreements.labelsByFoundStory(gold);
        Map<String, Set<String>> keysIn = disagreements.labelsByFoundDeal(gold);
        Map<String, String> firstDealOf = new HashMap<>();
        for (GoldArticle article : gold) {
            article.story().ifPresent(story -> disagreements.story(article.articleId(), story, storiesIn));
            article.deal().ifPresent(deal -> disagreements.deal(article.articleId(), deal));
            article.deal()
                    .flatMap(GoldArticle.Deal::key)
                    .ifPresent(key -> disagreements.group(article.articleId(), key, keysIn, firstDealOf));
        }
        return List.copyOf(disagreements.all);
    }

    private void story(String id, String story, Map<String, Set<String>> storiesIn) {
        Optional<String> found = finding(id).story();
        if (!id.equals(story)
                && (found.isEmpty() || !found.equals(finding(story).story()))) {
            add(id, "story", "a copy of " + story + ", found in story " + found.orElse("none"));
        }
        found.map(storiesIn::get)
                .filter(stories -> stories.size() > 1)
                .ifPresent(stories -> add(id, "story", "joined to " + without(stories, story)));
    }

    private void group(String id, String key, Map<String, Set<String>> keysIn, Map<String, String> firstDealOf) {
        finding(id).deal().map(Finding.Deal::dealId).ifPresent(dealId -> {
            if (keysIn.get(dealId).size() > 1) {
                add(id, "group", key + " joined to " + without(keysIn.get(dealId), key));
            }
            String first = firstDealOf.computeIfAbsent(key, none -> dealId);
            if (!first.equals(dealId)) {
                add(id, "group", key + " split: " + dealId + " beside " + first);
            }
        });
    }

    private void deal(String id, GoldArticle.Deal right) {
        Optional<Finding.Deal> found = finding(id).deal();
        if (right.isDeal() != found.isPresent()) {
            add(
                    id,
                    "deal",
                    right.isDeal()
                            ? "a deal, not found"
                            : "no deal, found " + names(found.get().parties()));
            return;
        }
        found.ifPresent(deal -> {
            right.parties().ifPresent(parties -> parties(id, parties, deal));
            right.types().ifPresent(types -> types(id, types, right.alsoTypes(), deal.types()));
            if (!right.statuses().isEmpty() && !right.statuses().contains(deal.status())) {
                add(id, "status", String.join("|", right.statuses()) + ", found " + deal.status());
            }
            right.value()
                    .filter(value -> !DealAccuracy.isSame(value.amount(), deal.value()))
                    .ifPresent(value -> add(id, "value", text(value.amount()) + ", found " + text(deal.value())));
        });
    }

    private void parties(String id, List<GoldArticle.Party> right, Finding.Deal deal) {
        PartyMatching matching = PartyMatching.of(right, deal.parties());
        Set<Integer> matched =
                matching.pairs().stream().map(PartyMatching.Pair::right).collect(Collectors.toSet());
        for (int i = 0; i < right.size(); i++) {
            if (!matched.contains(i)) {
                add(id, "party", right.get(i).name() + ", not found");
            }
        }
        matching.unmatched().forEach(party -> add(id, "party", "no party, found " + party.name()));
        for (PartyMatching.Pair pair : matching.pairs()) {
            Set<String> roles = right.get(pair.right()).roles();
            String role = deal.parties().get(pair.found()).role();
            if (!roles.isEmpty() && !roles.contains(role)) {
                add(id, "role", right.get(pair.right()).name() + " " + String.join("|", roles) + ", found " + role);
            }
        }
    }

    private void types(String id, List<String> right, Set<String> also, List<String> found) {
        Set<String> wrong = new HashSet<>(found);
        wrong.removeAll(right);
        wrong.removeAll(also);
        if (!wrong.isEmpty() || !found.containsAll(right)) {
            add(id, "type", String.join("|", right) + ", found " + String.join("|", found));
        }
    }

    private Map<String, Set<String>> labelsByFoundStory(Collection<GoldArticle> gold) {
        Map<String, Set<String>> labels = new HashMap<>();
        gold.forEach(article -> article.story()
                .ifPresent(story -> finding(article.articleId())
                        .story()
                        .ifPresent(found -> labels.computeIfAbsent(found, none -> new HashSet<>())
                                .add(story))));
        return labels;
    }

    private Map<String, Set<String>> labelsByFoundDeal(Collection<GoldArticle> gold) {
        Map<String, Set<String>> labels = new HashMap<>();
        gold.forEach(article -> article.deal()
                .flatMap(GoldArticle.Deal::key)
                .ifPresent(key -> finding(article.articleId())
                        .deal()
                        .ifPresent(found -> labels.computeIfAbsent(found.dealId(), none -> new HashSet<>())
                                .add(key))));
        return labels;
    }

    private Finding finding(String id) {
        return findings.getOrDefault(id, Finding.none(id));
    }

    private void add(String id, String about, String detail) {
        all.add(new Disagreement(id, about, detail));
    }

    private static String without(Set<String> labels, String own) {
        return labels.stream().filter(label -> !label.equals(own)).sorted().collect(Collectors.joining(", "));
    }

    private static String names(List<Finding.Party> parties) {
        return parties.stream().map(Finding.Party::name).collect(Collectors.joining(" and "));
    }

    private static String text(Optional<GoldArticle.Amount> amount) {
        return amount.map(money ->
                        money.currency().orElse("?") + " " + money.amount().toPlainString())
                .orElse("none");
    }
}
