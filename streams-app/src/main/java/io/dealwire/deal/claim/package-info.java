/**
 * What single words and phrases of a line claim of a deal: these companies do this. Open {@link io.dealwire.deal.claim.ClaimReader} (deal
 * words) or {@link io.dealwire.deal.claim.FrameReader} (grammar) first. Pure; knows nothing of the article's deal as a whole.
 */
package io.dealwire.deal.claim;
