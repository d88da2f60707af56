package talkbot.index.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.index.Library;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

class QuoteQualityTest {

    /** Stand alone and make a point, as judged by hand. */
    private static final List<String> GOOD = List.of(
            "休むことは練習をしないことではなく、練習を体に入れることです。",
            "雑草は敵ではなく、土の状態を知らせる手紙です。",
            "再現できない記録は、記録ではなく噂です。",
            "人間の手は道具やのうて、考えとる器官なんや。",
            "大きな障害は、大きな間違いからではなく、小さな忘れ物から起こります。",
            "怒鳴る指導者は、教えることがなくなった指導者です。",
            "急いで集めたデータは、ゆっくり集めたデータよりも高くつきます。",
            "壊したことのある人間しか、壊れへんもんは作れへんのや。",
            "良い工場とは、問題が起きない工場ではなく、問題が同じ日に見つかる工場です。",
            "派手な発明は新聞に載り、地味な改良は世界を変えます。",
            "緊張しない選手が強いのではなく、緊張したまま漕げる選手が強いのです。",
            "値段いうのは、相手にどう扱うてほしいか伝える手紙みたいなもんや。");

    /** Said in the same talks; each needs what stood around it, or says nothing to a stranger. */
    private static final List<String> PLAIN = List.of(
            "重くなると、より多くのエネルギーが必要になります。",
            "充電するたびに体積が変わるので、接触が失われます。",
            "数年前までは、誰もそれを真剣に考えていませんでした。",
            "この十年で窓口に来る人は三分の一になり、代わりに電話が増えました。",
            "固体電解質を使うと、リチウム金属の負極が使えるようになります。",
            "もっと航続距離が欲しいなら、もっと大きなパックが必要ですが、車が重くなります。",
            "夏になると気温が高くて空気が薄くなるので、離陸に必要な距離が伸びて、積める荷物が減ります。",
            "研究室では百気圧をかけることができますが、車ではできません。",
            "触覚センサーもだいぶ安なってきて、今はひとつ百ドルもせえへん。",
            "道が悪い地域では、トラックよりもバイクの方が早く着くので、荷台を改造して使っていました。",
            "管制官と話すときには決まった言い方があり、それを守らないと聞き返されます。",
            "国境で止められる日数が読めないので、期限の長いものから順に送るようにしています。");

    @Test
    void whatStandsAloneAndMakesAPointComesFirst() throws TranscriptException {
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < GOOD.size(); i++) {
            mixed.add(PLAIN.get(i));
            mixed.add(GOOD.get(i));
        }
        List<String> quotes = quotes(String.join("\n\n", mixed));
        assertThat(quotes).hasSizeGreaterThanOrEqualTo(10);
        assertThat(quotes.subList(0, 10)).isSubsetOf(GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "'で、休むことは練習をしないことではなく、練習を体に入れることです。', 休むことは練習をしないことではなく、練習を体に入れることです。",
        "雑草はですね、敵ではなく、まあ、土の状態を知らせる手紙です。, 雑草は、敵ではなく、土の状態を知らせる手紙です。",
        "再現できない記録は記録ではなく噂だと思うんですけど。, 再現できない記録は記録ではなく噂だと思うんです。",
        "再現できない記録は記録ではないかもしれません。, 再現できない記録は記録ではないかもしれません。"
    })
    void fillersAndTrailingConnectivesAreCutAndHedgesStay(String said, String shown) {
        assertThat(Trim.cut(said)).isEqualTo(shown);
    }

    private static List<String> quotes(String text) throws TranscriptException {
        Talk talk = new TalkReader(false)
                .read(new TranscriptFile("talk.txt", (text + "\n").getBytes(StandardCharsets.UTF_8), Optional.empty()));
        return new Quotes()
                .of(new Library(1, Instant.EPOCH, List.of(talk), List.of(), Map.of())).stream()
                        .map(Quote::text)
                        .toList();
    }
}
