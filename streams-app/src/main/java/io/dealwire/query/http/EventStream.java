package io.dealwire.query.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An answer that goes on: server-sent events, as the HTML standard has them. Each is written at once; a caller that has gone closes the
 * stream.
 */
public final class EventStream implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/event-stream";

    /** Milliseconds after which a caller whose connection broke should come back. */
    private static final int RETRY = 2_000;

    private final OutputStream out;
    private boolean open = true;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Begins the answer to a request. */
    public static EventStream begin(Context context) throws IOException {
        context.res().setContentType(MEDIA_TYPE);
        context.res().setCharacterEncoding("UTF-8");
        context.res().setHeader("Cache-Control", "no-store");
        // A proxy that collects what it passes on would hold the events back.
        context.res().setHeader("X-Accel-Buffering", "no");
        return new EventStream(context.res().getOutputStream());
    }

    /** Whether an answer is a stream: it takes as long as the caller likes. */
    public static boolean isOne(Context context) {
        return Optional.ofNullable(context.res().getContentType())
                .filter(type -> type.startsWith(MEDIA_TYPE))
                .isPresent();
    }

    /** Tells the caller where he stands, without an event, and when to come back. */
    public void place(String id) {
        write("retry: " + RETRY + "\nid: " + id + "\n\n");
    }

    /** An event; neither text holds a line break. */
    public void event(String name, String id, String data) {
        write("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    /** Shows that the connection lives, and tells where the caller stands. */
    public void heartbeat(String id) {
        write(": heartbeat\nid: " + id + "\n\n");
    }

    /** An event after which the stream ends; the caller still stands where he stood. */
    public void last(String name, String data) {
        write("event: " + name + "\ndata: " + data + "\n\n");
    }

    /** Whether the caller still listens, as far as is known. */
    public boolean isOpen() {
        return open;
    }

    private void write(String frame) {
        try {
            out.write(frame.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
