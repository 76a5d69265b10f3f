/**
 * What makes two reports one deal: the key, and the pair of roles of each kind of deal. Open {@link
 * io.dealwire.deal.key.DealKey} first. Pure.
 */
package io.dealwire.deal.key;
