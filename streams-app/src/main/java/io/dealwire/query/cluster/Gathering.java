package io.dealwire.query.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dealwire.json.Json;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.UnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Gathers a list from all instances at once, each giving what its active tasks hold, and says what is missing. */
public final class Gathering {

    /** What one instance holds: its best items, and the partitions they come from. */
    public record Slice(List<JsonNode> items, Set<Integer> partitions) {}

    /**
     * What all instances hold.
     *
     * @param items the items of all, in no order
     * @param read partitions that they come from
     * @param missing partitions that nobody could read now
     * @param failures what instances that did not answer said, by address
     */
    public record Gathered(
            List<JsonNode> items, Set<Integer> read, Set<Integer> missing, Map<String, String> failures) {

        public boolean partial() {
            return !missing.isEmpty() || !failures.isEmpty();
        }

        /** The same, with other items. */
        public Gathered with(List<JsonNode> others) {
            return new Gathered(others, read, missing, failures);
        }

        /** The failures as every answer tells them. */
        public ArrayNode failuresAsJson() {
            ArrayNode array = Json.mapper().createArrayNode();
            failures.forEach((instance, message) ->
                    array.addObject().put("instance", instance).put("problem", message));
            return array;
        }
    }

    private final Supplier<Backend> backend;
    private final Peers peers;

    public Gathering(Supplier<Backend> backend, Peers peers) {
        this.backend = backend;
        this.peers = peers;
    }

    /**
     * Gathers from all instances; a request that was sent on by another instance gets this instance's part only.
     *
     * @param store the store whose partitions have to be there for the list to be whole
     * @throws UnavailableException when no partition could be read
     */
    public Gathered gather(Call call, String store, Supplier<Slice> local) {
        Cluster cluster = backend.get().cluster();
        Map<Address, CompletableFuture<Peers.Reply>> pending = new LinkedHashMap<>();
        if (!call.forwarded()) {
            cluster.others().forEach(peer -> pending.put(peer, peers.get(peer, call.pathAndQuery())));
        }
        Slice own = local.get();
        // A partition that moves meanwhile may be read by its old and by its new owner.
        Set<JsonNode> items = new LinkedHashSet<>(own.items());
        Set<Integer> read = new HashSet<>(own.partitions());
        Map<String, String> failures = new TreeMap<>();
        pending.forEach((peer, reply) -> {
            try {
                Slice slice = slice(peer, reply.join());
                items.addAll(slice.items());
                read.addAll(slice.partitions());
            } catch (CompletionException | UnavailableException e) {
                Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
                failures.put(peer.toString(), cause.getMessage());
            }
        });
        if (call.forwarded()) {
            return new Gathered(List.copyOf(items), read, Set.of(), Map.of());
        }
        Set<Integer> missing = new TreeSet<>(cluster.partitions(store));
        missing.removeAll(read);
        if (read.isEmpty()) {
            throw new UnavailableException("No partition of " + store + " can be read now");
        }
        return new Gathered(List.copyOf(items), read, missing, failures);
    }

    private static Slice slice(Address peer, Peers.Reply reply) {
        if (reply.status() != 200) {
            throw new UnavailableException("answered " + reply.status());
        }
        try {
            JsonNode body = Json.mapper().readTree(reply.body());
            List<JsonNode> items = new ArrayList<>();
            body.path("items").forEach(items::add);
            Set<Integer> partitions = new HashSet<>();
            body.path("partitions").forEach(partition -> partitions.add(partition.asInt()));
            return new Slice(items, partitions);
        } catch (IOException e) {
            throw new UnavailableException("answered what is no JSON");
        }
    }
}
