/**
 * Commands for who runs it: run, topics, doctor, dead letters, reset, settings. Open {@link
 * io.dealwire.cli.operate.RunCommand} first.
 */
package io.dealwire.cli.operate;
