/**
 * Where the stages meet. Open {@link io.dealwire.topology.DealTopology} first: the flow on one page; one wiring class
 * a stage. Decides nothing of its own.
 */
package io.dealwire.topology;
