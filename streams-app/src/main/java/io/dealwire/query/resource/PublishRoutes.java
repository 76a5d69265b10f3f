package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.publish.PublishException;
import io.dealwire.ingest.publish.PublishedCounts;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.http.Access;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Problem;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.dealwire.query.publish.PostedArticles;
import io.dealwire.query.publish.RefusedArticlesException;
import io.dealwire.query.state.UnavailableException;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Publishes articles that come over HTTP: answered when the brokers have them. */
public final class PublishRoutes implements Resource {

    /** Each holds its articles in memory until the brokers have them. */
    private static final int MOST_AT_ONCE = 4;

    private final Supplier<Backend> backend;
    private final Access access;
    private final int mostBytes;
    private final Clock clock;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE);

    /** @param mostBytes most bytes of one request, unpacked */
    public PublishRoutes(Supplier<Backend> backend, Access access, int mostBytes, Clock clock) {
        this.backend = backend;
        this.access = access;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.publish(this::publish);
    }

    private void publish(Context context) throws IOException, InterruptedException {
        access.checkPublisher(context);
        Parameters.of(context);
        if (!permits.tryAcquire()) {
            refuse(context, 429, "Too many publish at once", "Send it again soon", List.of());
            return;
        }
        try {
            List<Readable> articles = PostedArticles.read(
                    Optional.ofNullable(context.contentType()),
                    Optional.ofNullable(context.header("Content-Encoding")),
                    context.bodyInputStream(),
                    mostBytes,
                    clock.instant());
            PublishedCounts counts = backend.get().intake().take(articles);
            answer(context, counts);
        } catch (RefusedArticlesException e) {
            refuse(context, e.status(), "Not published", e.getMessage(), e.reasons());
        } catch (PublishException e) {
            throw new UnavailableException(
                    e.getMessage() + ". What was acknowledged stays; to send all again does no harm.");
        } finally {
            permits.release();
        }
    }

    private static void answer(Context context, PublishedCounts counts) {
        if (counts.refused() > 0) {
            refuse(
                    context,
                    413,
                    "Not all are published",
                    "The brokers refused " + counts.refused() + " articles for their size; the others are published",
                    List.of());
            return;
        }
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("articles", counts.articles());
        body.put("takeDowns", counts.takeDowns());
        Responses.json(context.status(202), body);
    }

    private static void refuse(
            Context context, int status, String title, String detail, List<RefusedArticlesException.Reason> reasons) {
        Problem problem = Problem.refused(context.path(), status, title, detail);
        Responses.problem(context, problem);
        if (!reasons.isEmpty()) {
            ObjectNode body = Json.mapper().valueToTree(problem);
            ArrayNode articles = body.putArray("articles");
            reasons.forEach(reason -> articles.add(Json.mapper().valueToTree(reason)));
            Responses.json(context, body);
            context.contentType(Problem.MEDIA_TYPE);
        }
    }
}
