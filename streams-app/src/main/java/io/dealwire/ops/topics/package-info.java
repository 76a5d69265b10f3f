/** Topics and subjects: what is wanted, what is there, and bringing the one to the other. */
package io.dealwire.ops.topics;
