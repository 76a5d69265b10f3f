/**
 * Topics and subjects: what is wanted, what is there, and bringing the one to the other. Open {@link
 * io.dealwire.ops.topics.TopicPlan} first. Plans are values; only the admin classes touch a broker.
 */
package io.dealwire.ops.topics;
