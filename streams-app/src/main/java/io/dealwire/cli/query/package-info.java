/**
 * Commands that ask a running instance over HTTP, and the texts they print. Open {@link
 * io.dealwire.cli.query.QueryCommand} first. Read no store and no topic.
 */
package io.dealwire.cli.query;
