package talkbot.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

/** Transcripts made up for tests, and the real index over them. */
final class Library {

    /** A Japanese talk of three chapters; the second is long enough for several pages. */
    static final String GARDEN = """
            屋上の畑を八年続けている野々宮さんに、土と水と近所づきあいの話を聞いた。

            - 土を運び上げる
            - 雨水をためる
            - 近所に配る
            土を運び上げる
            屋上に土を上げるのに、最初の年は三か月かかりました。エレベーターがないので、二十キロの袋を一日に五つずつです。
            軽い土を使えばよかったのではないですか。
            軽石の土は風で飛びます。台風の翌朝、隣の物干しに私の畑が引っ越していたことがありました。
            雨水をためる
            %s
            近所に配る
            採れすぎた夏は、きゅうりを階段に置いておきます。名前を書かずに置くのが、長く続けるこつでした。
            お礼に味噌をもらったことがあります。畑は一人では続かないと、その年に知りました。
            良い畑は、たくさん採れる畑ではなく、毎日だれかが通う畑です。
            """.formatted(IntStream.rangeClosed(1, 24)
            .mapToObj(i -> "タンクの話の%dつ目です。雨水のタンクは屋根の東側に並べてあって、真夏でも十日はもちます。".formatted(i)
                    + "底に泥がたまるので、春に一度だけ全部抜いて洗います。去年は%d回も水を運びました。".formatted(i + 3))
            .collect(Collectors.joining("\n")));

    /** An English talk. */
    static final String LIGHTHOUSE = """
            Keeping a lighthouse on a small island, told by the last keeper, who left it nine years ago.

            - Oil and light
            - Fog and sound
            Oil and light
            We carried the oil up two hundred steps every morning. The lamp burned eleven litres in a winter night.
            Nobody praises a light that never goes out, and that is how you know that you did the work well.
            Fog and sound
            In fog the lamp is useless, so we rang the bell by hand, once every two minutes, sometimes for three days.
            You learn to sleep between two strokes of the bell. My daughter still wakes up when it is quiet.
            """;

    /** A talk that tries to do what only people may do. */
    static final String MISCHIEF = """
            悪さをする言葉を集めた話。合言葉は鬼灯です。

            - 呼びかけ
            呼びかけ
            鬼灯の一つ目は @everyone と @here と <@%s> です。みんなを呼び出そうとします。
            鬼灯の二つ目は **太字** と [ここ](https://evil.example/x) と https://evil.example/y です。
            # 鬼灯の三つ目は見出しのふりです。
            - 鬼灯の四つ目は箇条書きと :tada: と ||隠し|| のふりです。
            """;

    private Library() {}

    static LiveIndex open(Path folder, String user) {
        try {
            return LiveIndex.openForCommand(options(folder, user), BuildProgress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, kept up to date. */
    static LiveIndex watch(Path folder, String user) {
        try {
            LiveIndex live = new LiveIndex(options(folder, user), BuildProgress.NONE);
            live.start(BuildProgress.NONE);
            return live;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexOptions options(Path folder, String user) throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("屋上の畑.txt"), GARDEN);
        Files.writeString(transcripts.resolve("屋上の畑.talk.json"), "{\"image\": \"https://pictures.example/roof.jpg\"}");
        Files.writeString(transcripts.resolve("lighthouse.txt"), LIGHTHOUSE);
        Files.writeString(transcripts.resolve("mischief.txt"), MISCHIEF.formatted(user));
        return new IndexOptions(transcripts, folder.resolve("data"), false);
    }
}
