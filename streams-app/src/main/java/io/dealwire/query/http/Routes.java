package io.dealwire.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/** Registers the paths that resources answer, and remembers them: the OpenAPI document is compared with them. */
public final class Routes {

    /** What every path of the interface begins with. */
    static final String BASE = "/api/v1";

    /** The one path to publish to. */
    private static final String PUBLISH = BASE + "/articles";

    private final RoutesConfig config;
    private final List<String> paths = new ArrayList<>();

    public Routes(RoutesConfig config) {
        this.config = config;
    }

    /** Answers GET and HEAD on a path below {@link #BASE}. */
    public void api(String path, Handler handler) {
        get(BASE + path, handler);
    }

    /** Answers POST of articles. */
    public void publish(Handler handler) {
        config.post(PUBLISH, handler);
    }

    /** The methods that a path answers, as the header Allow has them. */
    static String methods(String path) {
        return "GET, HEAD" + (path.equals(PUBLISH) ? ", POST" : "");
    }

    /** Answers GET on a path, and HEAD alike: the server leaves out the body. */
    public void get(String path, Handler handler) {
        paths.add(path);
        page(path, handler);
    }

    /** Answers GET and HEAD on a path for people to look at: no part of the interface that is described. */
    public void page(String path, Handler handler) {
        config.get(path, handler);
        config.head(path, handler);
    }

    /** All paths of the interface, as registered. */
    public List<String> paths() {
        return List.copyOf(paths);
    }
}
