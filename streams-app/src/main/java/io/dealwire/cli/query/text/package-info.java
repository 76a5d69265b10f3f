/**
 * Answers of an instance as texts for people, one class for each kind of thing. Open {@link io.dealwire.cli.query.text.DealText} first.
 * Asks nobody and prints nothing.
 */
package io.dealwire.cli.query.text;
