/** Reading dead letters, and giving them back to the topic that they came from. */
package io.dealwire.ops.deadletters;
