/**
 * Interactive queries over HTTP. Open {@link io.dealwire.query.Instance} first: a topology together with its server.
 * Only reads.
 */
package io.dealwire.query;
