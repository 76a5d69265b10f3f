package io.dealwire.config;

/**
 * A value that a user gave for a setting.
 *
 * @param text the value as written
 * @param origin where it was written, in words: {@code DEALWIRE_STORY_WINDOW}, {@code dealwire.properties}, {@code --set}
 */
public record Given(String text, String origin) {

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return "Given[from " + origin + "]";
    }
}
