/**
 * Which companies an article names and where. Open {@link io.dealwire.entity.company.CompanyTagger} first. Judges
 * mentions, never deals.
 */
package io.dealwire.entity.company;
