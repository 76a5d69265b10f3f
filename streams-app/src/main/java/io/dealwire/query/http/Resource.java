package io.dealwire.query.http;

/** Answers the paths of one kind of thing. */
public interface Resource {

    void register(Routes routes);
}
