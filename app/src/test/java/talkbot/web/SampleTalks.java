package talkbot.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import talkbot.index.Audience;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Problem;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.Translation;

/** A few small talks to serve. */
final class SampleTalks {

    static final String BAKERY = "パン屋の夜-2024";
    static final String BAKERY_PATH = "/talks/%E3%83%91%E3%83%B3%E5%B1%8B%E3%81%AE%E5%A4%9C-2024";
    static final String FORMER_ID = "bakery-draft";
    static final String EVIL = "evil.talk";

    private static final Translation WAITING =
            new Translation("While the <dough> rises", "Four hours to plan the next day's baking.");

    private SampleTalks() {}

    static Library library() {
        return new Library(
                7,
                Instant.parse("2025-01-02T03:04:05Z"),
                List.of(bakery(), evil()),
                List.of(
                        new Problem("写し/二冊目.txt", OptionalInt.empty(), Problem.Kind.DUPLICATE_ID, "一冊目.txt"),
                        new Problem("broken.txt", OptionalInt.of(12), Problem.Kind.BAD_ENCODING, "UTF-8")),
                Map.of(FORMER_ID, BAKERY));
    }

    static Library empty() {
        return new Library(0, Instant.EPOCH, List.of(), List.of(), Map.of());
    }

    static Talk bakery() {
        return new Talk(
                BAKERY,
                "パン屋の夜-2024.txt",
                "夜にパンを焼く――町の小さな店が朝六時に開くまで",
                new Summary("町のパン屋を二十年続けてきた店主に、発酵と火加減、夜の過ごし方を聞いた。粉の話から始まり、失敗した夜の話で終わる。", List.of(1)),
                List.of("森谷", "聞き手 小川"),
                Optional.of(LocalDate.of(2024, 11, 3)),
                "ja",
                Optional.of(URI.create("https://example.com/night-bakery?x=1&y=2")),
                Optional.of(URI.create("https://pictures.example/bakery.jpg?w=640&h=360")),
                Audience.EVERYBODY,
                1240,
                List.of(passage("open0001-open0002", 1, "町のパン屋を二十年続けてきた店主に、発酵と火加減、夜の過ごし方を聞いた。\n粉の話から始まり、失敗した夜の話で終わる。")),
                List.of(
                        chapter(
                                1,
                                "粉を選ぶ",
                                TitleOrigin.SOURCE,
                                "国産の粉は水をよく吸う。森谷さんは粉の袋を開けたら、その日の湿度を必ず書き留める。",
                                "flour001-flour002",
                                passage("flour001-flour002", 4, "小川です。今日は粉の話から聞かせてください。\n森谷さんは国産の粉しか使わないそうですね。"),
                                new Passage(
                                        "flour003-flour004",
                                        new LineRange(6, 6),
                                        "国産の粉は水をよく吸います。袋を開けた日の湿度を、私は二十年、帳面に書き続けてきました。雨の日は水を少し減らす。それだけのことですが、それを毎日やる人は少ないんです。",
                                        Optional.of("森谷")),
                                new Passage(
                                        "flour005-flour006",
                                        new LineRange(7, 7),
                                        "帳面はもう四十冊になりました。",
                                        Optional.of("森谷"))),
                        chapter(
                                2,
                                "発酵を待つあいだ",
                                TitleOrigin.MADE,
                                "生地が膨らむまでの四時間は、眠る時間ではなく次の日の仕込みを考える時間だという。",
                                "wait0001-wait0002",
                                passage("wait0001-wait0002", 9, "生地が膨らむまで四時間あります。眠ればいいのにと言われますが、私はこの時間に翌日の献立を考えます。"),
                                passage("wait0003-wait0004", 10, "待つことも仕事のうちです。")),
                        chapter(3, "見出しだけの章", TitleOrigin.SOURCE, "", "midashi-3")),
                Optional.empty());
    }

    static Talk evil() {
        return new Talk(
                EVIL,
                "evil.talk.txt",
                "<script>alert('title')</script> & \"friends\"",
                new Summary("</p><img src=x onerror=alert(1)> says it all.", List.of(1)),
                List.of("<b>Eve</b>"),
                Optional.empty(),
                "en",
                Optional.of(URI.create("javascript:alert(1)")),
                90,
                List.of(),
                List.of(chapter(
                        1,
                        "<i>One</i> \" onmouseover=\"alert(1)",
                        TitleOrigin.SOURCE,
                        "</p><script>alert('summary')</script>",
                        "evil0001-evil0002",
                        new Passage(
                                "evil0001-evil0002",
                                new LineRange(2, 3),
                                "</p><script>alert('text')</script> & so on",
                                Optional.of("<u>Eve</u>")))));
    }

    private static Chapter chapter(
            int number, String title, TitleOrigin origin, String summary, String anchor, Passage... passages) {
        return new Chapter(
                number,
                title,
                origin,
                new LineRange(number * 3, number * 3 + 2),
                new Summary(summary, List.of(), origin == TitleOrigin.MADE),
                anchor,
                List.of(passages),
                origin == TitleOrigin.MADE ? List.of("生地", "<b>献立</b>") : List.of(),
                origin == TitleOrigin.MADE ? Optional.of(WAITING) : Optional.empty());
    }

    private static Passage passage(String anchor, int line, String text) {
        return new Passage(anchor, new LineRange(line, line), text, Optional.empty());
    }
}
