package talkbot.index.transcript.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorsTest {

    private static final String TEXT = "海の深さを音で測ると、地図にない山が見つかります。それを海図に描くのが仕事です。";

    private static String anchor(String words) {
        return new Anchors().next(words);
    }

    private static String half(String words, int which) {
        return anchor(words).split("-")[which];
    }

    @Test
    void anEditAtTheBeginningLeavesTheEnd() {
        String edited = TEXT.replace("海の深さを", "深海のようすを");
        assertThat(half(edited, 1)).isEqualTo(half(TEXT, 1));
        assertThat(half(edited, 0)).isNotEqualTo(half(TEXT, 0));
    }

    @Test
    void anEditAtTheEndLeavesTheBeginning() {
        String edited = TEXT.replace("仕事です", "私たちの役目です");
        assertThat(half(edited, 0)).isEqualTo(half(TEXT, 0));
        assertThat(half(edited, 1)).isNotEqualTo(half(TEXT, 1));
    }

    @Test
    void widthSpacesAndPunctuationDoNotMatter() {
        assertThat(anchor("ＡＩは 海を測る")).isEqualTo(anchor("AIは、海を測る。"));
    }

    @Test
    void signsAloneHaveAnAnchorToo() {
        assertThat(anchor("？！")).matches("[a-z2-7]{6}-[a-z2-7]{6}").isNotEqualTo(anchor("……"));
    }
}
