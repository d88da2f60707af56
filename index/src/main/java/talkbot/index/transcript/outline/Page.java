package talkbot.index.transcript.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/** The lines of a transcript while their roles are being found. Lines are counted from 0 here. */
final class Page {

    /** A line of nothing but rules and stars, three at least. */
    private static final Pattern RULE = Pattern.compile("[-–—―─━=_*＊~◇◆☆★\\s　]{3,}");

    private final List<String> lines;
    private final LineRole[] roles;
    private final boolean japanese;
    private final Map<String, Integer> labels = new HashMap<>();

    Page(List<String> lines, int frontMatterLines) {
        this.lines = lines.stream().map(Chars::trim).toList();
        this.roles = new LineRole[lines.size()];
        Arrays.fill(roles, LineRole.BODY);
        Arrays.fill(roles, 0, frontMatterLines, LineRole.FRONT_MATTER);
        for (int i = frontMatterLines; i < roles.length; i++) {
            String line = this.lines.get(i);
            if (Chars.isBlank(line)
                    || (line.length() <= 200 && RULE.matcher(line).matches())) {
                roles[i] = LineRole.BLANK;
            }
        }
        this.japanese = Wording.isJapanese(this.lines);
        for (String line : this.lines) {
            Wording.label(line).ifPresent(label -> labels.merge(label, 1, Integer::sum));
        }
    }

    int size() {
        return roles.length;
    }

    /** The line without white space at its ends. */
    String line(int index) {
        return lines.get(index);
    }

    LineRole role(int index) {
        return roles[index];
    }

    boolean is(int index, LineRole role) {
        return index >= 0 && index < roles.length && roles[index] == role;
    }

    /** Whether the line is nothing else so far. */
    boolean isBody(int index) {
        return is(index, LineRole.BODY);
    }

    /** Whether a blank line, or the file's end, stands at this place. */
    boolean isGap(int index) {
        return index < 0 || index >= roles.length || roles[index] == LineRole.BLANK;
    }

    void set(int index, LineRole role) {
        roles[index] = role;
    }

    /** Whether the line begins with a word and a colon as other lines do: a speaker's label, not a title's first part. */
    boolean isLabelled(int index) {
        return Wording.label(lines.get(index))
                .map(label -> labels.getOrDefault(label, 0) > 1)
                .orElse(false);
    }

    /** Whether the line is running text: long, or a sentence, or somebody's labelled turn. */
    boolean isProse(int index) {
        String line = lines.get(index);
        return line.length() > 60 || Wording.endsSentence(line) || isLabelled(index);
    }

    /** Whether most of the file's letters are Japanese. */
    boolean japanese() {
        return japanese;
    }

    /** The lines that are still body, in order. */
    List<Integer> body() {
        List<Integer> body = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == LineRole.BODY) {
                body.add(i);
            }
        }
        return body;
    }

    List<LineRole> roles() {
        return List.of(roles);
    }
}
