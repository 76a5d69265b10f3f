/**
 * What this instance holds: its own stores, and the texts on the topic. Open {@link
 * io.dealwire.query.state.StateReader} first. Asks no other instance.
 */
package io.dealwire.query.state;
