package talkbot.index.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceOrderTest {

    @Test
    void numbersAreOrderedByTheirValue() {
        assertThat(sorted(List.of("talk10.txt", "talk2.txt", "talk1.txt", "talk02.txt")))
                .containsExactly("talk1.txt", "talk02.txt", "talk2.txt", "talk10.txt");
    }

    @Test
    void fullWidthDigitsAreNumbersToo() {
        assertThat(sorted(List.of("第１０回.txt", "第２回.txt", "第3回.txt"))).containsExactly("第２回.txt", "第3回.txt", "第１０回.txt");
    }

    @Test
    void numbersOfAnyLengthAreCompared() {
        assertThat(sorted(List.of("99999999999999999999999.txt", "100000000000000000000000.txt")))
                .containsExactly("99999999999999999999999.txt", "100000000000000000000000.txt");
    }

    @Test
    void whatStandsInAFolderStaysTogether() {
        assertThat(sorted(List.of("a b/2.txt", "a/2.txt", "a-b.txt", "a/1.txt")))
                .containsExactly("a/1.txt", "a/2.txt", "a b/2.txt", "a-b.txt");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void onlyEqualSourcesAreEqualAndEveryShuffleIsSortedAlike(long seed) {
        Random random = new Random(seed);
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            sources.add(random.ints(random.nextInt(6), 0, 7)
                    .collect(StringBuilder::new, (b, c) -> b.append("01９a/.あ".charAt(c)), StringBuilder::append)
                    .toString());
        }
        List<String> once = sorted(sources);
        Collections.shuffle(sources, random);

        assertThat(sorted(sources)).isEqualTo(once);
        for (int i = 1; i < once.size(); i++) {
            String before = once.get(i - 1);
            String after = once.get(i);
            assertThat(SourceOrder.INSTANCE.compare(before, after) == 0).isEqualTo(before.equals(after));
            assertThat(SourceOrder.INSTANCE.compare(before, after))
                    .isEqualTo(-SourceOrder.INSTANCE.compare(after, before));
        }
    }

    private static List<String> sorted(List<String> sources) {
        return sources.stream().sorted(SourceOrder.INSTANCE).toList();
    }
}
