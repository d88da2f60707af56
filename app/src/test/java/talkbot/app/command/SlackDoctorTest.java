package talkbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.app.CommandLine;
import talkbot.core.message.Language;
import talkbot.core.replica.Replica;
import talkbot.core.store.Database;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.manifest.Scope;

/** What {@code talkbot doctor --slack} finds, and what it says to click. */
class SlackDoctorTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger sockets = new AtomicInteger();
    private FakeSlack slack;

    @BeforeEach
    void start() {
        slack = FakeSlack.start();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        slack.close();
    }

    private String doctor(Language language, String... more) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--slack", "--data", folder.toString()));
        arguments.addAll(
                List.of("--port", "0", "--slack-api-url", slack.apiUrl().toString()));
        arguments.addAll(List.of(more));
        return new CommandLine()
                .in(language)
                .with("SLACK_BOT_TOKEN", slack.botToken())
                .with("SLACK_APP_TOKEN", slack.appToken())
                .run(arguments.toArray(String[]::new))
                .out();
    }

    private Database database() {
        return Database.sqlite(folder.resolve("talkbot.db"));
    }

    private void setDaily(String team, String channel) {
        try (Database database = database()) {
            database.update(
                    "INSERT INTO daily_schedule VALUES ('slack', ?, ?, '09:00', 'Asia/Tokyo', 'MONDAY', '', '', 'ja', '', 0, 'v')",
                    team,
                    channel);
        }
    }

    /** Another program with the same app token. */
    private void connect() throws IOException, InterruptedException {
        String answer = http.send(
                        HttpRequest.newBuilder(slack.apiUrl().resolve("apps.connections.open"))
                                .header("Authorization", "Bearer " + slack.appToken())
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher address = Pattern.compile("\"url\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        assertThat(address.find()).as(answer).isTrue();
        http.newWebSocketBuilder()
                .buildAsync(URI.create(address.group(1)), new WebSocket.Listener() {})
                .join();
        slack.awaitConnections(sockets.incrementAndGet(), SOON);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, C0RANDOM, 'The bot is not in the channel. Type “/invite @talkbot” there.'",
        "ENGLISH, C0OLD, 'The channel is archived.'",
        "ENGLISH, C0HIDDEN, 'If it is private, invite the bot.'",
        "JAPANESE, C0RANDOM, /invite @talkbot",
        "JAPANESE, C0OLD, アーカイブ",
    })
    void aDailyQuoteThatCannotBePostedIsSaidWithWhatToDo(Language language, String channel, String mend) {
        setDaily("T0FAKE", channel);
        setDaily("T0FAKE", "C0SECRET");
        setDaily("T0OTHER", "C0ELSEWHERE");

        assertThat(doctor(language))
                .contains(channel, "#secret", "#general", mend)
                .doesNotContain("C0ELSEWHERE", slack.botToken(), slack.appToken());
    }

    @Test
    void whereEverythingIsAsItShouldNothingOfSlackIsToMend() {
        setDaily("T0FAKE", "C0GENERAL");

        assertThat(doctor(Language.ENGLISH).lines().filter(line -> line.contains("Slack:")))
                .hasSize(4)
                .allMatch(line -> line.startsWith("[ok]"))
                .anyMatch(line -> line.contains("2 channels: #general, #secret"))
                .anyMatch(line -> line.contains("the daily quote for #general can be posted"))
                .anyMatch(line -> line.contains("nobody is connected"));
    }

    @Test
    void whoIsInNoChannelIsToldHowToInviteTheBot() {
        slack.removeBot("general");
        slack.removeBot("secret");

        assertThat(doctor(Language.ENGLISH)).contains("the bot is in no channel", "type “/invite @talkbot”");
        assertThat(doctor(Language.JAPANESE)).contains("どのチャンネルにもいません");
    }

    @Test
    void moreSocketsThanTalkbotsAreSaidAndTheDoctorLeavesNone() throws Exception {
        connect();
        assertThat(doctor(Language.ENGLISH))
                .contains("one socket is open", "no talkbot runs", "Stop it", "App-Level Tokens");
        assertThat(doctor(Language.JAPANESE)).contains("ソケットが1個", "別のプログラム", "Revoke");
        slack.awaitConnections(1, SOON);

        try (Database database = database();
                Replica replica = new Replica(database, InstantSource.system(), "one")) {
            replica.start();
            slack.await("a beat", () -> replica.living().size() == 1, SOON);
            assertThat(doctor(Language.ENGLISH)).contains("one socket is open with this app token, that of");
            connect();
            assertThat(doctor(Language.ENGLISH)).contains("2 sockets are open", "one talkbot runs");
        }
    }

    @Test
    void whereTheDatabaseDoesNotAnswerNobodyIsTakenForAnotherProgram() throws Exception {
        connect();
        String[] database = {"--database", "jdbc:postgresql://127.0.0.1:1/bot"};
        assertThat(doctor(Language.ENGLISH, database))
                .contains("one socket is open", "only the database could tell")
                .doesNotContain("Another program", "no talkbot runs");
        assertThat(doctor(Language.JAPANESE, database)).contains("ソケットが1個", "データベースが応答しない");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void everyScopeThatIsMissingIsSaidWithWhatItCostsAndWhatToClick(Scope scope) {
        slack.tokens()
                .grant(Arrays.stream(Scope.values())
                        .filter(other -> other != scope)
                        .map(Scope::code)
                        .toArray(String[]::new));
        boolean links = scope == Scope.LINKS_READ || scope == Scope.LINKS_WRITE;
        String said = doctor(Language.JAPANESE);

        if (links) {
            // There are no pages to preview that others could open.
            assertThat(said).doesNotContain(scope.code());
        } else {
            assertThat(said)
                    .contains("スコープ", scope.code(), "OAuth & Permissions", "Reinstall")
                    .contains(scope.needed() ? "[異常]" : "[注意]");
        }
    }
}
