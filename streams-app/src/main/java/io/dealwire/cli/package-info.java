/** The command line: one small class a command, settings from file, environment and flags, and errors that say what to do. {@link io.dealwire.cli.Dealwire} is the way in. */
package io.dealwire.cli;
