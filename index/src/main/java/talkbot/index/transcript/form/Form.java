package talkbot.index.transcript.form;

import java.util.List;
import java.util.Locale;

/**
 * A form that transcripts come in. What a file is is told by what stands in it; its name is asked only where that leaves
 * a choice, and a name that promises a form holds the file to that form's rules. Readers execute nothing, fetch nothing
 * and open no other file. Thread-safe.
 */
public sealed interface Form permits PlainText, Markdown, Html, Captions, TranscriptJson, Pdf {

    /**
     * A file to read.
     *
     * @param bytes its content
     * @param lines its lines of text, empty for a form that is none
     * @param frontMatterLines how many of them belong to its front matter
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
    record Material(byte[] bytes, List<String> lines, int frontMatterLines) {}

    /**
     * Reads a file of this form.
     *
     * @throws FormException if it is not what it should be
     */
    Script read(Material material) throws FormException;

    /** The form of a text. */
    static Form ofText(String fileName, List<String> lines) {
        String name = fileName.toLowerCase(Locale.ROOT);
        List<String> head =
                lines.stream().filter(line -> !line.isBlank()).limit(3).toList();
        if (Captions.begins(head) || name.endsWith(".srt") || name.endsWith(".vtt")) {
            return new Captions(name.endsWith(".vtt") || Captions.isWebVtt(head) ? "WebVTT" : "SRT");
        }
        if (name.endsWith(".json") || TranscriptJson.begins(lines)) {
            return new TranscriptJson();
        }
        if (Html.begins(head) || name.endsWith(".html") || name.endsWith(".htm")) {
            return new Html();
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? new Markdown() : new PlainText();
    }
}
