/**
 * The command line. Open {@link io.dealwire.cli.Dealwire} first: one small class a command, in the package of what it
 * is about.
 */
package io.dealwire.cli;
