package io.dealwire.embedded.kit;

/** What a command answered: its exit code, and what it wrote on standard output and standard error. */
public record CommandAnswer(int exitCode, String out, String err) {}
