package io.dealwire.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/** Registers the paths that resources answer, and remembers them: the OpenAPI document is compared with them. */
public final class Routes {

    /** What every path of the interface begins with. */
    static final String BASE = "/api/v1";

    /** The methods that every path answers, as the header Allow has them. */
    public static final String METHODS = "GET, HEAD";

    private final RoutesConfig config;
    private final List<String> paths = new ArrayList<>();

    public Routes(RoutesConfig config) {
        this.config = config;
    }

    /** Answers GET and HEAD on a path below {@link #BASE}. */
    public void api(String path, Handler handler) {
        get(BASE + path, handler);
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
