/**
 * The tables of words that steer the taggers, and a field of an article as tokens that know their cues. Open {@link
 * io.dealwire.entity.words.WordCues} first. Names no company.
 */
package io.dealwire.entity.words;
