package talkbot.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes settings into a configuration file that only its owner can read. */
public final class EnvFile {

    private EnvFile() {}

    /**
     * Sets variables in a file. Everything else in it stays as it was; the file is replaced in whole or not at all.
     *
     * @param values letters, digits and signs without white space or quotes, as tokens are
     * @throws IOException if the file cannot be written
     */
    public static void set(Path file, Map<String, String> values) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(Files.exists(target) ? Files.readAllLines(target) : List.of());
        Map<String, String> left = new LinkedHashMap<>(values);
        lines.replaceAll(line -> {
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            String value = left.remove(name);
            return value == null ? line : name + "=" + value;
        });
        left.forEach((name, value) -> lines.add(name + "=" + value));
        Path part = Files.createTempFile(
                folder,
                ".talkbot",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
