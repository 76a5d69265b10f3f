package io.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The log as {@code logback.xml} writes it. */
class RedactedLogTest {

    @Test
    void neitherMessagesNorStackTracesTellSecrets() throws JoranException {
        String log = logged(new IllegalStateException(
                "login failed", new IllegalArgumentException("not valid: https://ann:hush-1@login.example/x")));

        assertThat(log)
                .contains("cannot reach http://(secret)@registry:8081")
                .contains("not valid: https://(secret)@login.example/x")
                .contains("at io.dealwire.cli.RedactedLogTest")
                .doesNotContain("hush");
        assertThat(log.split("login failed", -1)).as("the stack trace, once").hasSize(2);
    }

    private static String logged(Exception failure) throws JoranException {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(RedactedLogTest.class.getResource("/logback.xml"));
            context.getLogger("test").warn("cannot reach {}", "http://ann:hush-2@registry:8081", failure);
        } finally {
            context.stop();
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
