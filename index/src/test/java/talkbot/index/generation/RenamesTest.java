package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.generation.Renames.Trace;

class RenamesTest {

    @Test
    void aTalkWhoseTextIsFoundUnderAnotherNameWasRenamed() {
        assertThat(Renames.NONE.next(talks("a=1"), talks("b=1")).formerIds()).containsEntry("a", "b");
    }

    @Test
    void aDeletedTalkWasNotRenamed() {
        assertThat(Renames.NONE.next(talks("a=1", "b=2"), talks("b=2")).formerIds())
                .isEmpty();
    }

    @Test
    void aFileWhoseIdChangesWithItsTextWasRenamed() {
        List<Trace> before = List.of(new Trace("old", "a.txt", "1"));
        List<Trace> after = List.of(new Trace("new", "a.txt", "2"));

        assertThat(Renames.NONE.next(before, after).formerIds()).containsEntry("old", "new");
    }

    @Test
    void theNewNameMayComeLaterThanTheOldOneGoes() {
        Renames renames = Renames.NONE
                .next(talks("a=1"), talks())
                .next(talks(), talks("c=3"))
                .next(talks("c=3"), talks("b=1", "c=3"));

        assertThat(renames.formerIds()).containsOnlyKeys("a").containsEntry("a", "b");
    }

    @Test
    void theNewNameMayComeEarlierThanTheOldOneGoes() {
        Renames renames = Renames.NONE.next(talks("a=1"), talks("a=1", "b=1")).next(talks("a=1", "b=1"), talks("b=1"));

        assertThat(renames.formerIds()).containsEntry("a", "b");
    }

    @Test
    void chainsLeadToTheirEnd() {
        Renames renames = Renames.NONE
                .next(talks("a=1"), talks("b=1"))
                .next(talks("b=1"), talks("b=2"))
                .next(talks("b=2"), talks("c=2"));

        assertThat(renames.formerIds()).containsEntry("a", "c").containsEntry("b", "c");
    }

    @Test
    void anIdThatIsUsedAgainLeadsToItsOwnTalk() {
        Renames renames = Renames.NONE.next(talks("a=1"), talks("b=1")).next(talks("b=1"), talks("a=9", "b=1"));

        assertThat(renames.formerIds()).isEmpty();
    }

    @Test
    void linksToTalksThatAreGoneAreKeptButLeadNowhere() {
        Renames gone = Renames.NONE.next(talks("a=1"), talks("b=1")).next(talks("b=1"), talks());
        Renames back = gone.next(talks(), talks("c=1"));

        assertThat(gone.leadingTo(Set.of())).isEmpty();
        assertThat(back.leadingTo(Set.of("c"))).containsEntry("a", "c").containsEntry("b", "c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noLinkStartsAtARealTalkOrAtAnotherLinksEnd(long seed) {
        Random random = new Random(seed);
        Renames renames = Renames.NONE;
        List<Trace> before = List.of();
        for (int i = 0; i < 200; i++) {
            List<Trace> after = new ArrayList<>();
            for (String id : List.of("a", "b", "c", "d", "e")) {
                if (random.nextBoolean()) {
                    after.add(new Trace(id, id + ".txt", String.valueOf(random.nextInt(4))));
                }
            }
            renames = renames.next(before, after);
            before = after;

            Set<String> real = new TreeSet<>(after.stream().map(Trace::id).toList());
            assertThat(renames.formerIds().keySet())
                    .noneMatch(real::contains)
                    .noneMatch(renames.formerIds()::containsValue)
                    .noneMatch(renames.departed()::containsKey);
            assertThat(real).containsAll(renames.leadingTo(real).values());
        }
    }

    private static List<Trace> talks(String... idsAndTexts) {
        List<Trace> traces = new ArrayList<>();
        for (String talk : idsAndTexts) {
            String[] parts = talk.split("=", 2);
            traces.add(new Trace(parts[0], parts[0] + ".txt", parts[1]));
        }
        return traces;
    }
}
