package io.dealwire.cli.options;

/** Marks commands that stay: they log what happens, where others keep quiet. */
public interface LongRunning {}
