package talkbot.index.suggest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

/** Talks made up for these tests. */
final class Shelf {

    /** Of clocks: compounds, katakana, a word that stands alone and in compounds. */
    private static final String CLOCKS = """
            ---
            title: 時計台の修理と町の協力
            speakers: [岸本 七海]
            ---
            時計台を三十年ぶりに動かした岸本さんの講演である。

            - 振り子時計のしくみ
            - 協力してくれた人たち
            - トランジスターとの出会い
            振り子時計のしくみ
            振り子時計の心臓は歯車です。歯車がなければ振り子時計は止まります。振り子時計は温度で遅れます。
            温度を測り、振り子を調整しました。調整は毎朝です。振り子時計の調整は根気がいります。
            協力してくれた人たち
            町の人の協力がありました。協力してくれたのは、時計職人と鐘つきの親子です。時計職人は八十歳でした。
            共同作業の記録は、時計職人の娘さんが付けました。
            トランジスターとの出会い
            トランジスターで動く親時計を見たとき、私は驚きました。トランジスターは小さく、静かでした。
            Raspberry Pi で時刻を合わせる人もいます。Raspberry Pi は安いのです。
            """;

    /** Of tea: other words with the same sounds, a near-twin title. */
    private static final String TEA = """
            ---
            title: 抹茶と器の話
            ---
            茶室で話した記録。

            - 器を選ぶ
            - 時計のない部屋
            器を選ぶ
            抹茶は器で味が変わります。狂言師の家には古い器がありました。器は九州から来ました。
            時計のない部屋
            茶室に時計は置きません。抹茶の時間は湯の音で分かります。
            """;

    /** In English. */
    private static final String BELLS = """
            ---
            title: Casting Bells in a Cold Shed
            speakers: [Müller, Ines]
            ---
            A bell founder explains how bronze behaves in winter.

            - Bronze and frost
            - The silent bell
            Bronze and frost
            Molten bronze hates frost. The bronze cools and the bell cracks. Molten bronze needs a dry mould.
            The silent bell
            One bell never rang. The mould was wet, and the bell cracked before dawn.
            """;

    private Shelf() {}

    static Library library() {
        return library(talk("clocks", CLOCKS), talk("tea", TEA), talk("bells", BELLS));
    }

    static Library library(Talk... talks) {
        return new Library(1, Instant.EPOCH, List.of(talks), List.of(), Map.of());
    }

    static Talk talk(String id, String text) {
        try {
            return new TalkReader(false)
                    .read(new TranscriptFile(id + ".txt", text.getBytes(StandardCharsets.UTF_8), Optional.empty()));
        } catch (TranscriptException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
