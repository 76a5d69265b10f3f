package io.dealwire.query.resource;

import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.feed.EventFilter;
import io.dealwire.query.feed.FeedItem;
import io.dealwire.query.feed.Positions;
import io.dealwire.query.feed.Watcher;
import io.dealwire.query.http.EventStream;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The live feed: events as they become known, as server-sent events. The id of each says where all partitions were read to, so that any
 * instance can go on behind it.
 */
public final class EventRoutes implements Resource {

    private static final String LAST_ID = "Last-Event-ID";

    private final Supplier<Backend> backend;
    private final Duration heartbeat;

    /**
     * Routes of the feed.
     *
     * @param heartbeat longest silence
     */
    public EventRoutes(Supplier<Backend> backend, Duration heartbeat) {
        this.backend = backend;
        this.heartbeat = heartbeat;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/events", this::watch);
    }

    private void watch(Context context) throws IOException {
        Parameters parameters = Parameters.of(
                context,
                Stream.concat(Stream.of(EventFilter.parameters()), Stream.of("after"))
                        .toArray(String[]::new));
        EventFilter filter = EventFilter.of(parameters);
        Optional<Positions> after = Optional.ofNullable(context.header(LAST_ID))
                .filter(id -> !id.isBlank())
                .or(() -> parameters.text("after"))
                .map(Positions::decoded);
        if (context.method() == HandlerType.HEAD) {
            context.contentType(EventStream.MEDIA_TYPE);
            return;
        }
        try (Watcher watcher = backend.get().feed().watch(filter, after);
                EventStream stream = EventStream.begin(context)) {
            stream.place(watcher.place().encoded());
            handOn(watcher, stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOn(Watcher watcher, EventStream stream) throws InterruptedException {
        while (stream.isOpen()) {
            FeedItem item = watcher.next(heartbeat);
            if (item instanceof FeedItem.Told told) {
                stream.event("deal", told.after().encoded(), Json.line(AvroJson.tree(told.event())));
            } else if (item instanceof FeedItem.Quiet quiet) {
                stream.heartbeat(quiet.after().encoded());
            } else if (item instanceof FeedItem.Ended ended) {
                stream.last(
                        "dropped", Json.line(Json.mapper().createObjectNode().put("reason", ended.reason())));
                return;
            }
        }
    }
}
