package talkbot.index.quote;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Says how much the build of a Japanese sentence speaks for it as a quote: whether it stands alone and whether it makes a
 * point. A sum of few features; their weights come from a ridge regression on 850 labelled sentences of invented talks.
 */
final class FormMerits {

    /**
     * Something about a sentence.
     *
     * @param name what it is called where weights are listed
     * @param weight what one of it brings
     * @param value how much of it there is
     */
    record Feature(String name, double weight, ToDoubleFunction<SentenceForm> value) {}

    /** Is more of something than what? The sentence does not say. */
    private static final Pattern COMPARATIVE = Pattern.compile("(?:(?<=^|[はがをにでもと、])より(?=[^もはけ、])|もっと|さらに|もう少し)");

    private static final Pattern THAN =
            Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ーるいたんのとうすくぐつぬぶむ]より|(?:ほう|方)が|(?:ば|たら|なら)[^、。]{1,14}ほど|[いるん]ほど、");

    private static final Pattern NOT_BUT = Pattern.compile("(?:では|じゃ|や)なく(?!な|て[もは])|やのうて|やなしに|であって|やない、");

    private static final Pattern MERELY = Pattern.compile("だけ(?:なん|な)?(?:です|だ|や)(?:よ|ね)?。$");

    static final List<Feature> FEATURES = List.of(
            // Stands alone.
            holds("elided", -0.70, SentenceForm::elided),
            holds("leansBack", -0.60, SentenceForm::leansBack),
            holds("merely", -0.60, s -> !s.saysOfTopic() && s.has(MERELY)),
            holds("vagueTopic", -0.70, SentenceForm::vagueTopic),
            amount("pointers", -0.20, SentenceForm::pointers),
            holds("danglingComparison", -0.60, s -> s.has(COMPARATIVE) && !s.has(THAN)),
            finds("because", -0.40, "(?:ので|ため|から|ことで|につれて)、|[るた]から[^、。]|によって|により"),
            amount("jargon", -0.20, SentenceForm::jargon),
            // Makes a point.
            holds("described", 0.30, SentenceForm::describedTopic),
            holds("parallel", 0.30, SentenceForm::parallel),
            amount("echo", 0.35, SentenceForm::echoes),
            holds("notBut", 0.50, s -> s.has(NOT_BUT)),
            finds("noun", 0.30, "[^のんこ][^とのんい](?<!こと|もの|もん|よう|から|だけ|[いるた]ん)(?:です|だ|や|である)。$"),
            // Chatter.
            finds(
                    "chatter",
                    -0.20,
                    "基本的|本質的|根本的|一般的|個人的|文字通り|実際|最終的|非常|時には|しばしば|通常|典型|たまに|とても|信じられない|かなり|本当に|依然|めっちゃ|ちょっと|だいたい"),
            amount("commas", -0.20, s -> Math.max(0, s.clauses().size() - 2)),
            holds("plain", -0.80, FormMerits::plain),
            finds("law", -0.30, "(?:[るいた]と|[えけせてねめれげべ]ば|たら|なら)、[^。]{4,}"),
            finds(
                    "exists",
                    -0.30,
                    "(?:が|も|は|つ)(?:たくさん|いくつか|多く|[^、。]{1,3})?(?:あり|い)ます(?:と思[^。]*)?。$|(?:が|も|は|つ)(?:ある|おる|いる)(?:んや|んです|と思[^。]*|ねん|わ)?。$|があり、|があって、"),
            holds("onlySubject", -0.30, s -> s.topic().isPresent() && !s.saysOfTopic()));
    private static final Pattern POINTED =
            Pattern.compile("しか[^。]{1,14}(?:ない|へん|ません)|だけ|こそ|より|ほど|違[うい]|同じ|別[のや]|ように|よう(?:な|や)|最も|一番|いちばん|最も|最[良善大高]");

    /** A few words that neither compare nor set anything against anything. */
    private static boolean plain(SentenceForm form) {
        return form.text().length() < 26
                && form.echoes() == 0
                && !form.parallel()
                && !form.has(NOT_BUT)
                && !form.has(POINTED);
    }

    /** What begins with a connective is no quote. */
    private static final double LINKED = -3;

    private FormMerits() {}

    private static Feature finds(String name, double weight, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return holds(name, weight, s -> s.has(pattern));
    }

    private static Feature holds(String name, double weight, Predicate<SentenceForm> holds) {
        return new Feature(name, weight, s -> holds.test(s) ? 1 : 0);
    }

    private static Feature amount(String name, double weight, ToDoubleFunction<SentenceForm> value) {
        return new Feature(name, weight, value);
    }

    /** More for better. */
    static double of(SentenceForm form) {
        return (form.linked() ? LINKED : 0)
                + FEATURES.stream()
                        .mapToDouble(
                                feature -> feature.weight() * feature.value().applyAsDouble(form))
                        .sum();
    }
}
