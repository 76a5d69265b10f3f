package io.dealwire.config;

/** All settings as a Markdown table, for {@code docs/settings.md}. */
public final class SettingsTable {

    private SettingsTable() {}

    /** The table with its head, one setting a line. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("""
                | key | environment | default | allowed | what for |
                |---|---|---|---|---|
                """);
        for (Setting<?> setting : Settings.ALL) {
            table.append("| `").append(setting.key()).append("` | `").append(setting.environmentName());
            table.append("` | ").append(setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`");
            table.append(" | ").append(cell(setting.allowed())).append(setting.secret() ? "; secret" : "");
            table.append(" | ").append(cell(setting.description())).append(" |\n");
        }
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
