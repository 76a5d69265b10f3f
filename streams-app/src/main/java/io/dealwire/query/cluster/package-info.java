/**
 * Which instance holds what: a key goes to its owner, a list is gathered from all. Open {@link
 * io.dealwire.query.cluster.Routing} first, then {@code Gathering}. Knows no resource.
 */
package io.dealwire.query.cluster;
