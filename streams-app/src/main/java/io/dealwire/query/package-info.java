/**
 * Interactive queries: reads this instance's stores, finds the instance that owns a key, answers over HTTP.
 *
 * <p>{@link io.dealwire.query.Instance} starts the topology together with its HTTP server. One class a resource; each
 * reads through {@link io.dealwire.query.StateReader} and leaves routing to {@link io.dealwire.query.Routing}.
 */
package io.dealwire.query;
