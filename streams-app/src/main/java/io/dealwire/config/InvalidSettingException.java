package io.dealwire.config;

import java.util.List;
import java.util.Optional;

/** Settings that do not fit. Each problem is one line that names the key, the value and what is allowed. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidSettingException(String problem) {
        this(List.of(problem));
    }

    /** All problems at once, so that a user need not find them one by one. */
    public InvalidSettingException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    InvalidSettingException(Setting<?> setting, String text, Optional<Given> given) {
        this(setting.key() + " = " + (setting.secret() ? Redaction.HIDDEN : "\"" + Redaction.ofValue(text) + "\"")
                + given.map(value -> " (from " + value.origin() + ")").orElse("") + " does not fit; allowed: "
                + setting.allowed());
    }

    /** One line for each. */
    public List<String> problems() {
        return problems == null ? List.of(getMessage()) : problems;
    }
}
