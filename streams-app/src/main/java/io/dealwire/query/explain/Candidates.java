package io.dealwire.query.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.StoryProbe;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.StateReader.Freshness;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.story.band.ProbeKey;
import io.dealwire.story.explain.NearestSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** The articles that come near another, as each band partition that holds it sees them. */
public final class Candidates {

    private final Supplier<Backend> backend;
    private final Gathering gathering;

    public Candidates(Supplier<Backend> backend, Gathering gathering) {
        this.backend = backend;
        this.gathering = gathering;
    }

    /**
     * Asks all instances on behalf of this one.
     *
     * @return one item for each band that holds the article
     * @throws UnavailableException when no band can be read
     */
    Gathering.Gathered of(String articleId) {
        return of(Call.internal("/articles/", articleId, "/candidates"), articleId);
    }

    /** Answers a request, which goes to the other instances as it is. */
    public Gathering.Gathered of(Call call, String articleId) {
        return gathering.gather(call, Stores.STORY_FINGERPRINTS, () -> local(articleId));
    }

    private Gathering.Slice local(String articleId) {
        List<JsonNode> items = new ArrayList<>();
        Set<Integer> read = new TreeSet<>();
        for (int band : backend.get().state().readablePartitions(Stores.STORY_FINGERPRINTS)) {
            try {
                search(band, articleId).ifPresent(items::add);
                read.add(band);
            } catch (UnavailableException e) {
                // It has just moved away: nobody has read it then.
            }
        }
        return new Gathering.Slice(items, read);
    }

    private Optional<JsonNode> search(int band, String articleId) {
        // While a correction travels, there are two versions: the later one counts.
        Map<Long, StoryProbe> versions = new TreeMap<>();
        probes(ProbeKey.prefix(band, articleId), band, (id, probe) -> {
            if (id.equals(articleId)) {
                versions.put(probe.getVersion(), probe);
            }
            return true;
        });
        return versions.values().stream().reduce((earlier, later) -> later).map(kept -> {
            NearestSearch search =
                    new NearestSearch(articleId, kept, backend.get().story());
            probes(ProbeKey.prefix(band), band, search::look);
            return view(band, search);
        });
    }

    /** Hands over the probes whose keys begin so, each with its articleId, until no more are wanted. */
    private void probes(String prefix, int band, BiPredicate<String, StoryProbe> consumer) {
        backend.get()
                .state()
                .<StoryProbe>prefix(
                        Stores.STORY_FINGERPRINTS,
                        band,
                        prefix,
                        Freshness.ACTIVE,
                        (key, probe) -> consumer.test(ProbeKey.of(key).articleId(), probe));
    }

    private static JsonNode view(int band, NearestSearch search) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("band", band);
        view.put("searched", search.searched());
        view.put("bounded", search.bounded());
        ArrayNode candidates = view.putArray("candidates");
        for (NearestSearch.Candidate candidate : search.candidates()) {
            ObjectNode item = candidates.addObject().put("articleId", candidate.articleId());
            item.setAll(Comparison.figures(candidate.explanation()));
        }
        return view;
    }
}
