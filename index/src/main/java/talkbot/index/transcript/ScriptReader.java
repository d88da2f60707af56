package talkbot.index.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import talkbot.index.transcript.form.Form;
import talkbot.index.transcript.form.FormException;
import talkbot.index.transcript.form.Pdf;
import talkbot.index.transcript.form.Script;

/**
 * Turns a file's bytes into the lines of its talk, whatever form they have.
 *
 * @param script the lines
 * @param metadata what its front matter says, and what its form says beside that
 */
record ScriptReader(Script script, Metadata metadata) {

    static ScriptReader read(String source, byte[] content) throws TranscriptException {
        try {
            TextDecoder.checkSize(source, content);
            if (isPdf(source, content)) {
                Script script = new Pdf().read(new Form.Material(content, List.of(), 0));
                return new ScriptReader(script, metadata(script.about()));
            }
            List<String> lines = TextDecoder.decode(source, content).lines().toList();
            FrontMatter frontMatter = FrontMatter.read(source, lines);
            Script script = Form.ofText(source, lines).read(new Form.Material(content, lines, frontMatter.lines()));
            return new ScriptReader(script, frontMatter.metadata().or(metadata(script.about())));
        } catch (FormException e) {
            throw new TranscriptException(e.problem(source));
        }
    }

    /** By its first bytes; a file of another known form is not one, whatever its name says. */
    private static boolean isPdf(String source, byte[] content) {
        return Pdf.begins(content)
                || (source.toLowerCase(Locale.ROOT).endsWith(".pdf")
                        && content.length > 0
                        && BinaryForms.recognise(content).isEmpty());
    }

    private static Metadata metadata(Script.About about) {
        return new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                about.language(),
                about.url(),
                Optional.empty(),
                Optional.empty());
    }
}
