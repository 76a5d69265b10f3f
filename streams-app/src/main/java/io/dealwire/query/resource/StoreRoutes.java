package io.dealwire.query.resource;

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
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.dealwire.topology.StoreCatalog;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** State stores, for whoever looks into the machine: which there are, how much they hold, the value of a key. */
public final class StoreRoutes implements Resource {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final Gathering gathering;

    public StoreRoutes(Supplier<Backend> backend, Routing routing, Gathering gathering) {
        this.backend = backend;
        this.routing = routing;
        this.gathering = gathering;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/stores", this::list);
        routes.api("/stores/{store}/{key}", this::one);
    }

    /** One item for each store and instance. */
    private void list(Context context) {
        Responses.parameters(context);
        Call call = Responses.call(context);
        Gathering.Gathered gathered = gathering.gather(call, Stores.DEALS, this::local);
        Responses.list(context, call, gathered, gathered.items());
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

    private void one(Context context) {
        Responses.parameters(context);
        String name = context.pathParam("store");
        String key = context.pathParam("key");
        StoreCatalog catalog = backend.get().catalog();
        StoreCatalog.Store store = catalog.find(name)
                .orElseThrow(() -> new BadParameterException(
                        "There is no store " + name,
                        catalog.all().stream().map(StoreCatalog.Store::name).toList()));
        Responses.one(context, outcome(context, store, key), "key " + key + " in " + name);
    }

    private Routing.Outcome outcome(Context context, StoreCatalog.Store store, String key) {
        Call call = Responses.call(context);
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

    private static JsonNode view(StoreCatalog.Store store, String key, SpecificRecord value) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("store", store.name());
        view.put("key", key);
        view.set("value", AvroJson.tree(value));
        return view;
    }
}
