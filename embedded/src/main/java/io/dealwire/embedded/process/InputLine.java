package io.dealwire.embedded.process;

import java.util.Optional;

/** What is to be remembered of one line of the input until its result is known. */
sealed interface InputLine {

    /** An article, which was published. */
    record Published(String articleId) implements InputLine {}

    /** A take-down, which was published. */
    record TakenDown(String articleId) implements InputLine {}

    /** A line that could not be read, or not be published. */
    record Refused(Optional<String> articleId, String error) implements InputLine {}
}
