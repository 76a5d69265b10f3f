/**
 * The live feed: what becomes known of deals, handed on to whoever watches. Open {@link io.dealwire.query.feed.DealFeed} first. Knows no
 * web server; the topic is its only source, so every instance has all events.
 */
package io.dealwire.query.feed;
