package talkbot.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.container.Container;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.message.Language;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Outcome;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Unfurl;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.worst.EveryOutcome;
import talkbot.core.worst.WorstTeam;
import talkbot.discord.fake.rules.MessageRules;
import talkbot.discord.fake.rules.ModalRules;
import talkbot.discord.fake.rules.OpenApi;
import talkbot.discord.message.Checker;
import talkbot.discord.message.DiscordRenderer;
import talkbot.discord.message.Limits;
import talkbot.slack.event.Kept;
import talkbot.slack.message.SlackForm;
import talkbot.slack.message.SlackLimits;
import talkbot.slack.message.SlackMessage;
import talkbot.slack.message.SlackRenderer;
import talkbot.slack.message.Taken;

/** Whatever the talks are and whatever is asked, both platforms take what the bot says, and nothing in it acts. */
class EverythingFitsTest {

    /** What Slack takes at once; https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload. */
    private static final int SLACK_OPTIONS = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is as wrong a hundred times is told a few times. */
    private static final int TOLD = 10;

    private static final int SHOWN = 300;

    /** Checking against Discord's own description takes its time. */
    private static final int SAMPLE = 40;

    private static final Optional<OpenApi> DESCRIPTION =
            OpenApi.in(Path.of("..", "..", "shared", "specs", "discord-openapi.json"));

    @TempDir
    static Path folder;

    private static WorstTeam team;

    private final ButtonIds slackIds = new ButtonIds(new ForgetfulStore(InstantSource.system()), SlackLimits.VALUE);
    private final ButtonIds discordIds = new ButtonIds(new ForgetfulStore(InstantSource.system()), Limits.CUSTOM_ID);
    private final List<String> wrong = new ArrayList<>();
    private int replies;

    @BeforeAll
    static void read() throws IOException {
        team = WorstTeam.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        team.close();
    }

    /** Each language on one platform; what is said fits both. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingFits(Language language) {
        String platform = language == Language.JAPANESE ? "slack" : "discord";
        EveryOutcome.Offers offers = language == Language.JAPANESE
                ? new EveryOutcome.Offers(SLACK_OPTIONS, SlackLimits.OPTION)
                : new EveryOutcome.Offers(Limits.CHOICES, Limits.CHOICE);
        Set<Outcome> known = new HashSet<>();
        EveryOutcome.tell(team, platform, language, offers, (what, outcome) -> {
            if (known.add(outcome)) {
                tell("Slack", what, onSlack(outcome));
                tell("Discord", what, onDiscord(outcome));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(replies).isGreaterThan(500);
    }

    private void tell(String platform, String what, List<String> found) {
        if (wrong.size() < TOLD && !found.isEmpty()) {
            wrong.add(platform + ": " + shown(found.toString()) + " after " + shown(what));
        }
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }

    private List<String> onSlack(Outcome outcome) {
        return switch (outcome) {
            case Reply reply -> {
                boolean instead = ++replies % 2 == 0;
                SlackMessage message = SlackRenderer.render(reply, slackIds.ofMessage(reply.language()), instead);
                List<String> found = Taken.message(reply, message, instead);
                found.addAll(Taken.view(
                        instead
                                ? SlackForm.window(message, "talkbot", "閉じる", "kept")
                                : SlackForm.home(message, "kept")));
                yield found;
            }
            case Form form -> {
                String id = slackIds.ofMessage(form.language()).id(new Button(form.title(), form.asks()));
                Kept kept = new Kept(id, "C0123456789", Optional.of("https://hooks.slack.com/" + "x".repeat(200)));
                List<String> found = new ArrayList<>(Taken.view(SlackForm.render(form, kept.written())));
                found.addAll(onSlack(form.instead()));
                yield found;
            }
            case FileForm form -> {
                List<String> found = new ArrayList<>(Taken.view(SlackForm.render(form, "kept")));
                found.addAll(onSlack(form.instead()));
                yield found;
            }
            case Suggestions suggestions -> Taken.offers(SlackForm.offered(suggestions.choices()));
            case Unfurl unfurl -> {
                List<String> found = new ArrayList<>();
                Map<String, SlackMessage> previews = new LinkedHashMap<>();
                unfurl.previews().forEach((address, reply) -> {
                    SlackMessage preview = SlackRenderer.render(reply, slackIds.ofMessage(reply.language()), false);
                    found.addAll(Taken.unfurl(preview));
                    previews.put(address, preview);
                });
                assertThat(SlackMessage.unfurls(previews)).isNotBlank();
                yield found;
            }
        };
    }

    private List<String> onDiscord(Outcome outcome) {
        try {
            switch (outcome) {
                case Reply reply -> discordMessage(reply);
                case Form form -> {
                    discordForm(form);
                    discordMessage(form.instead());
                }
                case FileForm form -> discordMessage(form.instead());
                case Suggestions suggestions -> discordOffers(suggestions);
                case Unfurl unfurl -> unfurl.previews().values().forEach(this::discordMessage);
            }
            return List.of();
        } catch (AssertionError | RuntimeException e) {
            return List.of(e.toString());
        }
    }

    private void discordMessage(Reply reply) {
        Container content = DiscordRenderer.render(reply, discordIds.ofMessage(reply.language()));
        Checker seen = Checker.of(content);
        seen.takenByDiscord();
        seen.nothingActs();
        MessageRules.checkNew(seen.message(), 0);
        if (replies % SAMPLE == 0) {
            DESCRIPTION.ifPresent(api -> api.check("POST", "/channels/{channel_id}/messages", seen.message()));
        }
        seen.labels().forEach(EverythingFitsTest::words);
        seen.choices().forEach(EverythingFitsTest::words);
    }

    private static void words(String label) {
        assertThat(label.codePoints().anyMatch(Character::isLetterOrDigit))
                .as(label)
                .isTrue();
    }

    private void discordForm(Form form) {
        String id = discordIds.ofMessage(form.language()).id(new Button(form.title(), form.asks()));
        List<Suggestions.Choice> many = IntStream.range(0, Limits.CHOICES)
                .mapToObj(i -> new Suggestions.Choice("👨‍👩‍👧‍👦".repeat(30) + i, "v" + i))
                .toList();
        ModalRules.checkModal(
                json(DiscordRenderer.form(form, id, field -> List.of()).toData().toString()));
        ModalRules.checkModal(
                json(DiscordRenderer.form(form, id, field -> many).toData().toString()));
    }

    private static void discordOffers(Suggestions suggestions) {
        List<Suggestions.Choice> choices = suggestions
                .choices()
                .subList(0, Math.min(Limits.CHOICES, suggestions.choices().size()));
        JsonNode offered = JSON.valueToTree(Map.of(
                "choices",
                choices.stream()
                        .map(choice -> Map.of("name", choice.label(), "value", choice.value()))
                        .toList()));
        ModalRules.checkChoices(offered);
        assertThat(offered.toString()).doesNotContainPattern("\\p{Cs}");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
