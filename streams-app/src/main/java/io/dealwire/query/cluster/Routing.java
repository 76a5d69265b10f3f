package io.dealwire.query.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.Json;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.Part;
import io.dealwire.query.state.StateReader.Freshness;
import io.dealwire.query.state.UnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Brings a question about a key to the instance that owns the key. A request that was sent on once is never sent on
 * again. When the owner cannot answer and the caller takes a stale answer, the standbys are asked.
 */
public final class Routing {

    /** An answer: made here, or relayed as another instance made it. */
    public sealed interface Outcome {

        /** What was asked for; empty when there is no such thing. */
        Optional<JsonNode> body();

        /** The same outcome with its body, if it has one, made into another. */
        Outcome with(UnaryOperator<JsonNode> change);
    }

    /** Made here; the body is empty when there is no such thing. */
    public record Answered(Optional<JsonNode> body, OptionalLong lag) implements Outcome {

        /** Made from what every instance has. */
        public static Answered active(Optional<JsonNode> body) {
            return new Answered(body, OptionalLong.empty());
        }

        @Override
        public Outcome with(UnaryOperator<JsonNode> change) {
            return new Answered(body.map(change), lag);
        }
    }

    /** Made by another instance. */
    public record Relayed(Peers.Reply reply) implements Outcome {

        @Override
        public Optional<JsonNode> body() {
            try {
                return switch (reply.status()) {
                    case OK -> Optional.of(Json.mapper().readTree(reply.body()));
                    case NOT_FOUND -> Optional.empty();
                    default -> throw new UnavailableException("Another instance answered " + reply.status());
                };
            } catch (IOException e) {
                throw new UnavailableException("Another instance answered what is no JSON");
            }
        }

        @Override
        public Outcome with(UnaryOperator<JsonNode> change) {
            return reply.status() == OK ? new Answered(body().map(change), reply.lag()) : this;
        }
    }

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int MOVED = 503;

    private final Supplier<Backend> backend;
    private final Peers peers;

    public Routing(Supplier<Backend> backend, Peers peers) {
        this.backend = backend;
        this.peers = peers;
    }

    /**
     * Answers a question about a key.
     *
     * @param store a store in which the key is, to find its owner by
     * @param local makes the answer from the owner's stores
     * @throws UnavailableException when nobody who may answer can
     */
    public Outcome route(Call call, String store, String key, Function<Part, Optional<JsonNode>> local) {
        Cluster cluster = backend.get().cluster();
        Cluster.Owners owners = cluster.owners(store, key)
                .orElseThrow(() -> new UnavailableException("It is not known yet which instance holds the key"));
        if (call.forwarded()) {
            return answer(owners, freshness(call), local);
        }
        try {
            Address active = owners.active()
                    .orElseThrow(() -> new UnavailableException("The key is on its way to another instance"));
            return ask(cluster, owners, active, Freshness.ACTIVE, call, local);
        } catch (UnavailableException e) {
            if (!call.staleOk()) {
                throw e;
            }
            return askStandbys(cluster, owners, call, local, e);
        }
    }

    private Outcome askStandbys(
            Cluster cluster,
            Cluster.Owners owners,
            Call call,
            Function<Part, Optional<JsonNode>> local,
            UnavailableException ofActive) {
        List<Address> candidates =
                owners.active().filter(cluster.self()::equals).stream().toList();
        for (Address candidate : join(candidates, owners.standbys())) {
            try {
                return ask(cluster, owners, candidate, Freshness.STALE_OK, call, local);
            } catch (UnavailableException e) {
                ofActive.addSuppressed(e);
            }
        }
        throw ofActive;
    }

    private Outcome ask(
            Cluster cluster,
            Cluster.Owners owners,
            Address address,
            Freshness freshness,
            Call call,
            Function<Part, Optional<JsonNode>> local) {
        if (address.equals(cluster.self())) {
            return answer(owners, freshness, local);
        }
        Peers.Reply reply = join(address, call);
        if (reply.status() == MOVED) {
            throw new UnavailableException("Instance " + address + " cannot answer now");
        }
        return new Relayed(reply);
    }

    private Peers.Reply join(Address address, Call call) {
        try {
            return peers.get(address, call.pathAndQuery()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UnavailableException unavailable ? unavailable : e;
        }
    }

    private Answered answer(Cluster.Owners owners, Freshness freshness, Function<Part, Optional<JsonNode>> local) {
        Part part = new Part(backend.get().state(), owners.partition(), freshness);
        Optional<JsonNode> body = local.apply(part);
        return new Answered(body, part.lag());
    }

    private static Freshness freshness(Call call) {
        return call.staleOk() ? Freshness.STALE_OK : Freshness.ACTIVE;
    }

    private static List<Address> join(List<Address> one, List<Address> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
