/**
 * The headline and first sentences as lines in which companies and money are single elements, and the tables of
 * patterns over them. Open {@link io.dealwire.deal.text.Line} first. Pure.
 */
package io.dealwire.deal.text;
