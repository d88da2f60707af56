package talkbot.index.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;

class TypeAheadTest {

    @Test
    void nothingIsReadBeforeSomebodyAsks() {
        try (TypeAhead typeAhead = new TypeAhead(Shelf.library())) {
            assertThat(typeAhead.isReading()).isFalse();
            typeAhead.suggest("k", Set.of(Kind.TERM), Optional.empty(), 5);
            assertThat(typeAhead.isReading()).isTrue();
        }
    }

    @Test
    void everythingIsSuggestedOnceItHasBeenRead() {
        try (TypeAhead typeAhead = new TypeAhead(Shelf.library())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(typeAhead.suggest("はぐる", Set.of(Kind.TERM), Optional.empty(), 5))
                            .extracting(Suggestion::text)
                            .containsExactly("歯車"));
        }
    }

    @Test
    void closedItStillAnswersAndReadsNoMore() {
        TypeAhead typeAhead = new TypeAhead(Shelf.library());
        typeAhead.close();
        assertThat(typeAhead.suggest("k", Set.of(Kind.TERM), Optional.empty(), 5))
                .isEqualTo(List.of());
        assertThat(typeAhead.isReading()).isFalse();
    }
}
