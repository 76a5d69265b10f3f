package io.dealwire.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersGoToTheRightAndTextToTheLeft() {
        assertThat(new TextTable("NAME", "DEALS", "ID")
                        .row("Harbour", 7, "h")
                        .row("Quay", "1,200", "quay")
                        .render())
                .isEqualToNormalizingNewlines("""
                        NAME     DEALS  ID
                        Harbour      7  h
                        Quay     1,200  quay
                        """);
    }

    @Test
    void whatWouldSteerTheTerminalIsShownInstead() {
        assertThat(new TextTable("KEY", "MESSAGE")
                        .row("\u001B[2Ja\r\n", "x\u202Ey")
                        .render())
                .isEqualToNormalizingNewlines("""
                        KEY                     MESSAGE
                        \\u001B[2Ja\\u000D\\u000A  x\\u202Ey
                        """);
    }

    @Test
    void charactersBeyondTheBasicPlaneCountAsOne() {
        assertThat(new TextTable("A", "B").row("😀", "x").row("ab", "y").render())
                .isEqualToNormalizingNewlines("A   B\n😀   x\nab  y\n");
    }
}
