/**
 * One class for each kind of thing that can be asked for. Open {@link io.dealwire.query.resource.DealRoutes} first.
 * Parses parameters and writes answers; what is read and gathered is in {@code query.answer}.
 */
package io.dealwire.query.resource;
