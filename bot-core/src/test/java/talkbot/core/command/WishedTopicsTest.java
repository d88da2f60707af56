package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.Talks;
import talkbot.core.command.Command.ShowChapter;
import talkbot.index.Library;

/** In whatever way somebody wishes for a chapter, its topic is the same. */
class WishedTopicsTest {

    private final AskInterpreter interpreter = new AskInterpreter(new Talks.ExactIndex(Talks.LIBRARY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧の日の章の要約を見せてください",
                "霧の日の章のまとめリンクをいただけますでしょうか",
                "霧の日の章を見せていただけませんか",
                "霧の日の章を拝見したいです",
                "霧の日の章のリンク送ってもらえると助かります",
                "霧の日に関する章の概要を教えていただけると幸いです",
                "霧の日の章をお願いできますでしょうか",
                "すみませんが、霧の日の章をください",
                "@talkbot 霧の日の章、要約リンクください"
            })
    void howeverPolitelySomebodyAsksTheTopicIsTheSame(String ask) {
        assertThat(topic(ask)).isEqualTo("霧の日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧の日の章出してや",
                "霧の日の章くれへん?",
                "霧の日の章頼んますわ",
                "霧の日の章どこやったかな",
                "霧の日の章ってどこらへん?",
                "霧の日んとこ教えて",
                "霧の日みたいなんの章あった?",
                "霧の日のこと言うてた章どれ?",
                "霧の日の章貼っといて"
            })
    void curtlyAndInKansaiToo(String ask) {
        assertThat(topic(ask)).isEqualTo("霧の日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧の日の話って何章?",
                "霧の日は何章目ですか",
                "霧の日の話をしているのはどの章?",
                "霧の日って第何章やったっけ",
                "霧の日、どの章で話してた?",
                "霧の日の話あったよな?リンクください"
            })
    void whoAsksWhichChapterItIsWantsIt(String ask) {
        assertThat(topic(ask)).isEqualTo("霧の日");
    }

    @ParameterizedTest
    @CsvSource({
        "レンズ関連の章ってどこにあるん,レンズ",
        "レンズ関係の章,レンズ",
        "人間関係の章,人間関係",
        "レンズを取り上げた章はありますか?,レンズ",
        "レンズについて書いてある章,レンズ",
        "灯台に住むべきかどうかの章ちょうだい,灯台に住むべき",
        "文章の書き方の章ちょうだい,文章の書き方",
        "結局いちばん大事な灯りって何やったん?その章のリンクちょうだい,いちばん大事な灯り",
        "悪いけど霧の章ちょうだい,霧",
        "悪いデータの章,悪いデータ",
        "急ぎで、霧の章ちょうだい,霧",
        "急ぎで書いたコードの章,急ぎで書いたコード",
        "要するに、霧の章ちょうだい,霧",
        "親の願いの章,親の願い",
        "fog – which chapter was that?,fog",
        "which chapter is about fog,fog",
    })
    void whatOnlyLeadsToTheTopicIsNoPartOfIt(String ask, String topic) {
        assertThat(topic(ask).strip()).isEqualTo(topic);
    }

    @Test
    void aNameRunTogetherInKanaNamesTheTalkAlsoAsTheOneThatSomebodyMeans() {
        Library library = Talks.library(
                Talks.talk("voyages", "十二の航海", List.of(), Optional.empty(), "港", "嵐", "凪"),
                Talks.talk("panel", "新しい模型の話", List.of("Neel Nanda"), Optional.empty(), "一", "二", "三"));
        assertThat(new AskInterpreter(new Talks.ExactIndex(library)).interpret("ニールナンダのやつの3章", Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.of("panel"), new ChapterPick.ByNumber(3)));
    }

    private String topic(String ask) {
        Command command = interpreter.interpret(ask, Optional.empty());
        assertThat(command).isInstanceOf(ShowChapter.class);
        ShowChapter show = (ShowChapter) command;
        assertThat(show.pick()).isInstanceOf(ChapterPick.ByTopic.class);
        return ((ChapterPick.ByTopic) show.pick()).words();
    }
}
