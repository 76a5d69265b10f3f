package io.dealwire.query.page;

import io.dealwire.query.http.Problem;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;

/**
 * The page: one document for each of its views, and the files it loads. They hold nothing of anybody's, so they need no token; what
 * they ask for does.
 */
public final class PageRoutes implements Resource {

    /** The paths at which people find a view. All in one folder: then relative paths fit, below whatever prefix. */
    private static final List<String> VIEWS = List.of("/", "/deal", "/company", "/pipeline");

    private static final String ASSETS = "/assets/";

    /**
     * Scripts, styles and requests of our own only, nothing in line, and no way for a script to make HTML or code of text: should an
     * article's text ever get near one, the browser refuses it.
     */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    /** The path of an asset changes with its contents, so it may be kept for as long as there is a name for. */
    private static final String KEEP =
            "public, immutable, max-age=" + Duration.ofDays(365).toSeconds();

    private final PageFiles files = PageFiles.read();

    /** Whether a path is one of the page's, for which no token is needed. */
    public static boolean answers(String path) {
        return VIEWS.contains(path) || path.startsWith(ASSETS);
    }

    @Override
    public void register(Routes routes) {
        VIEWS.forEach(view -> routes.page(view, this::document));
        routes.page(ASSETS + "{version}/{name}", this::asset);
    }

    private void document(Context context) {
        if (!VIEWS.contains(context.path())) {
            // With a slash at the end, relative paths would lead elsewhere.
            notFound(context);
            return;
        }
        send(context, files.document(), "no-cache");
    }

    /** In the middle of an upgrade one instance may be asked for what another one's document names: it gives what it has. */
    private void asset(Context context) {
        boolean asNamed = context.pathParam("version").equals(files.version());
        files.asset(context.pathParam("name"))
                .ifPresentOrElse(file -> send(context, file, asNamed ? KEEP : "no-store"), () -> notFound(context));
    }

    private static void notFound(Context context) {
        Responses.problem(
                context, Problem.notFound(context.path(), "There is no such page; the views are at " + VIEWS));
    }

    private static void send(Context context, PageFile file, String keep) {
        String tag = "\"" + file.digest() + "\"";
        context.header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", keep)
                .header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(file.mediaType()).result(file.bytes());
    }
}
