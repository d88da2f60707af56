package talkbot.app.settings;

import java.nio.file.Path;

/** The configuration file cannot be used. */
public final class SettingsException extends Exception {

    private final String key;
    private final Path path;
    private final String detail;

    /**
     * Says what is wrong.
     *
     * @param key the text that explains it
     * @param path the file
     * @param detail what the text needs beside the file; never a value from the file
     */
    public SettingsException(String key, Path path, String detail) {
        super(key + ": " + path);
        this.key = key;
        this.path = path;
        this.detail = detail;
    }

    /** The text that explains what is wrong; takes {@code path} and {@code detail}. */
    public String key() {
        return key;
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** What the text needs beside the file. */
    public String detail() {
        return detail;
    }
}
