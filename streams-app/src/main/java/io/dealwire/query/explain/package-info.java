/**
 * Why an article is where it is: in its story, in its deal, and each company a party or not. Open {@link
 * io.dealwire.query.explain.Explanation} first. Decides nothing.
 */
package io.dealwire.query.explain;
