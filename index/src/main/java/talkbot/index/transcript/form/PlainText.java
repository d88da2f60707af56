package talkbot.index.transcript.form;

import java.util.List;
import java.util.TreeMap;
import talkbot.index.transcript.outline.Marks;
import talkbot.index.transcript.outline.Outline;
import talkbot.index.transcript.outline.OutlineReader;

/** Text as people type or copy it. Everything about it is told by its lines. */
record PlainText() implements Form {

    @Override
    public Script read(Material material) {
        return script(material.lines(), material.frontMatterLines(), Marks.NONE);
    }

    /** The script whose lines are the file's own. */
    static Script script(List<String> lines, int frontMatterLines, Marks marks) {
        Outline outline = OutlineReader.read(lines, frontMatterLines, marks);
        return new Script(
                lines, outline, List.of(), TimeCodes.of(lines, outline), new TreeMap<>(), Script.About.NOTHING);
    }
}
