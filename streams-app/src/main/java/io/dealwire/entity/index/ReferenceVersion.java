package io.dealwire.entity.index;

import io.dealwire.avro.Company;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The version of a set of companies: a sum of one hash for each, so that order does not matter and a change costs no reading
 * of the whole.
 *
 * @param sum the sum so far
 */
record ReferenceVersion(long sum) {

    static final ReferenceVersion EMPTY = new ReferenceVersion(0);

    static ReferenceVersion of(Map<String, Company> companies) {
        long sum = 0;
        for (Map.Entry<String, Company> entry : companies.entrySet()) {
            sum += hash(entry.getKey(), entry.getValue());
        }
        return new ReferenceVersion(sum);
    }

    ReferenceVersion plus(String id, Company company) {
        return new ReferenceVersion(sum + hash(id, company));
    }

    ReferenceVersion minus(String id, Company company) {
        return new ReferenceVersion(sum - hash(id, company));
    }

    /** Sixteen hexadecimal digits. */
    String label() {
        return String.format("%016x", sum);
    }

    /** Hash of what tagging depends on; the version that an entry carries is not part of it. */
    private static long hash(String id, Company company) {
        List<Object> parts = List.of(
                id,
                company.getName(),
                company.getAliases(),
                company.getCommonNames(),
                company.getTickers(),
                String.valueOf(company.getCountry()),
                company.getWeight(),
                company.getKeywords());
        long hash = 0xcbf29ce484222325L;
        for (byte b : parts.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }
}
