/**
 * What commands print, and the code they end with. Open {@link io.dealwire.cli.output.ExitCode} first. Knows no
 * command.
 */
package io.dealwire.cli.output;
