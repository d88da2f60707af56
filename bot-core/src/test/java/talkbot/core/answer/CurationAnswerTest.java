package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.BotOptions;
import talkbot.core.Talks;
import talkbot.core.added.AddedTalks;
import talkbot.core.added.GivenFile;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Answer;
import talkbot.core.reply.FileForm;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.quote.Quotes;

class CurationAnswerTest {

    private static final Person AOI = new Person("slack", "T1", "U1", Optional.of("葵"));
    private static final Person REN = new Person("slack", "T1", "U2", Optional.of("蓮"));
    private static final Conversation GENERAL = new Conversation("slack", "T1", "C1", Optional.empty());

    @TempDir
    private Path home;

    private Database database;
    private AddedTalks talks;

    @BeforeEach
    void open() throws IOException {
        database = Database.sqlite(home.resolve("talkbot.db"));
        talks = AddedTalks.open(database, home.resolve("data"), InstantSource.system());
    }

    @AfterEach
    void close() {
        talks.close();
        database.close();
    }

    private static Rights admins(String... ids) {
        return new Rights(Set.of(ids), Rights.Who.EVERYBODY, Rights.Who.EVERYBODY);
    }

    private CommandHandler handler(Rights rights) {
        BotOptions options = BotOptions.of(
                        new Links(URI.create("https://talks.example")), new ForgetfulStore(InstantSource.system()))
                .with(rights)
                .with(talks);
        return new CommandHandler(options, new Quotes(), InstantSource.system());
    }

    private Answer answer(Rights rights, Command command, Person person, Language language) {
        CommandHandler.Asker asker = new CommandHandler.Asker(Way.SLASH, person, GENERAL);
        return handler(rights).handle(command, asker, language, new Talks.ExactIndex(Talks.LIBRARY));
    }

    private static String text(Answer answer) {
        return String.join(
                "\n", Shown.flat(answer.reply().blocks()).map(Shown::text).toList());
    }

    @Test
    void asksAdministratorsForAFile() {
        assertThat(answer(admins("U1"), new Command.Add(), AOI, Language.ENGLISH))
                .isInstanceOfSatisfying(
                        FileForm.class, form -> assertThat(form.label()).contains("10 MiB"));
        assertThat(answer(admins("slack:U1"), new Command.Add(), AOI, Language.JAPANESE))
                .isInstanceOf(FileForm.class);
        assertThat(text(answer(admins("discord:U1"), new Command.Add(), AOI, Language.ENGLISH)))
                .contains("Only administrators");
    }

    @Test
    void saysHowToNameSomebodyWhereNobodyIsNamed() {
        assertThat(text(answer(Rights.OPEN, new Command.Add(), AOI, Language.ENGLISH)))
                .contains("--admins slack:U1");
        assertThat(text(answer(Rights.OPEN, new Command.Remove("lighthouse"), AOI, Language.JAPANESE)))
                .contains("--admins slack:U1");
    }

    @Test
    void nobodyElsePressesTheButtonsOfAnAdministrator() {
        GivenFile file = () ->
                new GivenFile.Found("a.txt", 10, most -> "凧の話です。麻の糸は切れる前に歌います。\n".getBytes(StandardCharsets.UTF_8));
        AddedTalks.Outcome.Kept kept = (AddedTalks.Outcome.Kept) talks.add(file, AOI, GENERAL, id -> false);
        Command out = new Command.TakeOut(kept.transcript().key(), true);
        Command back = new Command.TakeOut(kept.transcript().key(), false);
        Rights rights = admins("U1");

        assertThat(text(answer(rights, out, REN, Language.JAPANESE))).contains("管理者だけ");
        assertThat(text(answer(rights, out, AOI, Language.JAPANESE))).contains("削除しました");
        assertThat(text(answer(rights, out, AOI, Language.JAPANESE))).contains("もう削除されています");
        assertThat(text(answer(rights, back, REN, Language.ENGLISH))).contains("Only administrators");
        assertThat(text(answer(rights, back, AOI, Language.ENGLISH))).contains("is back");
        assertThat(text(answer(rights, back, AOI, Language.ENGLISH))).contains("is there");
        assertThat(text(answer(rights, new Command.TakeOut("none", false), AOI, Language.ENGLISH)))
                .contains("cannot be put back any more");
    }

    @Test
    void aPersonWithoutRightsCausesNoFetching() {
        GivenFile file = () -> {
            throw new AssertionError("looked at");
        };
        assertThat(handler(admins("U1")).curation().add(file, REN, GENERAL, id -> false))
                .isEmpty();
        assertThat(handler(admins("U1")).curation().add(file, Person.LOCAL, Conversation.LOCAL, id -> false))
                .isEmpty();
    }

    @Test
    void theChatInTheBrowserChangesNoTalks() {
        for (Command command :
                new Command[] {new Command.Add(), new Command.Remove("lighthouse"), new Command.TakeOut("0f", true)}) {
            assertThat(text(answer(admins("U1"), command, Person.LOCAL, Language.ENGLISH)))
                    .contains("on the server: talkbot add FILE");
        }
    }

    @Test
    void aTalkOfTheFolderStays() {
        assertThat(text(answer(admins("U1"), new Command.Remove("lighthouse"), AOI, Language.ENGLISH)))
                .contains("can only be removed there: talkbot remove lighthouse");
        assertThat(text(answer(admins("U1"), new Command.Remove(""), AOI, Language.ENGLISH)))
                .contains("No talk has been added");
    }
}
