package talkbot.index.generation;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Talk;

/**
 * Tells one build of this module from another, so that an index made by other code is made anew and nobody has to
 * remember to count up a version. The same code has the same version, whether it lies in a folder or in an archive.
 */
final class CodeVersion {

    private static final Logger LOG = LoggerFactory.getLogger(CodeVersion.class);
    private static final String OURS = Talk.class.getPackageName().replace('.', '/') + "/";

    private CodeVersion() {}

    /** The version of the code that is running. */
    static String running() {
        MessageDigest digest = Manifest.Digest.sha256();
        digest.update((Version.LATEST + " " + VersionInfo.ICU_VERSION).getBytes(StandardCharsets.UTF_8));
        try {
            CodeSource source = Talk.class.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation() != null) {
                Path place = Path.of(source.getLocation().toURI());
                (Files.isDirectory(place) ? inFolder(place) : inArchive(place))
                        .forEach((name, sum) ->
                                digest.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            LOG.debug("cannot tell this build from others", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, Long> inFolder(Path root) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(OURS))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
                    in.transferTo(OutputStream.nullOutputStream());
                    String name = root.relativize(file).toString();
                    sums.put(
                            name.replace(file.getFileSystem().getSeparator(), "/"),
                            in.getChecksum().getValue());
                }
            }
        }
        return sums;
    }

    private static Map<String, Long> inArchive(Path archive) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().startsWith(OURS) && !entry.isDirectory()) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return sums;
    }
}
