/**
 * What commands have in common: settings from file, environment and flags, logging, the way errors are told. Open
 * {@link io.dealwire.cli.options.CommonOptions} first. Knows no command.
 */
package io.dealwire.cli.options;
