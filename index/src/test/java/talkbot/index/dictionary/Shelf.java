package talkbot.index.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import talkbot.index.BuildProgress;

/** Small dictionaries in a folder, and a data folder beside them. */
final class Shelf {

    static final Charset EUC_JP = Charset.forName("EUC-JP");

    final Path data;
    final List<String> compiled = new ArrayList<>();
    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    Path file(String name, String... lines) {
        return file(name, StandardCharsets.UTF_8, lines);
    }

    Path file(String name, Charset charset, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    Dictionary open(Path... files) throws IOException {
        return open(InstantSource.system(), files);
    }

    Dictionary open(InstantSource clock, Path... files) throws IOException {
        BuildProgress progress = (done, total, source) -> compiled.add(done + "/" + total);
        return Dictionary.open(data, List.of(files), progress, clock);
    }

    Path home() {
        return data.resolve("index").resolve("dictionary");
    }

    List<Path> compiledFolders() throws IOException {
        try (Stream<Path> children = Files.list(home())) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
