/**
 * Who does what to whom in a parsed sentence. Open {@link io.dealwire.grammar.argument.Arguments} first: it gives the arguments of a verb or a
 * noun. General grammar; knows no words of deals.
 */
package io.dealwire.grammar.argument;
