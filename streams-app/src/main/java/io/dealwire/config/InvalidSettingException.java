package io.dealwire.config;

/** A setting that does not fit; its message names the key, the value and what is allowed. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String message) {
        super(message);
    }

    InvalidSettingException(Setting<?> setting, String text) {
        super(setting.key() + " = " + (setting.secret() ? "(secret)" : "\"" + text + "\"") + " does not fit; allowed: "
                + setting.allowed());
    }
}
