/** Puts articles and companies on their topics, and tells what the brokers have acknowledged. */
package io.dealwire.ingest.publish;
