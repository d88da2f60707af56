package talkbot.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharsTest {

    @Test
    void knowsScripts() {
        assertThat("あん").matches(s -> s.codePoints().allMatch(Chars::isHiragana));
        assertThat("カー・ｶ".replace("・", "")).matches(s -> s.codePoints().allMatch(Chars::isKatakana));
        assertThat("海々〆𠮷").matches(s -> s.codePoints().allMatch(Chars::isKanji));
        assertThat("aZéＡ").matches(s -> s.codePoints().allMatch(Chars::isLatin));
        assertThat(Chars.isJapanese('・')).isFalse();
    }

    @Test
    void trimsEveryKindOfSpace() {
        assertThat(Chars.trim("\u3000 海\u00a0の \u2003")).isEqualTo("海\u00a0の");
        assertThat(Chars.trim(" \u3000")).isEmpty();
    }

    @Test
    void invisibleTextIsBlank() {
        assertThat(Chars.isBlank("\uFEFF\u200B \u3000\t")).isTrue();
        assertThat(Chars.isBlank("。")).isFalse();
    }

    @Test
    void countsCodePointsThatAreNotWhite() {
        assertThat(Chars.ink("海 𠮷\n。")).isEqualTo(3);
    }

    @Test
    void keysIgnoreWidthCaseSpaceAndPunctuation() {
        assertThat(Chars.key("ＡＩの「未来」、 １０%")).isEqualTo(Chars.key("AI の未来10％")).isEqualTo("aiの未来10");
        assertThat(Chars.key("ガ")).isEqualTo(Chars.key("ｶﾞ"));
    }

    @Test
    void fingerprintsAreShortSafeAndStable() {
        assertThat(Fingerprint.of("海", 6)).isEqualTo(Fingerprint.of("海", 6)).matches("[a-z2-7]{6}");
        assertThat(Fingerprint.of("海", 6)).isNotEqualTo(Fingerprint.of("山", 6));
        assertThat(Fingerprint.of("", 51)).hasSize(51);
    }
}
