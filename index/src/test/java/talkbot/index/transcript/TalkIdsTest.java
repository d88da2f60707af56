package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkbot.index.Added;

class TalkIdsTest {

    @Test
    void aPlainNameIsItsOwnId() {
        assertThat(TalkIds.fromSource("007_abc.txt")).isEqualTo("007_abc");
        assertThat(TalkIds.fromSource("深海の地図.txt")).isEqualTo("深海の地図");
        assertThat(TalkIds.fromSource("a-b.c.txt")).isEqualTo("a-b.c");
    }

    @Test
    void whatTheNameLosesAFingerprintKeeps() {
        assertThat(TalkIds.fromSource("Talk A.txt")).matches("talk-a-[a-z2-7]{6}");
        assertThat(TalkIds.fromSource("2024/海.txt")).matches("2024-海-[a-z2-7]{6}");
        assertThat(TalkIds.fromSource("！？.txt")).matches("talk-[a-z2-7]{6}");
        assertThat(TalkIds.fromSource("あ".repeat(200) + ".txt")).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void pathsThatLookAlikeHaveDifferentIds() {
        List<String> paths = List.of(
                "a.txt",
                "A.txt",
                "a.text",
                "a.TXT",
                "a .txt",
                "a/b.txt",
                "a-b.txt",
                "a_b.txt",
                "Ａ.txt",
                "a!.txt",
                "a/b.text");
        assertThat(paths.stream().map(TalkIds::fromSource).collect(Collectors.toSet()))
                .hasSameSizeAs(paths);
    }

    @Test
    void theSameNameInDecomposedLettersIsTheSameId() {
        String name = "ガリバーの話.txt";
        assertThat(TalkIds.fromSource(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(TalkIds.fromSource(name));
    }

    @Test
    void theIdOfWhatWasAddedIsMadeOfItsNameAlone() {
        assertThat(TalkIds.fromSource(Added.source("0f3a", "灯台.txt"))).isEqualTo("灯台");
    }

    @Test
    void everyIdHasTheFormThatSidecarsMayUse() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder path = new StringBuilder();
            int length = 1 + random.nextInt(100);
            for (int c = 0; c < length; c++) {
                path.appendCodePoint(random.nextBoolean() ? ' ' + random.nextInt(95) : 0xA0 + random.nextInt(0xD000));
            }
            assertThat(TalkIds.fromSource(path + ".txt")).matches(TalkIds.FORM);
        }
    }
}
