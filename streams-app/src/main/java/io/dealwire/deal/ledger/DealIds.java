package io.dealwire.deal.ledger;

import io.dealwire.avro.LedgerDeal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives deals their ids. An id is given once, with the first report to arrive, and stays while any report of the deal is
 * left. Where two deals turn out to be one, the one whose first report is earlier survives. Where a deal falls apart, the
 * part with the earliest of its reports keeps the id. The same signals in the same order always give the same ids; where no id is known,
 * in whatever order they came.
 */
final class DealIds {

    private static final int BYTES = 8;

    private DealIds() {}

    /**
     * Gives each session an id.
     *
     * @param known the deals so far, in order of their first report
     * @param sessions the stories of each deal, earliest first, in order of their first report
     */
    static List<LedgerDeal> assign(String dealKey, List<LedgerDeal> known, List<List<String>> sessions) {
        Map<String, Integer> sessionOf = new HashMap<>();
        for (int i = 0; i < sessions.size(); i++) {
            for (String story : sessions.get(i)) {
                sessionOf.put(story, i);
            }
        }
        String[] ids = new String[sessions.size()];
        Set<String> taken = new HashSet<>();
        for (LedgerDeal deal : known) {
            deal.getStories().stream()
                    .filter(sessionOf::containsKey)
                    .map(sessionOf::get)
                    .min(Integer::compare)
                    .filter(session -> ids[session] == null)
                    .ifPresent(session -> {
                        ids[session] = deal.getDealId();
                        taken.add(deal.getDealId());
                    });
        }
        List<LedgerDeal> deals = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            List<String> stories = List.copyOf(sessions.get(i));
            String id = ids[i] != null ? ids[i] : fresh(dealKey, stories.get(0), taken);
            deals.add(new LedgerDeal(id, stories));
        }
        return deals;
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
