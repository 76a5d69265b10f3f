package io.dealwire.entity.index;

import java.util.List;

/**
 * The longest name found at a token.
 *
 * @param end index after its last token
 * @param entries the companies of that name; one that {@linkplain NameEntry#blocks() blocks} when it is no company's
 */
public record NameMatch(int end, List<NameEntry> entries) {

    static final NameMatch NOTHING = new NameMatch(0, List.of());
}
