/** Reads articles that come over HTTP, all of a request or none. */
package io.dealwire.query.publish;
