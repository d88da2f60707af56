package talkbot.index.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.dictionary.Entry.Read;
import talkbot.index.dictionary.Entry.Sense;
import talkbot.index.dictionary.Entry.Use;
import talkbot.index.dictionary.Entry.Written;

/**
 * Reads one line of EDICT, {@code 漢字 [かな] /(n) (1) gloss/gloss/(2) gloss/(P)/}, or of EDICT2, which gives several
 * spellings and readings at once: {@code 漢字1;漢字2(P) [かな1;かな2(漢字1)] /(n) gloss/EntL1234560X/}.
 */
final class EdictLine {

    private static final Pattern BETWEEN_FORMS = Pattern.compile(";(?![^(]*\\))");
    private static final Pattern FORM = Pattern.compile("([^(]+)((?:\\([^)]*\\))*)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern SEQUENCE = Pattern.compile("EntL\\d+X?");

    private final List<Sense> senses = new ArrayList<>();
    private boolean common;
    private boolean irregularKanji;
    private boolean irregularKana;
    private List<String> glosses = new ArrayList<>();
    private boolean kana;
    private boolean rare;
    private boolean begun;

    private EdictLine() {}

    /** Whether a line says something about the file instead of a word. */
    static boolean isRemark(String line) {
        return line.isBlank() || line.startsWith("#") || line.startsWith("　") || line.startsWith("？？？");
    }

    /** Reads a line; nothing if it does not keep the form. */
    static Optional<Entry> read(String line) {
        int slash = line.indexOf(" /");
        if (slash <= 0 || line.indexOf('\uFFFD') >= 0) {
            return Optional.empty();
        }
        String head = line.substring(0, slash).strip();
        int open = head.indexOf('[');
        boolean closed = head.endsWith("]");
        if ((open >= 0) != closed || open == 0 || head.isEmpty()) {
            return Optional.empty();
        }
        EdictLine reading = new EdictLine();
        reading.glosses(line, slash + 2);
        String spellings = open < 0 ? "" : head.substring(0, open);
        String readings = open < 0 ? head : head.substring(open + 1, head.length() - 1);
        return reading.entry(spellings, readings);
    }

    private void glosses(String line, int from) {
        int at = from;
        while (at < line.length()) {
            int end = line.indexOf('/', at);
            end = end < 0 ? line.length() : end;
            gloss(line.substring(at, end));
            at = end + 1;
        }
        endSense();
    }

    private void gloss(String text) {
        if (text.startsWith("Ent") && SEQUENCE.matcher(text).matches()) {
            return;
        }
        int begin = marks(text);
        begun |= begin < text.length();
        String clean = Glosses.clean(begin == 0 ? text : text.substring(begin));
        if (!clean.isEmpty()) {
            glosses.add(clean);
        }
    }

    /** Takes the marks in front of a gloss; returns where the gloss begins. */
    private int marks(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            int end = c == '(' ? text.indexOf(')', at) : c == '{' ? text.indexOf('}', at) : -1;
            // Brackets within brackets are a note on the gloss.
            if (end < 0 || text.lastIndexOf(c, end) != at) {
                return at;
            }
            mark(text.substring(at + 1, end));
            at = end + 1;
        }
        return at;
    }

    private void mark(String marks) {
        if (isNumber(marks)) {
            // The marks of the word class stand before the number, all others after it.
            endSense();
            return;
        }
        int at = 0;
        while (at <= marks.length()) {
            int comma = marks.indexOf(',', at);
            int end = comma < 0 ? marks.length() : comma;
            String mark = marks.substring(at, end);
            common |= Marks.common(mark);
            irregularKanji |= Marks.irregularKanji(mark);
            irregularKana |= Marks.irregularKana(mark);
            kana |= Marks.kana(mark);
            rare |= Marks.rare(mark);
            at = end + 1;
        }
    }

    private static boolean isNumber(String mark) {
        // No other mark begins with a digit.
        return !mark.isEmpty() && mark.charAt(0) >= '0' && mark.charAt(0) <= '9';
    }

    private void endSense() {
        if (!glosses.isEmpty()) {
            senses.add(new Sense(senses.size(), List.copyOf(glosses), kana, rare, Set.of()));
            glosses = new ArrayList<>();
        }
        if (begun) {
            kana = false;
            rare = false;
            begun = false;
        }
    }

    private Optional<Entry> entry(String spellings, String readings) {
        List<Form> written = forms(spellings);
        List<Form> read = forms(readings);
        if (read.isEmpty() || (written.isEmpty() && !spellings.isBlank())) {
            return Optional.empty();
        }
        boolean someWritten = anyCommon(written);
        boolean someRead = anyCommon(read);
        List<Written> spellingsOfEntry = new ArrayList<>(written.size());
        for (Form form : written) {
            spellingsOfEntry.add(new Written(form.text, use(form, someWritten, irregularKanji)));
        }
        List<Read> readingsOfEntry = new ArrayList<>(read.size());
        for (Form form : read) {
            readingsOfEntry.add(new Read(form.text, use(form, someRead, irregularKana), form.of));
        }
        return Optional.of(new Entry(spellingsOfEntry, readingsOfEntry, senses));
    }

    private static boolean anyCommon(List<Form> forms) {
        for (Form form : forms) {
            if (form.common) {
                return true;
            }
        }
        return false;
    }

    /** In EDICT the whole line is marked as common; EDICT2 also marks the forms that are. */
    private Use use(Form form, boolean someAreMarked, boolean irregular) {
        return Use.of(common && (form.common || !someAreMarked), irregular || form.irregular);
    }

    private record Form(String text, boolean common, boolean irregular, Set<String> of) {}

    private static List<Form> forms(String text) {
        if (text.indexOf(';') < 0 && text.indexOf('(') < 0) {
            // All lines of EDICT, and there are many.
            return text.isBlank() ? List.of() : List.of(form(text.strip(), ""));
        }
        List<Form> forms = new ArrayList<>();
        for (String part : BETWEEN_FORMS.split(text.strip())) {
            Matcher form = FORM.matcher(part.strip());
            if (form.matches()) {
                forms.add(form(form.group(1).strip(), form.group(2)));
            }
        }
        return forms;
    }

    private static Form form(String text, String brackets) {
        if (brackets.isEmpty()) {
            return new Form(Glosses.word(text), false, false, Set.of());
        }
        boolean common = false;
        boolean irregular = false;
        List<String> of = new ArrayList<>();
        Matcher inside = IN_BRACKETS.matcher(brackets);
        while (inside.find()) {
            for (String mark : inside.group(1).split("[,;]")) {
                common |= Marks.common(mark);
                irregular |= Marks.irregularKanji(mark) || Marks.irregularKana(mark);
                if (mark.codePoints().anyMatch(c -> c > 0x7F)) {
                    of.add(Glosses.word(mark.strip()));
                }
            }
        }
        return new Form(Glosses.word(text), common, irregular, Set.copyOf(of));
    }
}
