/**
 * One class for each kind of thing that can be asked for. Open {@link io.dealwire.query.resource.DealRoutes} first.
 * Reads through {@code query.state} and {@code query.cluster} only.
 */
package io.dealwire.query.resource;
