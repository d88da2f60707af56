package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenButton;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;

/** What users do and see, with a bot made with the real JDA. */
class JdaConversationTest {
    private static FakeDiscord discord = FakeDiscord.start();
    private static TinyBot bot = TinyBot.ready(discord);

    private final FakeUser hana = discord.user("hana");
    private final FakeUser alex = discord.user("alex");
    private final FakeChannel general = discord.channel("general");
    private final People people = discord.people();

    @BeforeAll
    static void botIsReady() {
        discord.awaitReady();
    }

    @AfterAll
    static void stop() {
        bot.close();
        discord.close();
    }

    @AfterEach
    void nothingWasRefused() {
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void slashCommandIsAnsweredPrivatelyInTheUsersLanguage() {
        SeenMessage answer =
                people.slash(hana, general, "talk search", "words", "寄り道").awaitMessage();

        assertThat(answer.text()).isEqualTo("found 寄り道 in ja");
        assertThat(answer.buttons()).extracting(SeenButton::label).containsExactly("More", "Open");
        assertThat(discord.seenBy(hana, general)).contains(answer);
        assertThat(discord.seenBy(alex, general)).doesNotContain(answer);
    }

    @Test
    void deferredAnswerStaysPrivateAndIsFollowedUp() {
        Asked asked = people.slash(alex, general, "talk slow");

        assertThat(asked.awaitMessage().text()).isEqualTo("thought about it");
        assertThat(asked.awaitFollowUp().text()).isEqualTo("and one more thing");
        assertThat(asked.awaitMessage().onlyFor()).contains(alex.id());
    }

    @Test
    void suggestionsComeWhileTyping() {
        assertThat(people.autocomplete(hana, general, "talk search", "words", "より")
                        .awaitChoices())
                .containsExactly(new Choice("より1", "より1"), new Choice("より2", "より2"));
    }

    @Test
    void buttonChangesItsMessage() {
        SeenMessage answer =
                people.slash(hana, general, "talk search", "words", "茶").awaitMessage();

        SeenMessage changed = people.press(hana, answer, "more:1")
                .awaitMessage(now -> now.text().equals("page two"));

        assertThat(changed.id()).isEqualTo(answer.id());
        assertThat(changed.edited()).isTrue();
        assertThat(changed.buttons()).isEmpty();
    }

    @Test
    void listOfTheNewKindOfMessageIsChosenFrom() {
        SeenMessage list = people.slash(hana, general, "talk list").awaitMessage();

        assertThat(list.isComponentsV2()).isTrue();
        assertThat(list.text()).isEqualTo("Choose **one**");
        assertThat(people.select(alex, list, "pick", "2").awaitMessage().text()).isEqualTo("you took [2]");
    }

    @Test
    void formIsFilledInAndSent() {
        SeenModal form = people.slash(hana, general, "talk form").awaitModal();

        assertThat(form.title()).isEqualTo("A form");
        assertThat(people.submitModal(form, "text", "秋の道").awaitMessage().text())
                .isEqualTo("you wrote 秋の道");
    }

    @Test
    void channelIsGivenAsOption() {
        SeenMessage answer = people.slash(hana, general, "talk where", "place", discord.channel("random"))
                .awaitMessage();

        assertThat(answer.text()).isEqualTo("there: random");
        assertThat(answer.isEphemeral()).isFalse();
    }

    @Test
    void fileIsGivenAsOption() {
        UploadedFile file = new UploadedFile("talk.txt", "text/plain", "00:01 hello");

        assertThat(people.slash(hana, general, "talk add", "file", file)
                        .awaitMessage()
                        .text())
                .isEqualTo("got talk.txt");
    }

    @Test
    void messageMenuGivesTheMessage() {
        SeenMessage said = people.say(alex, general, "a long story").message();

        assertThat(people.messageCommand(hana, said, "Summarise").awaitMessage().text())
                .isEqualTo("in short: a long story");
    }

    @Test
    void mentionIsAnsweredAndOtherTalkReachesTheBotWithoutItsText() {
        people.say(alex, general, "not for the bot");

        SeenMessage answer = people.mention(hana, general, "こんにちは").awaitReply();

        assertThat(answer.text()).isEqualTo("heard you");
        assertThat(bot.heard()).contains("").contains(discord.world().bot().mention() + " こんにちは");
        assertThat(bot.heard()).doesNotContain("not for the bot");
    }

    @Test
    void directMessageIsAnswered() {
        assertThat(people.directMessage(alex, "hello").awaitReply().text()).isEqualTo("heard you");
    }

    @Test
    void replyToTheBotIsReadableIfItPings() {
        SeenMessage answer = people.mention(alex, general, "one").awaitReply();

        people.reply(alex, answer, "and two?", true).awaitReply();

        assertThat(bot.heard()).contains("and two?");
    }

    @Test
    void slashCommandWorksInADirectConversation() {
        FakeChannel direct = discord.world().direct(alex);

        assertThat(people.slash(alex, direct, "talk search", "words", "x")
                        .awaitMessage()
                        .text())
                .isEqualTo("found x in en-US");
    }
}
