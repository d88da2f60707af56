package talkbot.index.transcript.passage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;
import talkbot.index.transcript.passage.SpeakerLabels.Label;

/**
 * Finds the labels with which a transcript tells who speaks: {@code 水野：}, {@code 【水野】}, {@code Speaker 1:}, {@code [00:01:02]
 * 田中：}. A word before a colon is a label only where such words come back and much of the text has them; otherwise
 * it is an example, a note, a definition. Labels that a translation turned into sentences are left to {@link
 * WornLabels}.
 */
public final class LabelReader {

    private static final String TIME = "(?:[\\[(（【<]?\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?[\\])）】>]?[\\s　]*)";
    private static final String NAME = "([^\\s　：:。、，,！？!?「」『』（）()\\[\\]【】<>＜＞/\\\\]{1,20}"
            + "|\\p{Lu}[\\p{L}\\p{N}.'’-]{0,20}(?: [\\p{L}\\p{N}.'’-]{1,20}){1,3}"
            + "|[\\p{IsHan}\\p{IsKatakana}ー・]{1,10}[ 　][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]{1,10})";
    private static final String ROLE = "(?:[ 　]?[（(][^（）()]{1,20}[）)])?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(TIME + "?" + NAME + ROLE + "[ 　]?" + TIME + "?[：:][\\s　]*(?![/／])"),
            Pattern.compile(TIME + "?[【\\[＜<〈]" + NAME + "[】\\]＞>〉][：:]?[\\s　]*"),
            Pattern.compile(TIME + "?[-–—―]{1,2}[\\s　]?" + NAME + "[：:][\\s　]*"),
            Pattern.compile(NAME + ROLE + "[ 　]+" + TIME + "$"));

    /** What people write before a colon that is nobody's name. */
    private static final Set<String> WORDS = Set.of(
            "例",
            "例えば",
            "たとえば",
            "注",
            "注意",
            "注釈",
            "備考",
            "補足",
            "参考",
            "参照",
            "出典",
            "引用",
            "結論",
            "理由",
            "問題",
            "課題",
            "要点",
            "要約",
            "概要",
            "定義",
            "ポイント",
            "まとめ",
            "メモ",
            "質問",
            "回答",
            "答え",
            "問",
            "答",
            "解答",
            "図",
            "表",
            "日時",
            "場所",
            "会場",
            "時間",
            "料金",
            "価格",
            "住所",
            "電話",
            "目的",
            "方法",
            "結果",
            "原因",
            "対策",
            "効果",
            "条件",
            "前提",
            "第一",
            "第二",
            "第三",
            "http",
            "https",
            "url",
            "note",
            "notes",
            "example",
            "question",
            "answer",
            "tip",
            "warning",
            "step",
            "summary",
            "conclusion",
            "source",
            "ref",
            "re",
            "ps",
            "fig",
            "table",
            "そして",
            "しかし",
            "また",
            "つまり",
            "ただし",
            "一つ",
            "二つ",
            "三つ");

    private static final Set<String> QUESTION = Set.of("Q", "q");
    private static final Set<String> ANSWER = Set.of("A", "a");

    /** Labels that mark a turn but name nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(speaker|話者|発言者|参加者|質問者|回答者|男性|女性|person|guest|host|unknown|不明)[ _-]?[\\p{Nd}A-Za-zＡ-Ｚ]{0,2}"
                    + "|[a-zＡ-Ｚａ-ｚ\\p{Nd}]{1,2}|司会者?|聞き手|語り手|話し手|インタビュアー|インタビュイー|インタビューアー|ナレーター|ナレーション|進行役?|mc|ホスト|ゲスト|一同|全員|会場|客席|観客|聴衆|聴講者"
                    + "|interviewer|interviewee|moderator|narrator|audience|all|everyone|editor|編集部?|記者|先生|学生|生徒|講師|講演者");

    /** Labels seen in fewer lines than this are accidents. */
    private static final int LEAST = 3;

    private static final int LOOK_AT = 120;
    private static final int LONGEST = 24;

    private record Seen(String name, int end) {}

    private LabelReader() {}

    /**
     * The labels of a talk.
     *
     * @param lines all its lines of text in order
     */
    public static SpeakerLabels read(List<BodyLine> lines) {
        Map<Integer, Seen> seen = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (BodyLine line : lines) {
            seen(line.text()).ifPresent(label -> {
                seen.put(line.number(), label);
                counts.merge(label.name(), 1, Integer::sum);
            });
        }
        Set<String> names = names(counts, lines.size());
        if (names.isEmpty()) {
            return WornLabels.read(lines);
        }
        return labels(lines, seen, names);
    }

    private static Optional<Seen> seen(String text) {
        String head = text.length() > LOOK_AT ? text.substring(0, LOOK_AT) : text;
        int indent = 0;
        while (indent < head.length() && Chars.isWhite(head.charAt(indent))) {
            indent++;
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(head).region(indent, head.length());
            if (matcher.lookingAt()) {
                String name = Chars.nfkc(matcher.group(1)).strip();
                boolean word = WORDS.contains(name.toLowerCase(Locale.ROOT))
                        || name.codePoints().noneMatch(Character::isLetter);
                return word ? Optional.empty() : Optional.of(new Seen(name, matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** The words that are labels here: they come back, and together they stand before a good part of the lines. */
    private static Set<String> names(Map<String, Integer> counts, int lines) {
        int often = counts.values().stream()
                .filter(n -> n >= LEAST)
                .mapToInt(n -> n)
                .sum();
        long different = counts.values().stream().filter(n -> n >= LEAST).count();
        boolean dense = often * 10 >= lines * 3 && often >= 2 * LEAST;
        boolean dialogue = different >= 2 && often * 10 >= lines;
        boolean small =
                lines <= 12 && counts.size() >= 2 && counts.values().stream().allMatch(n -> n >= 2);
        if (!dense && !dialogue && !small) {
            return Set.of();
        }
        // somebody who speaks once among labelled turns is labelled too; a word that stands once elsewhere is not
        boolean all = counts.values().stream().mapToInt(n -> n).sum() * 10 >= lines * 6;
        Set<String> names = new LinkedHashSet<>();
        counts.forEach((name, count) -> {
            if (count >= LEAST || small || (all && name.length() <= 12)) {
                names.add(name);
            }
        });
        if (names.stream().anyMatch(QUESTION::contains)) {
            names.removeIf(name -> QUESTION.contains(name) || ANSWER.contains(name));
        }
        return names;
    }

    private static SpeakerLabels labels(List<BodyLine> lines, Map<Integer, Seen> seen, Set<String> names) {
        Map<Integer, Label> labels = new HashMap<>();
        Set<String> speakers = new LinkedHashSet<>();
        Optional<String> running = Optional.empty();
        boolean goesOn = false;
        for (BodyLine line : lines) {
            Seen label = seen.get(line.number());
            boolean labelled = label != null && names.contains(label.name());
            if (labelled && label != null) {
                boolean alone = !holdsAnother(line.text().substring(label.end()), names);
                running = alone ? Optional.of(label.name()) : Optional.empty();
                labels.put(line.number(), new Label(running, label.end(), true));
                if (!isNobody(label.name())) {
                    speakers.add(label.name());
                }
            } else if (goesOn && !line.afterGap() && running.isPresent()) {
                labels.put(line.number(), new Label(running, 0, true));
            } else {
                running = Optional.empty();
            }
            boolean onlyLabel =
                    labelled && label != null && label.end() >= line.text().length();
            goesOn = onlyLabel || breaksOff(line.text());
        }
        return new SpeakerLabels(labels, List.copyOf(speakers));
    }

    /** Whether a label marks a turn but names nobody. */
    static boolean isNobody(String label) {
        return NOBODY.matcher(label).matches();
    }

    /** Whether a second speaker's label stands within the same line. */
    private static boolean holdsAnother(String rest, Set<String> names) {
        for (int colon = firstColon(rest, 0); colon >= 0; colon = firstColon(rest, colon + 1)) {
            for (int from = colon - 1; from >= Math.max(0, colon - LONGEST); from--) {
                if (names.contains(rest.substring(from, colon))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int firstColon(String text, int from) {
        int wide = text.indexOf('：', from);
        int narrow = text.indexOf(':', from);
        return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
    }

    /** A line that does not end its sentence goes on in the next. */
    private static boolean breaksOff(String line) {
        String text = Chars.trim(line);
        return "。．.！？!?…」』）)”\"".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
