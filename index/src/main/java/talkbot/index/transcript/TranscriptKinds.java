package talkbot.index.transcript;

import java.util.List;
import java.util.Locale;

/** Tells by its name what a file in the transcripts folder is. Names are compared without regard to case. */
public final class TranscriptKinds {

    private static final List<String> TRANSCRIPT =
            List.of(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".srt", ".vtt", ".json", ".pdf");
    private static final String SIDECAR = ".talk.json";
    private static final List<String> TEMPORARY = List.of(
            "~", "#", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".swo", ".swx", ".bak");
    private static final List<String> FOREIGN = List.of("thumbs.db", "desktop.ini");

    private TranscriptKinds() {}

    /** Whether the file is a transcript of one of the forms that are read, and not one to ignore. */
    public static boolean isTranscript(String fileName) {
        String name = nameOf(fileName);
        return endsWithAny(name, TRANSCRIPT) && !name.endsWith(SIDECAR) && !isIgnored(fileName);
    }

    /** Whether the file is a sidecar, {@code NAME.talk.json}, and not one to ignore. */
    public static boolean isSidecar(String fileName) {
        return nameOf(fileName).endsWith(SIDECAR) && !isIgnored(fileName);
    }

    /** Where the sidecar of a transcript lies: {@code a/b.txt} has {@code a/b.talk.json}. */
    public static String sidecarOf(String transcriptSource) {
        return withoutExtension(transcriptSource) + SIDECAR;
    }

    /**
     * Whether the file is none of ours and no mistake either: hidden files, what editors, downloads and desktops leave
     * behind, a README.
     */
    public static boolean isIgnored(String fileName) {
        String name = nameOf(fileName);
        return name.isEmpty()
                || name.startsWith(".")
                || name.startsWith("~$")
                || name.startsWith("#")
                || name.startsWith("readme")
                || FOREIGN.contains(name)
                || endsWithAny(name, TEMPORARY);
    }

    /** The path without {@code .txt} or whatever else marks a transcript. */
    static String withoutExtension(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        for (String extension : TRANSCRIPT) {
            if (lower.endsWith(extension)) {
                return source.substring(0, source.length() - extension.length());
            }
        }
        return source;
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
