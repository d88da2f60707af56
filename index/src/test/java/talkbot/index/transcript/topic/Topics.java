package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import talkbot.index.transcript.passage.BodyLine;

/** Talks about one thing after another, to be cut where the next thing begins. */
final class Topics {

    private static final List<List<String>> JAPANESE = List.of(
            List.of("灯台のレンズ", "霧笛", "岬", "航路", "船長", "灯油", "当直日誌"),
            List.of("味噌蔵", "麹菌", "大豆", "木桶", "発酵", "塩水", "仕込み唄"),
            List.of("天文台", "望遠鏡", "彗星", "星図", "観測ドーム", "反射鏡", "流星群"),
            List.of("活版印刷", "活字箱", "植字工", "インク", "校正刷り", "紙型", "製本所"),
            List.of("養蜂場", "女王蜂", "巣箱", "蜂蜜", "花粉", "燻煙器", "分封"),
            List.of("路面電車", "運転台", "架線", "車掌", "終点", "切符", "線路"),
            List.of("陶芸窯", "釉薬", "粘土", "轆轤", "素焼き", "薪", "登り窯"),
            List.of("人形劇", "操り糸", "舞台袖", "台本", "衣装", "客席", "一座"));

    private static final List<List<String>> ENGLISH = List.of(
            List.of("lighthouse lens", "foghorn", "harbour", "captain", "lamp oil", "shipping lane"),
            List.of("miso cellar", "koji mould", "soybeans", "cedar barrel", "fermentation", "brine"),
            List.of("observatory", "telescope", "comet", "star chart", "mirror", "meteor shower"),
            List.of("letterpress", "type case", "compositor", "printing ink", "galley proof", "bindery"),
            List.of("apiary", "queen bee", "hive", "honey", "pollen", "smoker"),
            List.of("tramway", "driver's cab", "overhead wire", "conductor", "terminus", "ticket"),
            List.of("pottery kiln", "glaze", "clay", "wheel", "firewood", "stoneware"),
            List.of("puppet theatre", "strings", "backstage", "script", "costume", "audience"));

    private static final List<String> SAID = List.of(
            "%1$sでは、%2$sと%3$sの具合を毎朝ていねいに確かめていました。",
            "%2$sがなければ%1$sは立ちゆかない、と先輩に教わりました。",
            "%3$sを運ぶ日は、%1$sの周りに近所の人が集まってきたものです。",
            "私が%2$sを覚えたのは、%3$sが壊れて困り果てた年のことです。",
            "%1$sの値打ちは%3$sで決まると、今でも信じております。");

    private static final List<String> SAID_IN_ENGLISH = List.of(
            "At the %1$s we checked the %2$s and the %3$s every single morning before breakfast.",
            "An old hand once told me that no %1$s survives for long without its %2$s.",
            "On the days of the %3$s the whole village gathered around the %1$s.",
            "I learned about the %2$s in the year of the broken %3$s, and it was cold.",
            "To this day I believe that the %3$s decides the worth of the %1$s.");

    private Topics() {}

    /** A talk of eight topics, each of this many lines. */
    static List<BodyLine> talk(boolean english, int linesEach, long seed) {
        Random random = new Random(seed);
        List<BodyLine> lines = new ArrayList<>();
        for (List<String> topic : english ? ENGLISH : JAPANESE) {
            for (int line = 0; line < linesEach; line++) {
                StringBuilder text = new StringBuilder();
                for (int sentence = 0; sentence < 3; sentence++) {
                    List<String> forms = english ? SAID_IN_ENGLISH : SAID;
                    int first = random.nextInt(topic.size());
                    text.append(sentence > 0 && english ? " " : "")
                            .append(forms.get(random.nextInt(forms.size()))
                                    .formatted(
                                            topic.get(first),
                                            topic.get((first + 1) % topic.size()),
                                            topic.get((first + 2) % topic.size())));
                }
                lines.add(new BodyLine(lines.size() + 1, text.toString(), false));
            }
        }
        return lines;
    }

    /** The words of the topic that a line of such a talk is about. */
    static List<String> words(boolean english, int line, int linesEach) {
        return (english ? ENGLISH : JAPANESE).get(line / linesEach);
    }
}
