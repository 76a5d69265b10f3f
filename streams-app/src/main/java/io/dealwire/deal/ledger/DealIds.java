package io.dealwire.deal.ledger;

import io.dealwire.avro.LedgerDeal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives deals their ids. An id is given once, with the first report to arrive, and stays while any report of the deal is
 * left. Where two deals turn out to be one, the id that was given first survives, of two given at once that of the deal whose first
 * report is earlier. Where a deal falls apart, the part with the earliest of its reports keeps the id. The same signals in the same
 * order always give the same ids; where no id is known, in whatever order they came.
 */
final class DealIds {

    private static final int BYTES = 8;

    private DealIds() {}

    /**
     * Gives each session an id.
     *
     * @param known the deals so far, in order of their first report; the same id may come with several
     * @param sessions the stories of each deal, earliest first, in order of their first report
     * @param now when a new id is given
     */
    static List<LedgerDeal> assign(String dealKey, List<LedgerDeal> known, List<List<String>> sessions, Instant now) {
        Map<String, Integer> sessionOf = new HashMap<>();
        for (int i = 0; i < sessions.size(); i++) {
            for (String story : sessions.get(i)) {
                sessionOf.put(story, i);
            }
        }
        Map<Integer, LedgerDeal> kept = new HashMap<>();
        Set<String> taken = new HashSet<>();
        known.stream()
                .sorted(Comparator.comparing(LedgerDeal::getGivenAt)
                        .thenComparing(deal -> session(deal, sessionOf).orElse(Integer.MAX_VALUE)))
                .forEach(deal -> session(deal, sessionOf)
                        .filter(session -> !kept.containsKey(session) && taken.add(deal.getDealId()))
                        .ifPresent(session -> kept.put(session, deal)));
        List<LedgerDeal> deals = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            List<String> stories = List.copyOf(sessions.get(i));
            deals.add(
                    kept.containsKey(i)
                            ? new LedgerDeal(
                                    kept.get(i).getDealId(),
                                    stories,
                                    kept.get(i).getGivenAt())
                            : new LedgerDeal(fresh(dealKey, stories.get(0), taken), stories, now));
        }
        return deals;
    }

    /** The earliest session that one of the deal's stories is in now. */
    private static Optional<Integer> session(LedgerDeal deal, Map<String, Integer> sessionOf) {
        return deal.getStories().stream()
                .filter(sessionOf::containsKey)
                .map(sessionOf::get)
                .min(Integer::compare);
    }

    /** A new id; a story that founds a second deal while its first lives on needs another attempt. */
    private static String fresh(String dealKey, String story, Set<String> taken) {
        for (int attempt = 0; ; attempt++) {
            String id = hash(dealKey + "|" + story + "|" + attempt);
            if (taken.add(id)) {
                return id;
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "deal-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
