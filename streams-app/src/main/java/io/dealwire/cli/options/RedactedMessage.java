package io.dealwire.cli.options;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.dealwire.config.Redaction;

/** The message of a logged event without secrets: {@code %msg} of {@code logback.xml}. */
public final class RedactedMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Redaction.ofText(super.convert(event));
    }
}
