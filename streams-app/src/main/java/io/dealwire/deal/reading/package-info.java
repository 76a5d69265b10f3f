/**
 * From text and tags to a reading: type, parties with roles, status, value and the sentences that prove them. Open
 * {@link io.dealwire.deal.reading.DealExtractor} first. Pure; knows nothing of other articles.
 */
package io.dealwire.deal.reading;
