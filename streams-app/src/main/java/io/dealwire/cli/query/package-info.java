/**
 * Commands that ask a running instance over HTTP; the texts they print are in {@code text}. Open {@link
 * io.dealwire.cli.query.QueryCommand} first. Read no store and no topic.
 */
package io.dealwire.cli.query;
