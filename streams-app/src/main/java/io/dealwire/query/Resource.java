package io.dealwire.query;

/** Answers the paths of one kind of thing. */
interface Resource {

    void register(Routes routes);
}
