package talkbot.index.transcript;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.Problem;

/**
 * The block of YAML fields between two {@code ---} lines at the top of a transcript. A transcript that merely begins with
 * a ruled line has none.
 *
 * @param metadata its fields
 * @param lines how many lines of the file it takes, 0 if there is none
 */
record FrontMatter(Metadata metadata, int lines) {

    private static final FrontMatter NONE = new FrontMatter(Metadata.NONE, 0);

    /** No block is longer. */
    private static final int MOST_LINES = 200;

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,30})\\s*:(\\s.*)?");

    static FrontMatter read(String source, List<String> lines) throws TranscriptException {
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return NONE;
        }
        int end = 1;
        boolean known = false;
        boolean onlyFields = true;
        int fields = 0;
        while (end < lines.size() && end <= MOST_LINES && !isEnd(lines.get(end))) {
            String line = lines.get(end);
            Matcher field = FIELD.matcher(line.length() > 400 ? line.substring(0, 400) : line);
            if (field.matches()) {
                fields++;
                known |= MetadataReader.FIELDS.contains(field.group(1))
                        || field.group(1).startsWith("x-");
            } else {
                boolean part = line.isBlank() || line.startsWith(" ") || line.startsWith("- ") || line.startsWith("#");
                onlyFields &= part;
            }
            end++;
        }
        boolean closed = end < lines.size() && end <= MOST_LINES;
        boolean meant = known || (closed && fields > 0 && onlyFields && isLowerCase(lines.subList(1, end)));
        if (!meant) {
            return NONE;
        }
        if (!closed) {
            if (!FIELD.matcher(lines.get(1)).matches()) {
                return NONE;
            }
            throw fault(source, OptionalInt.of(1), "closing --- expected");
        }
        try {
            return new FrontMatter(MetadataReader.readYaml(String.join("\n", lines.subList(1, end))), end + 1);
        } catch (MetadataReader.Fault e) {
            OptionalInt line = e.line() > 0 ? OptionalInt.of(Math.min(e.line() + 1, end + 1)) : OptionalInt.empty();
            throw fault(source, line, e.detail());
        }
    }

    /** Fields are written in lower case, names before a colon are not. */
    private static boolean isLowerCase(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .allMatch(
                        line -> Character.isLowerCase(line.charAt(0)) || line.startsWith("- ") || line.startsWith("#"));
    }

    private static boolean isEnd(String line) {
        String plain = line.stripTrailing();
        return plain.equals("---") || plain.equals("...");
    }

    private static TranscriptException fault(String source, OptionalInt line, String detail) {
        return new TranscriptException(new Problem(source, line, Problem.Kind.BAD_FRONT_MATTER, detail));
    }
}
