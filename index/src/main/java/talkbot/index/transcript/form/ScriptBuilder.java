package talkbot.index.transcript.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import talkbot.index.text.Chars;
import talkbot.index.transcript.outline.LineRole;
import talkbot.index.transcript.outline.Marks;
import talkbot.index.transcript.outline.Outline;
import talkbot.index.transcript.outline.OutlineReader;

/** The lines of a script while a form's reader finds them. Blocks that no sentence runs over are parted by blank lines. */
final class ScriptBuilder {

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final TreeMap<Integer, Integer> seconds = new TreeMap<>();
    private final TreeMap<Integer, String> speakers = new TreeMap<>();

    /** Adds a line of text from a line of the file, at the earliest the line of the text before; returns its number. */
    int add(String text, int source) {
        lines.add(text);
        sources.add(Math.max(Math.max(1, source), sources.isEmpty() ? 1 : sources.getLast()));
        return lines.size();
    }

    /** Adds a line that is said by somebody at some time, as far as known. */
    void add(String text, int source, Optional<String> speaker, OptionalInt second) {
        int number = add(text, source);
        speaker.ifPresent(name -> speakers.put(number, name));
        second.ifPresent(at -> seconds.put(number, at));
    }

    /** Parts what follows from what stands before. */
    void gap() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            add("", sources.getLast());
        }
    }

    /** The script whose lines are told apart like those of a text with these marks. */
    Script read(Marks marks, Script.About about) {
        return new Script(lines, OutlineReader.read(lines, 0, marks), sources, seconds, speakers, about);
    }

    /** The script all of whose lines are what is said. */
    Script spoken(Script.About about) {
        List<LineRole> roles = lines.stream()
                .map(line -> Chars.isBlank(line) ? LineRole.BLANK : LineRole.BODY)
                .toList();
        Outline outline = new Outline(roles, List.of(), Optional.empty(), Optional.empty());
        return new Script(lines, outline, sources, seconds, speakers, about);
    }
}
