package io.dealwire.entity.index;

import io.dealwire.avro.Company;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The company reference of one application instance: the global store's processor writes it, every tagger reads it. A change is
 * seen by the next article. Changed companies go into a small layer over the base; the base is rebuilt only when the layer has
 * grown to a share of it, by the thread that asks next.
 */
public final class CompanyDirectory {

    private static final int SMALLEST_REBUILD = 1000;
    private static final int SHARE_OF_BASE = 4;

    private final Map<String, Company> companies = new HashMap<>();
    private final Map<String, Company> changed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private ReferenceVersion version = ReferenceVersion.EMPTY;
    private int baseSize;
    private CompanyIndex base = CompanyIndex.of(Map.of());

    /** The index of now; absent after a change, until somebody asks. */
    private volatile Optional<CompanyIndex> current = Optional.of(base);

    /** Adds or replaces a company. */
    public synchronized void put(String id, Company company) {
        Company before = companies.put(id, company);
        if (company.equals(before)) {
            return;
        }
        version = (before == null ? version : version.minus(id, before)).plus(id, company);
        changed.put(id, company);
        gone.remove(id);
        current = Optional.empty();
    }

    /** Removes a company; nothing happens when there is none. */
    public synchronized void remove(String id) {
        Company before = companies.remove(id);
        if (before == null) {
            return;
        }
        version = version.minus(id, before);
        changed.remove(id);
        gone.add(id);
        current = Optional.empty();
    }

    /** The index with every change so far. */
    public CompanyIndex current() {
        return current.orElseGet(this::refresh);
    }

    /** The version of the reference with every change so far, without building an index for it. */
    public synchronized String version() {
        return version.label();
    }

    private synchronized CompanyIndex refresh() {
        if (current.isPresent()) {
            return current.get();
        }
        int changes = changed.size() + gone.size();
        CompanyIndex index;
        if (changes > Math.max(SMALLEST_REBUILD, baseSize / SHARE_OF_BASE)) {
            base = CompanyIndex.of(companies);
            baseSize = companies.size();
            changed.clear();
            gone.clear();
            index = base;
        } else {
            index = base.withChanges(changed, gone, version.label());
        }
        current = Optional.of(index);
        return index;
    }
}
