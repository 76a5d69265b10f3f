/**
 * What a question is answered with: what is read of the stores, here or wherever it is held, and gathered from all instances. One class for
 * each kind of thing. Open {@link io.dealwire.query.answer.Deals} first. Knows no web server.
 */
package io.dealwire.query.answer;
