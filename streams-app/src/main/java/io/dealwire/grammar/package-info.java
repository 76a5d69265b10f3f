/**
 * The grammar of an English sentence: which word depends on which, and how. Open {@link io.dealwire.grammar.Grammar} first: it tags and
 * parses the units of a sentence into a {@link io.dealwire.grammar.ParsedSentence}. Pure, deterministic, linear in the number of units;
 * knows nothing of companies, deals or Kafka.
 */
package io.dealwire.grammar;
