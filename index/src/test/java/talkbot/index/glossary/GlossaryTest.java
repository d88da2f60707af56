package talkbot.index.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

    private final Glossary glossary = Glossary.builtIn();

    @ParameterizedTest
    @CsvSource({
        "reinforcement learning,強化学習",
        "強化学習,reinforcement learning",
        "Reinforcement Learning?,強化学習",
        "ＲＬＨＦとは,reinforcement learning from human feedback",
        "papers,論文",
        "baking bread,パン",
        "微調整の話,ファインチューニング",
    })
    void termsHaveTheirEquals(String text, String equal) {
        assertThat(glossary.equalsIn(Normalizer2.getNFKCCasefoldInstance().normalize(text)))
                .anyMatch(found -> found.equals().contains(equal));
    }

    @Test
    void theLongestTermIsTaken() {
        List<Glossary.Found> found = glossary.equalsIn("make money");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).equals()).contains("お金を稼ぐ");
    }

    @ParameterizedTest
    @CsvSource({"強化学習,reinforcement learning", "人工知能,artificial intelligence", "ai安全性,AI safety", "エージェントレス,"})
    void aJapaneseTermIsSaidInEnglishWordsRatherThanInitials(String japanese, String english) {
        assertThat(glossary.english(japanese)).isEqualTo(Optional.ofNullable(english));
    }

    @Test
    void aTeamsOwnEnglishGoesBeforeTheUsualOne() {
        Glossary own = glossary.with(List.of(List.of("強化学習", "RL", "learning by reward"), List.of("顧客管理", "CRM")));
        assertThat(own.english("強化学習")).contains("learning by reward");
        assertThat(own.english("顧客管理")).contains("CRM");
        assertThat(own.english("基盤モデル")).contains("foundation model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "の", "xyzzy", "\uD83D", "a", "---", "\u3000"})
    void otherWordsHaveNone(String text) {
        assertThat(glossary.equalsIn(text)).isEmpty();
    }
}
