package io.dealwire.query.resource;

import io.dealwire.query.answer.StoreContents;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.dealwire.topology.StoreCatalog;
import io.javalin.http.Context;

/** State stores, for whoever looks into the machine: which there are, how much they hold, the value of a key. */
public final class StoreRoutes implements Resource {

    private final StoreContents contents;

    public StoreRoutes(StoreContents contents) {
        this.contents = contents;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/stores", this::list);
        routes.api("/stores/{store}/{key}", this::one);
    }

    private void list(Context context) {
        Parameters.of(context);
        Call call = Call.of(context);
        Answers.list(context, call, contents.all(call));
    }

    private void one(Context context) {
        Parameters.of(context);
        StoreCatalog.Store store = contents.store(context.pathParam("store"));
        String key = context.pathParam("key");
        Answers.one(context, contents.value(Call.of(context), store, key), "key " + key + " in " + store.name());
    }
}
