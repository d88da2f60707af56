package talkbot.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.daily.Day;
import talkbot.core.daily.Day.State;
import talkbot.core.request.Conversation;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Permissions;

/** The daily quote as people on Discord set it and see it. */
class DiscordDailyTest {

    private static final String POST = "POST /channels/{channel}/messages";

    @TempDir
    private Path folder;

    private DailyTeam team;

    @BeforeEach
    void start() {
        team = DailyTeam.onDiscord(folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private FakeUser hana() {
        return team.discord.user("hana");
    }

    private FakeUser alex() {
        return team.discord.user("alex");
    }

    private SeenMessage daily(FakeUser user, String when) {
        return team.discord
                .people()
                .slash(user, team.discord.channel("general"), "talk daily", "time", when)
                .awaitMessage();
    }

    /** How Discord is told of nine o'clock some days later. */
    private static String at(int days) {
        return "<t:" + DailyTeam.NINE.plus(Duration.ofDays(days)).getEpochSecond() + ":f>";
    }

    /** As people see it: the signs before which a backslash stands. */
    private static String shown(SeenMessage message) {
        return message.text().replace("\\", "");
    }

    private SeenMessage press(FakeUser user, SeenMessage message, String label) {
        return team.discord
                .people()
                .press(
                        user,
                        message,
                        message.button(label).orElseThrow().customId().orElseThrow())
                .awaitMessage();
    }

    private Conversation general() {
        return new Conversation(
                "discord",
                team.discord.guild().id(),
                team.discord.channel("general").id(),
                Optional.empty());
    }

    /** The quotes that came to the channel. */
    private List<SeenMessage> quotes() {
        return team.discord.saidByBot(team.discord.channel("general")).stream()
                .filter(message -> message.text().contains("Quote of the day")
                        || message.text().contains("今日の名言"))
                .toList();
    }

    private void hasComeBetween(Instant first, Instant last) {
        assertThat(quotes())
                .singleElement()
                .satisfies(quote -> assertThat(
                                Instant.ofEpochMilli((Long.parseLong(quote.id()) >>> 22) + 1_420_070_400_000L))
                        .isBetween(first, last));
    }

    @Test
    void setInJapaneseItComesAtItsTime() {
        assertThat(shown(daily(hana(), "9:00 平日"))).contains("毎日の名言を設定しました", "平日 09:00", at(0), at(3), at(4));
        team.until(DailyTeam.NINE.plusSeconds(30));
        hasComeBetween(DailyTeam.NINE, DailyTeam.NINE.plusSeconds(10));
        assertThat(shown(daily(hana(), "状態"))).contains("2026-11-27: 投稿しました");
        assertThat(team.discord.violations()).isEmpty();
    }

    @Test
    void setInEnglishItCanBeLeftOutAndSwitchedOffAndBothTakenBack() {
        assertThat(shown(daily(alex(), "9am"))).contains("Every day at 09:00 (Asia/Tokyo)", at(0), at(1), at(2));
        SeenMessage skipped = daily(alex(), "skip");
        assertThat(shown(skipped)).contains("The next one is left out:", at(0));
        assertThat(press(alex(), skipped, "Undo").text()).contains("It will come after all");
        SeenMessage off = daily(alex(), "off");
        assertThat(off.text()).contains("No more daily quotes");
        press(alex(), off, "Undo");
        assertThat(daily(alex(), "now").isEphemeral()).isTrue();
        assertThat(quotes()).isEmpty();
        team.until(DailyTeam.NINE.plusSeconds(30));
        hasComeBetween(DailyTeam.NINE, DailyTeam.NINE.plusSeconds(10));
        daily(alex(), "skip");
        team.until(DailyTeam.NINE.plus(Duration.ofHours(25)));
        assertThat(quotes()).hasSize(1);
        assertThat(team.discord.violations()).isEmpty();
    }

    @Test
    void anotherTimeCountsAndTheOldOneNoMore() {
        daily(alex(), "9:00");
        daily(alex(), "9:30");
        team.until(DailyTeam.NINE.plus(Duration.ofHours(1)));
        Instant then = DailyTeam.NINE.plus(Duration.ofMinutes(30));
        hasComeBetween(then, then.plusSeconds(10));
    }

    @Test
    void aPermissionThatIsMissingIsNamedWhenItIsSetToWhoSetItAndInItsStatus() {
        long allowed = Permissions.ORDINARY & ~Permissions.SEND_MESSAGES;
        team.discord.world().setBotPermissions(team.discord.channel("general"), allowed);
        assertThat(shown(daily(alex(), "9:00"))).contains("permission “Send Messages”");
        team.until(DailyTeam.NINE.plusSeconds(30));
        assertThat(quotes()).isEmpty();
        assertThat(team.discord.saidByBot(team.discord.world().direct(alex())))
                .singleElement()
                .satisfies(told -> assertThat(shown(told))
                        .contains(
                                "could not be posted",
                                "“Send Messages”",
                                "](https://discord.com/channels/"
                                        + team.discord.guild().id() + "/"
                                        + team.discord.channel("general").id() + ")"));
        assertThat(shown(daily(alex(), "status"))).contains("2026-11-27: not posted.", "“Send Messages”");
        team.discord.world().setBotPermissions(team.discord.channel("general"), Permissions.ORDINARY);
        team.until(DailyTeam.NINE.plus(Duration.ofHours(24)).plusSeconds(10));
        assertThat(quotes()).hasSize(1);
    }

    @Test
    void aMissingPermissionIsCalledAsDiscordCallsItInJapanese() {
        team.discord
                .world()
                .setBotPermissions(team.discord.channel("general"), Permissions.ORDINARY & ~Permissions.SEND_MESSAGES);
        assertThat(shown(daily(hana(), "9:00"))).contains("「メッセージを送信」の権限がありません");
    }

    @Test
    void whereNoQuoteCanEverComeNoneIsSet() {
        SeenMessage said =
                team.discord.people().directMessage(hana(), "毎日 9:00").awaitReply();
        assertThat(shown(said)).contains("ここには名言を届けられません").doesNotContain("設定しました");
    }

    /** What can go wrong with a request. */
    @SuppressWarnings("ImmutableEnumChecker") // an order to the fake, which changes nothing here
    enum Trouble {
        TOO_MUCH(discord -> discord.faults().tooManyRequests(POST, 1, Duration.ofMillis(300), false)),
        FAILED(discord -> discord.faults().fail(POST, 1, 500)),
        FAILED_AFTERWARDS(discord -> discord.faults().failAfterwards(POST, 1, 500)),
        CUT(discord -> discord.faults().cut(POST, 1)),
        LOST(discord -> discord.faults().loseAnswers(POST, 1)),
        MALFORMED(discord -> discord.faults().malformed(POST, 1));

        private final Consumer<FakeDiscord> order;

        Trouble(Consumer<FakeDiscord> order) {
            this.order = order;
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whateverGoesWrongItComesOnce(Trouble trouble) {
        daily(alex(), "9:00");
        team.until(DailyTeam.NINE.minusSeconds(10));
        trouble.order.accept(team.discord);
        team.until(DailyTeam.NINE.plus(Duration.ofMinutes(3)));
        hasComeBetween(DailyTeam.NINE, DailyTeam.NINE.plusSeconds(90));
        assertThat(team.day(general())).map(Day::state).contains(State.POSTED);
    }
}
