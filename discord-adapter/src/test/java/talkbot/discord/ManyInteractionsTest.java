package talkbot.discord;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.interaction.Interaction;
import talkbot.discord.fake.rest.RestCall;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.Snowflakes;

/** Very many interactions in a row, some of them told twice or late. */
class ManyInteractionsTest {

    /** How many; {@code -Dtalkbot.interactions=10000} takes two minutes. */
    private static final int MANY = Integer.getInteger("talkbot.interactions", 1_000);

    /** Asked at the same time. */
    private static final int AT_ONCE = 10;

    /** What is made for one interaction and must go with it; the fake, in the same process, forgets nothing. */
    private static final Pattern OURS = Pattern.compile(
            "\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(?:net\\.dv8tion\\.jda|talkbot\\.core|talkbot\\.discord\\.(?:event|connection|message))\\..*");

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void eachOfManyInteractionsIsAnsweredOnceAndLeavesNothingBehind() throws Exception {
        SeenMessage list = stage.people()
                .slash(stage.hana(), stage.general(), "talk search", "words", "タンク")
                .awaitMessage();
        SeenModal form = stage.people()
                .slash(stage.alex(), stage.general(), "talk search")
                .awaitModal();
        ask(MANY / 5, list, form);
        long objects = objects();
        int threads = threads();

        ask(MANY, list, form);

        // Each interaction is kept in mind until its promise would be due.
        await().pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(objects()).as("objects").isLessThan(objects + MANY / 2));
        assertThat(threads()).as("threads").isLessThan(threads + 20);
        List<Interaction> all = stage.discord.interactions().all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(MANY);
        stage.platform().close();
        assertThat(callbacks().collect(groupingBy(RestCall::path)))
                .hasSameSizeAs(all)
                .allSatisfy((path, calls) -> assertThat(calls).hasSize(1));
        assertThat(stage.discord.interactions().unanswered()).isEmpty();
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void whatIsToldLateIsSkippedAndWhatComesAfterIsAnswered() {
        Asked first = stage.people().slash(stage.hana(), stage.general(), "talk list");
        first.awaitMessage();
        Asked typed = stage.people().autocomplete(stage.hana(), stage.general(), "talk search", "words", "be");
        typed.awaitChoices();
        tellAsOfTenSecondsAgo(first);
        tellAsOfTenSecondsAgo(typed);
        stage.people().slash(stage.alex(), stage.general(), "talk list").awaitMessage();

        stage.platform().close();
        assertThat(callbacks()).hasSize(3);
        assertThat(stage.discord.violations()).isEmpty();
    }

    private void tellAsOfTenSecondsAgo(Asked asked) {
        ObjectNode event = asked.interaction().payload();
        String id = Long.toUnsignedString(event.path("id").asLong() - (10_000L << Snowflakes.TIME_SHIFT));
        stage.discord
                .world()
                .tell(Event.of("INTERACTION_CREATE", event.put("id", id), Optional.of(stage.discord.guild()), 0));
    }

    private Stream<RestCall> callbacks() {
        return stage.discord.records().calls().stream()
                .filter(call -> call.path().endsWith("/callback"));
    }

    /** Asks in every way; every seventh is told twice. */
    private void ask(int times, SeenMessage list, SeenModal form) {
        for (int i = 0; i < times; i += AT_ONCE) {
            List<Asked> asked = new ArrayList<>();
            for (int j = i; j < i + AT_ONCE; j++) {
                Asked one = askOnce(j, list, form);
                asked.add(one);
                if (j % 7 == 0) {
                    stage.discord
                            .world()
                            .tell(Event.of(
                                    "INTERACTION_CREATE",
                                    one.interaction().payload(),
                                    Optional.of(stage.discord.guild()),
                                    0));
                }
            }
            asked.forEach(one -> assertThat(one.awaitFirstResponse()).isLessThan(Duration.ofSeconds(3)));
        }
    }

    private Asked askOnce(int number, SeenMessage list, SeenModal form) {
        return switch (number % 6) {
            case 0 -> stage.people().slash(stage.hana(), stage.general(), "talk search", "words", "タンク");
            case 1 -> stage.people().autocomplete(stage.alex(), stage.general(), "talk search", "words", "be");
            case 2 ->
                stage.people()
                        .press(
                                stage.hana(),
                                list,
                                list.buttons().getLast().customId().orElseThrow());
            case 3 ->
                stage.people()
                        .slash(stage.alex(), stage.general(), "talk chapter", "talk", "lighthouse", "which", "fog");
            case 4 -> stage.people().submitModal(form, "words", "bell");
            default -> stage.people().slash(stage.hana(), stage.general(), "talk list");
        };
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("fake-discord"))
                .count();
    }

    /** How many objects of ours live, after the others were collected. */
    private static long objects() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[] {}},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }
}
