package talkbot.core.worst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.message.Language;
import talkbot.core.reply.Field;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Outcome;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Unfurl;

/** Whatever the talks are and whatever is asked, there is an answer, and it is as its structure promises. */
class EveryOutcomeTest {

    /** What forms promise of their titles and buttons. */
    private static final int TITLE = 24;

    private static final EveryOutcome.Offers OFFERS = new EveryOutcome.Offers(25, 100);

    @TempDir
    static Path folder;

    private static WorstTeam team;

    @BeforeAll
    static void read() throws IOException {
        team = WorstTeam.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        team.close();
    }

    @Test
    void everyTalkIsThere() {
        assertThat(team.library().problems()).isEmpty();
        assertThat(team.library().talks()).hasSizeGreaterThan(WorstWords.PIECES.size() + 4);
    }

    @Test
    void everyKindOfCommandIsAmongThem() {
        assertThat(EveryOutcome.neglected(team)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverIsDoneHasAnAnswer(Language language) {
        Set<String> wrong = new LinkedHashSet<>();
        EveryOutcome.tell(team, "slack", language, OFFERS, (what, outcome) -> {
            if (!isSound(outcome)) {
                wrong.add(what);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean isSound(Outcome outcome) {
        return switch (outcome) {
            case Reply reply -> !reply.blocks().isEmpty();
            case Form form ->
                form.title().length() <= TITLE
                        && form.send().length() <= TITLE
                        && form.cancel().length() <= TITLE
                        && form.fields().size() <= 5
                        && form.fields().stream().map(Field::name).distinct().count()
                                == form.fields().size()
                        && isSound(form.instead());
            case FileForm form ->
                form.title().length() <= TITLE
                        && form.send().length() <= TITLE
                        && form.cancel().length() <= TITLE
                        && isSound(form.instead());
            case Suggestions suggestions ->
                suggestions.choices().size() <= OFFERS.most()
                        && suggestions.choices().stream()
                                .allMatch(choice -> !choice.label().isBlank()
                                        && !choice.value().isBlank()
                                        && choice.label().length() <= OFFERS.longest()
                                        && choice.value().length() <= OFFERS.longest());
            case Unfurl unfurl -> unfurl.previews().values().stream().allMatch(EveryOutcomeTest::isSound);
        };
    }
}
