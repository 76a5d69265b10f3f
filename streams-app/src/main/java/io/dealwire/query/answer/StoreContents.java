package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.http.Call;
import io.dealwire.topology.StoreCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** State stores, for whoever looks into the machine: which there are, how much they hold, the value of a key. */
public final class StoreContents {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final Gathering gathering;

    public StoreContents(Supplier<Backend> backend, Routing routing, Gathering gathering) {
        this.backend = backend;
        this.routing = routing;
        this.gathering = gathering;
    }

    /** One item for each store and instance. */
    public Gathering.Gathered all(Call call) {
        return gathering.gather(call, Stores.DEALS, this::local);
    }

    /**
     * The store of a name.
     *
     * @throws BadParameterException when there is none; it names those that there are
     */
    public StoreCatalog.Store store(String name) {
        StoreCatalog catalog = backend.get().catalog();
        return catalog.find(name)
                .orElseThrow(() -> new BadParameterException(
                        "There is no store " + name,
                        catalog.all().stream().map(StoreCatalog.Store::name).toList()));
    }

    /**
     * The value of a key.
     *
     * @throws BadParameterException when keys of the store lead to no partition
     */
    public Routing.Outcome value(Call call, StoreCatalog.Store store, String key) {
        if (store.global()) {
            return Routing.Answered.active(backend.get()
                    .state()
                    .<SpecificRecord>global(store.name(), key)
                    .map(value -> view(store, key, value)));
        }
        String routedBy = store.routingKey(key)
                .orElseThrow(() -> new BadParameterException("Keys of " + store.name()
                        + " cannot be looked up: they are spread by what the articles say, not by a name"));
        return routing.route(
                call,
                store.name(),
                routedBy,
                part -> part.<SpecificRecord>get(store.name(), key).map(value -> view(store, key, value)));
    }

    private Gathering.Slice local() {
        Backend current = backend.get();
        String instance = current.cluster().self().toString();
        List<JsonNode> items = new ArrayList<>();
        for (StoreCatalog.Store store : current.catalog().all()) {
            items.add(Json.mapper()
                    .createObjectNode()
                    .put("store", store.name())
                    .put("instance", instance)
                    .put("approximateEntries", current.state().approximateEntries(store.name()))
                    .put("global", store.global())
                    .put("key", store.keyed())
                    .put("description", store.description()));
        }
        Set<Integer> partitions = current.state().readablePartitions(Stores.DEALS);
        return new Gathering.Slice(items, partitions);
    }

    private static JsonNode view(StoreCatalog.Store store, String key, SpecificRecord value) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("store", store.name());
        view.put("key", key);
        view.set("value", AvroJson.tree(value));
        return view;
    }
}
