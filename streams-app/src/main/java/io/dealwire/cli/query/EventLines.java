package io.dealwire.cli.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The lines of an answer that goes on, read by a thread of its own, so that a connection that has died without a word is noticed. */
public final class EventLines implements AutoCloseable {

    private static final int AHEAD = 1_000;

    private final InputStream body;
    private final BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(AHEAD);

    EventLines(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next line; empty at the end, and when there was none for so long. */
    public Optional<String> next(Duration silence) throws InterruptedException {
        Optional<String> line = lines.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        return line == null ? Optional.empty() : line;
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.put(Optional.of(line));
            }
        } catch (IOException e) {
            // An end as any other: it is asked again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() {
        try {
            lines.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // It is not wanted any more.
        }
        lines.clear();
    }
}
