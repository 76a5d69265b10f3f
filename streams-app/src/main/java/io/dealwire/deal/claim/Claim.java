package io.dealwire.deal.claim;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.text.Line;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one deal word in one line claims: these companies do this in a deal of this type.
 *
 * @param line where it stands
 * @param weight how sure it tells a deal, 0 to 1
 * @param type what kind of deal; UNKNOWN when the words leave it open
 * @param roles what each company does, by its index in the tags, in order of the text; UNKNOWN when left open
 * @param basis what it is read by
 */
public record Claim(Line line, double weight, DealType type, Map<Integer, PartyRole> roles, Basis basis) {

    /** What a claim is read by. */
    public enum Basis {
        /** Deal words, and the companies that stand around them. */
        WORDS,
        /** A frame, and its arguments in the tree of the sentence. */
        GRAMMAR
    }

    public Claim {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    public List<Integer> companies() {
        return List.copyOf(roles.keySet());
    }
}
