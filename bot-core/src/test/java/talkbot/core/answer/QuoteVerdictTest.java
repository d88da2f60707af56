package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkbot.core.BotOptions;
import talkbot.core.Talks;
import talkbot.core.command.Command;
import talkbot.core.command.Verdict;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.Store;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** What people think of quotes and answers, and what becomes of it. */
class QuoteVerdictTest {

    private static final Links OURS = new Links(URI.create("https://talks.example.org"));

    @Test
    void aQuoteThatIsNeverToComeAgainStaysAwayUntilThatIsTakenBack() {
        Store store = new ForgetfulStore(InstantSource.fixed(Instant.EPOCH));
        CommandHandler handler = new CommandHandler(OURS, new Quotes(), store);
        CommandHandler.Asker asker = new CommandHandler.Asker(Way.SLASH, Person.LOCAL, Conversation.LOCAL);
        TalkIndex index = new Talks.ExactIndex(Talks.library(Talks.LIGHTHOUSE));
        Command draw = new Command.DrawQuote("", 0);
        Reply first = (Reply) handler.handle(draw, asker, Language.JAPANESE, index);
        Command never = command(first, "もう出さない");
        Reply done = (Reply) handler.handle(never, asker, Language.JAPANESE, index);
        assertThat(Shown.text(handler.handle(draw, asker, Language.JAPANESE, index) instanceof Reply r ? r : done))
                .contains("名言になりそうな文がまだありません");
        handler.handle(command(done, "取り消す"), asker, Language.JAPANESE, index);
        assertThat(handler.handle(draw, asker, Language.JAPANESE, index)).isEqualTo(first);
    }

    @Test
    void whatOnePersonThinksIsNotedForThemAlone() {
        Command like = new Command.JudgeQuote("abc", Verdict.LIKED, true);
        assertThat(visibility(Way.MENTION, like)).isEqualTo(Visibility.PRIVATE);
        assertThat(visibility(Way.DIRECT, like)).isEqualTo(Visibility.PLAIN);
        Command never = new Command.JudgeQuote("abc", Verdict.NEVER, true);
        assertThat(visibility(Way.MENTION, never)).isEqualTo(Visibility.THREAD);
        Command wrong = new Command.NotMeant(new Command.Search("霧", 1), Optional.empty());
        assertThat(visibility(Way.MENTION, wrong)).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void whoMayNotKeepQuotesAwayIsToldSo() {
        Store store = new ForgetfulStore(InstantSource.fixed(Instant.EPOCH));
        CommandHandler handler = new CommandHandler(
                BotOptions.of(OURS, store).with(new Rights(Set.of("U1"), Rights.Who.ADMINS, Rights.Who.EVERYBODY)),
                new Quotes(),
                InstantSource.system());
        CommandHandler.Asker asker = new CommandHandler.Asker(
                Way.SLASH,
                new Person("slack", "T1", "U2", Optional.empty()),
                new Conversation("slack", "T1", "C1", Optional.empty()));
        TalkIndex index = new Talks.ExactIndex(Talks.LIBRARY);
        Reply refused = (Reply)
                handler.handle(new Command.JudgeQuote("abc", Verdict.NEVER, true), asker, Language.JAPANESE, index);
        assertThat(Shown.text(refused)).contains("管理者だけ");
        assertThat(store.judged("slack", "T1", Verdict.NEVER)).isEmpty();
        handler.handle(new Command.JudgeQuote("abc", Verdict.LIKED, true), asker, Language.JAPANESE, index);
        assertThat(store.judged("slack", "T1", Verdict.LIKED)).containsEntry("abc", 1);
    }

    @Test
    void aVerdictCountsWhereItIsGivenAlsoWherePeopleBelongToNoServer() {
        Store store = new ForgetfulStore(InstantSource.fixed(Instant.EPOCH));
        CommandHandler handler = new CommandHandler(BotOptions.of(OURS, store), new Quotes(), InstantSource.system());
        CommandHandler.Asker asker = new CommandHandler.Asker(
                Way.SLASH,
                new Person("discord", "", "7", Optional.empty()),
                new Conversation("discord", "server", "channel", Optional.empty()));
        handler.handle(
                new Command.JudgeQuote("abc", Verdict.NEVER, true),
                asker,
                Language.JAPANESE,
                new Talks.ExactIndex(Talks.LIBRARY));
        assertThat(store.judged("discord", "server", Verdict.NEVER)).containsKey("abc");
    }

    private static Visibility visibility(Way way, Command command) {
        return new CommandHandler(OURS, new Quotes(), new ForgetfulStore(InstantSource.fixed(Instant.EPOCH)))
                .handle(
                        command,
                        new CommandHandler.Asker(way, Person.LOCAL, Conversation.LOCAL),
                        Language.JAPANESE,
                        new Talks.ExactIndex(Talks.LIBRARY))
                .reply()
                .visibility();
    }

    private static Command command(Reply reply, String label) {
        return Shown.buttons(reply).stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .command();
    }
}
