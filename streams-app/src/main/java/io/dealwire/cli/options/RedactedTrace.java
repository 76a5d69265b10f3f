package io.dealwire.cli.options;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import io.dealwire.config.Redaction;

/** The stack trace of a logged event, whose exceptions repeat what they were given, without secrets: {@code %ex}. */
public final class RedactedTrace extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return Redaction.ofText(super.throwableProxyToString(failure));
    }
}
