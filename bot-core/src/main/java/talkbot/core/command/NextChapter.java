package talkbot.core.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands how people go on from the chapter just spoken of: the next, the one before, the same once more. */
final class NextChapter {

    /**
     * A way to say where to go.
     *
     * @param words how it is said
     * @param step how many chapters on
     */
    private record Step(Pattern words, int step) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    Pattern.compile(
                            "(?:その|この|じゃあ|では|ほな)?(?:次|つぎ|続き|つづき)(?:の)?(?:章|チャプター|やつ)|^(?:じゃあ|では|ほな)?、?(?:次|つぎ|続き)(?:は|を|$)"
                                    + "|\\bnext (?:chapter|one)\\b|\\bone after (?:that|this)\\b"),
                    1),
            new Step(
                    Pattern.compile("(?:その|この)?(?:一つ|ひとつ|1つ)?前の(?:章|チャプター)|\\b(?:previous|preceding) (?:chapter|one)\\b"
                            + "|\\b(?:chapter|one) before\\b(?: (?:that|this)\\b)?"),
                    -1),
            new Step(
                    Pattern.compile(
                            "(?:さっき|今|いま|先ほど)の(?:章|チャプター)|(?:その|この)(?:章|チャプター)" + "|\\b(?:that|this|same) chapter\\b"),
                    0));

    private NextChapter() {}

    /**
     * The chapter meant, if the words name no other topic.
     *
     * @param folded what was said, with folded widths and letter case
     */
    static Optional<Command> find(String folded, SpokenOf before) {
        if (before.chapter() == 0) {
            return Optional.empty();
        }
        for (Step step : STEPS) {
            Matcher said = step.words().matcher(folded);
            if (said.find() && isAll(folded.substring(0, said.start()) + " " + folded.substring(said.end()))) {
                return Optional.of(new Command.ShowChapter(
                        Optional.of(before.talk()),
                        new ChapterPick.ByNumber(Math.max(1, before.chapter() + step.step()))));
            }
        }
        return Optional.empty();
    }

    private static boolean isAll(String rest) {
        return AskWords.topic(rest).isEmpty();
    }
}
