package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import talkbot.core.feedback.Feedback;
import talkbot.core.feedback.Report;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.Database;

class FeedbackTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Person ALICE = new Person("slack", "T1", "U0123", Optional.of("Alice"));

    @TempDir
    static Path data;

    private String id = "";

    @BeforeEach
    void report() {
        try (Database database = Database.sqlite(data.resolve("talkbot.db"))) {
            id = Feedback.in(database, InstantSource.system())
                    .reports()
                    .keep(
                            ALICE,
                            new Conversation("slack", "T1", "C1", Optional.empty()),
                            Report.Kind.SEARCH,
                            "酵母の寝床",
                            List.of(new Report.Shown("pan", "a-b", "010_pan.txt", 12)),
                            7)
                    .id();
        }
    }

    @Test
    void whatWasNotMeantIsListedForPeopleScriptsAndJudges() throws IOException {
        assertThat(run("feedback").out()).contains(id, "酵母の寝床", "010_pan.txt:12");
        JsonNode row = JSON.readTree(run("feedback", "--json").out());
        assertThat(row.at("/query").asText()).isEqualTo("酵母の寝床");
        assertThat(row.at("/person").asText()).isEqualTo("U0123");
        assertThat(row.at("/generation").asInt()).isEqualTo(7);
        assertThat(row.at("/answered/0/talk").asText()).isEqualTo("pan");
        assertThat(run("feedback", "--eval").lines())
                .containsExactly("{\"id\":\"feedback-" + id + "\",\"query\":\"酵母の寝床\",\"kind\":\"search\","
                        + "\"relevant\":[{\"seed\":\"010\",\"line\":12,\"grade\":0}]}");
    }

    @Test
    void aReportBecomesAGlossaryLineThatSearchesKnowUntilItIsRemoved() throws IOException {
        assertThat(found("酵母の寝床")).doesNotContain("温度");
        assertThat(run("glossary", "--feedback", id, "温度").out()).contains("酵母の寝床 = 温度");
        assertThat(found("酵母の寝床")).contains("温度");
        String line = JSON.readTree(run("glossary", "--json").out()).at("/id").asText();
        assertThat(run("glossary").out()).contains(line);
        assertThat(run("glossary", "--remove", line).exit()).isZero();
        assertThat(found("酵母の寝床")).doesNotContain("温度");
        assertThat(run("glossary", "--remove", line).exit()).isEqualTo(1);
        assertThat(run("glossary", "--feedback", "nobody", "温度").err()).contains("talkbot feedback");
        assertThat(run("glossary", "温度").err()).contains("A = B");
    }

    /** The passage on top for some words. */
    private String found(String words) throws IOException {
        JsonNode row =
                JSON.readTree(run("search", "--json", "--limit", "1", words).out());
        return row.at("/results/0/text").asText();
    }

    @Test
    void aPersonIsForgottenByPlatformAndId() {
        assertThat(run("forget", "U0123").exit()).isEqualTo(1);
        assertThat(run("forget", "discord:U0123").out()).contains("Nothing was remembered of discord:U0123");
        assertThat(run("forget", "slack:U0123").out()).contains("1 row").doesNotContain("rows");
        assertThat(run("feedback", "--json").out()).isEmpty();
    }

    @Test
    void theLogTellsNobodysWords() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("talkbot");
        Level rootLevel = root.getLevel();
        Level oursLevel = ours.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.INFO);
        try {
            String words = "秘密の温度\nzxqv secret\n\"( OR *:* ~ \\\n秘密の発酵の章の要約\n";
            for (List<String> command :
                    List.of(List.of("search"), List.of("search", "--json"), List.of("ask"), List.of("suggest"))) {
                List<String> all = new ArrayList<>(command);
                all.addAll(List.of("--stdin", "--data", data.toString()));
                CommandLine.Result answered = new CommandLine().typing(words).run(all.toArray(String[]::new));
                assertThat(answered.exit()).as(answered.err()).isZero();
            }
            LoggerFactory.getLogger("talkbot.test").info("something is captured");
        } finally {
            root.detachAppender(lines);
            root.setLevel(rootLevel);
            ours.setLevel(oursLevel);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("something is captured")
                .noneMatch(line -> line.contains("秘密") || line.contains("zxqv") || line.contains("OR *"));
    }

    private CommandLine.Result run(String... words) {
        String[] arguments = new String[words.length + 2];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--data";
        arguments[words.length + 1] = data.toString();
        return new CommandLine().run(arguments);
    }
}
