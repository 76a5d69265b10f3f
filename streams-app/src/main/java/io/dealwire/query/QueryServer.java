package io.dealwire.query;

import io.dealwire.config.HttpSettings;
import io.dealwire.query.answer.Articles;
import io.dealwire.query.answer.Companies;
import io.dealwire.query.answer.DealPast;
import io.dealwire.query.answer.Deals;
import io.dealwire.query.answer.Lookups;
import io.dealwire.query.answer.MostDeals;
import io.dealwire.query.answer.StoreContents;
import io.dealwire.query.answer.Stories;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Peers;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.explain.Candidates;
import io.dealwire.query.explain.Comparison;
import io.dealwire.query.explain.Explanation;
import io.dealwire.query.http.Access;
import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.http.EventStream;
import io.dealwire.query.http.PortTakenException;
import io.dealwire.query.http.Problem;
import io.dealwire.query.http.RefusedRequests;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.dealwire.query.page.PageRoutes;
import io.dealwire.query.resource.ArticleRoutes;
import io.dealwire.query.resource.CompanyRoutes;
import io.dealwire.query.resource.CountRoutes;
import io.dealwire.query.resource.DealRoutes;
import io.dealwire.query.resource.EventRoutes;
import io.dealwire.query.resource.HealthRoutes;
import io.dealwire.query.resource.InstanceRoutes;
import io.dealwire.query.resource.PublishRoutes;
import io.dealwire.query.resource.StoreRoutes;
import io.dealwire.query.resource.StoryRoutes;
import io.dealwire.query.resource.TopologyRoutes;
import io.dealwire.query.state.UnavailableException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of one instance. It is up before the application is, and says so. */
final class QueryServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryServer.class);

    /** Longest silence on the live feed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final double NANOS_PER_MILLI = 1e6;

    private final Javalin javalin;
    private final HttpSettings settings;

    private QueryServer(Javalin javalin, HttpSettings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    /**
     * Starts a server.
     *
     * @throws PortTakenException when the port cannot be had
     */
    static QueryServer start(HttpSettings settings, Supplier<Backend> backend, Peers peers) {
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            allowAnyKey(config);
            refuseInOneForm(config);
            Access access = new Access(settings.token(), settings.publishToken(), QueryServer::isOpen);
            config.routes.before(context -> context.header("X-Content-Type-Options", "nosniff"));
            config.routes.before(access::check);
            config.requestLogger.http((context, millis) -> {
                if (!EventStream.isOne(context)) {
                    backend.get().answered(route(context), context.statusCode(), Duration.ofNanos((long)
                            (millis * NANOS_PER_MILLI)));
                }
            });
            Routes routes = new Routes(config.routes);
            resources(backend, peers).forEach(resource -> resource.register(routes));
            new PublishRoutes(backend, access, settings.publishBytes(), Clock.systemUTC()).register(routes);
            new PageRoutes().register(routes);
            problems(config);
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            throw new PortTakenException(settings, e);
        }
        LOG.info("Answers queries at http://{}:{}", settings.host(), javalin.port());
        return new QueryServer(javalin, settings);
    }

    static List<Resource> resources(Supplier<Backend> backend, Peers peers) {
        Routing routing = new Routing(backend, peers);
        Gathering gathering = new Gathering(backend, peers);
        Lookups lookups = new Lookups(routing);
        Articles articles = new Articles(backend, routing, gathering);
        Candidates candidates = new Candidates(backend, gathering);
        Explanation explanation = new Explanation(articles, lookups, new Comparison(backend), candidates);
        return List.of(
                new HealthRoutes(backend),
                new InstanceRoutes(backend),
                new TopologyRoutes(backend),
                new CompanyRoutes(new Companies(backend, routing, lookups)),
                new CountRoutes(new MostDeals(backend, gathering), Clock.systemUTC()),
                new EventRoutes(backend, HEARTBEAT),
                new DealRoutes(new Deals(backend, routing, gathering), new DealPast(routing)),
                new StoryRoutes(new Stories(routing, lookups)),
                new ArticleRoutes(articles, explanation, candidates),
                new StoreRoutes(new StoreContents(backend, routing, gathering)));
    }

    /** The port bound, also when a free one was asked for. */
    int port() {
        return javalin.port();
    }

    /** Where it answers, for callers on this machine. */
    String url() {
        boolean wildcard = settings.host().equals("0.0.0.0") || settings.host().equals("::");
        return "http://" + (wildcard ? "localhost" : settings.host()) + ":" + port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/health") || PageRoutes.answers(path);
    }

    /** The path as registered: one of few, fit for a metric's tag. */
    private static String route(Context context) {
        return Optional.ofNullable(context.endpoints().lastHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("none");
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
    }

    /** Ids are the producers' affair: they may hold slashes and percent signs, encoded in the path. */
    private static void allowAnyKey(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.DEFAULT.with(
                "dealwire",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT)));
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    }

    /** What Jetty refuses outside of the servlet, and what inside of it. */
    private static void refuseInOneForm(JavalinConfig config) {
        RefusedRequests refused = new RefusedRequests();
        config.jetty.modifyServer(server -> server.setErrorHandler(refused));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(refused));
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(
                BadParameterException.class,
                (e, context) -> Responses.problem(context, Problem.badParameter(context.path(), e)));
        config.routes.exception(
                UnavailableException.class,
                (e, context) -> Responses.problem(context, Problem.unavailable(context.path(), e.getMessage())));
        config.routes.exception(
                Access.DeniedException.class,
                (e, context) -> Responses.problem(context, Problem.unauthorized(context.path())));
        config.routes.exception(
                Access.PublishingOffException.class,
                (e, context) -> Responses.problem(
                        context,
                        Problem.refused(
                                context.path(),
                                403,
                                "Publishing is off",
                                "Nobody may publish over HTTP here; http.publish-token says who may")));
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> Responses.problem(
                        context,
                        Problem.other(
                                context.path(),
                                e.getStatus(),
                                HttpStatus.getMessage(e.getStatus()),
                                "See /openapi.yaml")));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("A query failed: {} {}", context.method(), context.path(), e);
            Responses.problem(
                    context,
                    Problem.other(context.path(), 500, "Internal error", "The log of this instance says more"));
        });
    }
}
