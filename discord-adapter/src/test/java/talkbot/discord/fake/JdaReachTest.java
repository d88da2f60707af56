package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.separator.Separator.Spacing;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Permissions;

/** What a bot does of its own accord through JDA. */
class JdaReachTest {
    private static final FakeDiscord DISCORD = FakeDiscord.start();
    private static final TinyBot BOT = TinyBot.ready(DISCORD);

    private final JDA jda = BOT.shards().getShards().getFirst();
    private final FakeUser hana = DISCORD.user("hana");
    private final FakeChannel general = DISCORD.channel("general");
    private final TextChannel channel = textChannel(general);

    @AfterAll
    static void stop() {
        BOT.close();
        DISCORD.close();
    }

    @Test
    void guildIsKnownAsItIs() {
        assertThat(channel.getGuild().getName()).isEqualTo("Team");
        assertThat(channel.getGuild().getLocale().getLocale()).isEqualTo("ja");
        assertThat(channel.getGuild().getOwnerId()).isEqualTo(hana.id());
        assertThat(channel.getGuild().retrieveMemberById(hana.id()).complete().getEffectiveName())
                .isEqualTo("hana");
        assertThat(jda.retrieveApplicationInfo().complete().getId()).isEqualTo(DISCORD.applicationId());
        assertThat(jda.retrieveUserById(hana.id()).complete().getName()).isEqualTo("hana");
        assertThat(jda.retrieveCommands().complete()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void permissionsFollowTheChannel() {
        FakeChannel quiet = DISCORD.world().addChannel(DISCORD.guild(), "quiet");
        Awaitility.await().until(() -> jda.getTextChannelById(quiet.id()) != null);
        assertThat(textChannel(quiet).canTalk()).isTrue();

        DISCORD.world().setBotPermissions(quiet, Permissions.VIEW_CHANNEL);

        Awaitility.await().until(() -> !textChannel(quiet).canTalk());
        assertThat(channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_EMBED_LINKS))
                .isTrue();
    }

    @Test
    void messageIsPostedReadChangedAndDeleted() {
        Message posted = channel.sendMessage("first").setNonce("a-nonce").complete();
        channel.sendTyping().complete();
        assertThat(channel.retrieveMessageById(posted.getId()).complete().getContentRaw())
                .isEqualTo("first");
        assertThat(channel.getHistory().retrievePast(1).complete()).containsExactly(posted);

        posted.editMessage("second").complete();
        assertThat(DISCORD.awaitSaid(general, said -> said.id().equals(posted.getId()))
                        .content())
                .isEqualTo("second");

        posted.delete().complete();
        assertThat(DISCORD.saidByBot(general)).noneMatch(said -> said.id().equals(posted.getId()));
        assertThatThrownBy(() -> posted.editMessage("third").complete())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_MESSAGE));
    }

    @Test
    void sameNonceIsOneMessage() {
        Message first =
                channel.sendMessage("daily").setNonce("daily-2026-03-01").complete();
        Message second =
                channel.sendMessage("daily").setNonce("daily-2026-03-01").complete();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void fileTravels() throws Exception {
        byte[] bytes = "1 00:01 hello".getBytes(StandardCharsets.UTF_8);
        Message posted = channel.sendFiles(
                        FileUpload.fromData(bytes, "talk.txt").setDescription("a talk"))
                .complete();

        Message.Attachment file = posted.getAttachments().getFirst();
        assertThat(file.getDescription()).isEqualTo("a talk");
        assertThat(file.getProxy().download().get().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void newKindOfMessageIsUnderstoodBothWays() {
        Container container = Container.of(
                Section.of(Button.primary("s", "Side"), TextDisplay.of("# Title")),
                Separator.createDivider(Spacing.SMALL),
                TextDisplay.of("text"),
                ActionRow.of(Button.secondary("next", "Next"), Button.link("https://example.org/", "Open")));
        Message posted = channel.sendMessage(new MessageCreateBuilder()
                        .useComponentsV2()
                        .setComponents(container)
                        .setAllowedMentions(Set.of())
                        .build())
                .complete();

        assertThat(posted.isUsingComponentsV2()).isTrue();
        SeenMessage seen = DISCORD.awaitSaid(general, SeenMessage::isComponentsV2);
        assertThat(seen.text()).isEqualTo("# Title\ntext");
        assertThat(seen.buttons()).hasSize(3);
        posted.editMessageComponents(TextDisplay.of("changed"))
                .useComponentsV2()
                .complete();
        assertThat(DISCORD.awaitSaid(general, said -> said.id().equals(posted.getId()))
                        .text())
                .isEqualTo("changed");
    }

    @Test
    void threadIsOpenedAndSpokenIn() {
        Message posted = channel.sendMessage("topic").complete();
        ThreadChannel thread = posted.createThreadChannel("side talk").complete();
        thread.sendMessage("inside").complete();
        FakeChannel side = DISCORD.channel("side talk");

        assertThat(DISCORD.people().mention(hana, side, "and?").awaitReply().text())
                .isEqualTo("heard you");
        assertThat(DISCORD.people()
                        .slash(hana, side, "talk search", "words", "x")
                        .awaitMessage()
                        .text())
                .isEqualTo("found x in ja");
        assertThat(DISCORD.saidByBot(side)).extracting(SeenMessage::content).contains("inside", "heard you");
    }

    @Test
    void directConversationIsOpened() {
        jda.openPrivateChannelById(hana.id())
                .flatMap(direct -> direct.sendMessage("psst"))
                .complete();

        assertThat(DISCORD.saidByBot(DISCORD.world().direct(hana)))
                .extracting(SeenMessage::content)
                .contains("psst");
    }

    @Test
    void appOfAUserWorksWhereTheBotIsNot() {
        FakeUser guest = DISCORD.world().addUser("guest", "en-GB");
        var other = DISCORD.world().addGuild("Elsewhere", "en-GB", guest);
        FakeChannel hall = DISCORD.world().addChannel(other, "hall");
        Awaitility.await().until(() -> jda.getTextChannelById(hall.id()) != null);
        DISCORD.world().removeBot(other);

        assertThatThrownBy(() -> DISCORD.people().slash(guest, hall, "talk search", "words", "x"))
                .hasMessageContaining("offered");
        var everywhere = Commands.slash("anywhere", "talks")
                .setIntegrationTypes(IntegrationType.ALL)
                .addSubcommands(new SubcommandData("slow", "thinks first"));
        jda.upsertCommand(everywhere).complete();

        assertThat(DISCORD.people()
                        .slash(guest, hall, "anywhere slow")
                        .awaitMessage()
                        .text())
                .isEqualTo("thought about it");
    }

    @Test
    void limitOfARouteIsKeptByJda() {
        FakeChannel slow = DISCORD.world().addChannel(DISCORD.guild(), "slow");
        Awaitility.await().until(() -> jda.getTextChannelById(slow.id()) != null);
        DISCORD.rateLimits().limit("GET /channels/{channel}/messages", 1, Duration.ofMillis(200));

        List.of(1, 2, 3)
                .forEach(i -> textChannel(slow).getHistory().retrievePast(1).complete());

        assertThat(DISCORD.records().invalidRequests()).isZero();
    }

    private TextChannel textChannel(FakeChannel wanted) {
        TextChannel found = jda.getTextChannelById(wanted.id());
        assertThat(found).isNotNull();
        return found;
    }
}
