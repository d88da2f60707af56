package talkbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.BuildProgress;
import talkbot.index.Library;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;

/** Whatever is asked, pressed, typed or shared where a talk is hidden: nothing of it shows. */
class HiddenTalkPropertyTest {

    private static final long SEED = 20261126;
    private static final int QUESTIONS = 150;

    /** Nobody says so many characters in a row by chance. */
    private static final int TELLTALE = 8;

    private static final String SECRET = """
            白樺湖の買収計画

            - 交渉の相手と時期
            - 資金の出どころ

            交渉の相手と時期
            黒羽根さん: 買収の相手は琥珀時計店で、契約は十一月の満月の晩に結びます。
            根拠は三期続いた赤字で、オルゴール部門だけが黒字です。
            資金の出どころ
            黒羽根さん: 銀行からは借りず、鯨油の備蓄を売って二億四千万円をつくります。
            Project Kurohane is what the lawyers in Osaka call it among themselves.
            """;

    private static final String OPEN = """
            渡り鳥の数え方

            - 湖で数える
            - 鳴き声で数える

            湖で数える
            時計の短針の向きに双眼鏡をずらしながら、群れを十羽ずつ数えます。契約した三人で手分けします。
            鳴き声で数える
            満月の晩は鳴き声で数えます。相手の声に応える鳥が必ずいるからです。The count is sold to nobody.
            """;

    private static final Conversation INSIDE = new Conversation("slack", "T1", "C_BOARD", Optional.empty());
    private static final Conversation OUTSIDE = new Conversation("slack", "T1", "C_ALL", Optional.empty());
    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.empty());

    @TempDir
    static Path folder;

    private static LiveIndex live;
    private static Bot bot;
    private static Talk secret;

    @BeforeAll
    static void read() throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("plan.txt"), SECRET);
        Files.writeString(
                transcripts.resolve("plan.talk.json"),
                "{\"id\": \"shirakaba-plan\", \"audience\": {\"channels\": [\"C_BOARD\"]}}");
        Files.writeString(transcripts.resolve("birds.txt"), OPEN);
        live = LiveIndex.openForCommand(
                new IndexOptions(transcripts, folder.resolve("data"), false), BuildProgress.NONE);
        bot = new Bot(
                live,
                BotOptions.of(
                        new Links(URI.create("https://talks.example")), new ForgetfulStore(InstantSource.system())));
        secret = live.library().talk("shirakaba-plan").orElseThrow();
        assertThat(secret.chapters()).hasSizeGreaterThan(1);
    }

    @AfterAll
    static void close() throws IOException {
        live.close();
    }

    @Test
    void questionsAndButtons() {
        Set<String> leaks = new LinkedHashSet<>();
        for (String words : questions()) {
            for (Way way : List.of(Way.SLASH, Way.MENTION, Way.DIRECT)) {
                Answer answer = bot.answer(new Request(way, ALICE, OUTSIDE, words, Optional.empty()));
                leaks.addAll(leaks(words, answer));
                for (Button button : buttons(answer.reply().blocks())) {
                    leaks.addAll(leaks(words + button.command(), press(button.command(), OUTSIDE)));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void buttonsThatSomebodyMadeWhereTheTalkShows() {
        String anchor = secret.chapters().getFirst().anchor();
        List<Command> commands = List.of(
                new Command.Chapters(secret.id(), 1),
                new Command.ReadChapter(secret.id(), anchor, 1),
                new Command.Around(secret.id(), anchor),
                new Command.Around(secret.id(), anchor, Optional.of("契約")),
                new Command.ShowChapter(Optional.of(secret.id()), new ChapterPick.ByNumber(2)),
                new Command.Search("in:" + secret.id() + " 契約", 1),
                new Command.Talks(1),
                new Command.DrawQuote("契約", 0),
                new Command.NotMeant(new Command.Search("契約", 1), Optional.empty()),
                new Command.Fill(Optional.of(secret.id())));
        Set<String> leaks = new LinkedHashSet<>();
        int seen = 0;
        for (Command command : commands) {
            for (Command each : List.of(command, new Command.Share(command, Optional.of("U1")))) {
                leaks.addAll(leaks(each.toString(), press(each, OUTSIDE)));
                seen += leaks(each.toString(), press(each, INSIDE)).isEmpty() ? 0 : 1;
            }
        }
        assertThat(leaks).isEmpty();
        // Else the test would look for what never shows.
        assertThat(seen).isGreaterThan(commands.size() / 2);
    }

    @Test
    void suggestionsAndLinks() {
        Set<String> leaks = new LinkedHashSet<>();
        Set<String> inside = new LinkedHashSet<>();
        for (String words : questions()) {
            String typed = words.substring(0, Math.min(words.length(), 2));
            for (Conversation where : List.of(OUTSIDE, INSIDE)) {
                List<Object> shown = List.of(
                        bot.typeAhead().talks(where, typed, 25, 100),
                        bot.typeAhead().chapters(where, secret.id(), typed, 25, 100),
                        bot.typeAhead().words(where, typed, 25, 100),
                        bot.typeAhead().questions(where, typed, 25));
                (where.equals(OUTSIDE) ? leaks : inside).addAll(leaks(typed + secret.id(), shown));
            }
        }
        String link = "https://talks.example/talks/" + secret.id() + "/"
                + secret.chapters().getFirst().anchor();
        leaks.addAll(leaks(link, bot.unfurl(List.of(link), ALICE, OUTSIDE, Optional.empty())));
        inside.addAll(leaks(link, bot.unfurl(List.of(link), ALICE, INSIDE, Optional.empty())));
        assertThat(leaks).isEmpty();
        assertThat(inside).hasSizeGreaterThan(2);
    }

    @Test
    void whereItMayBeSeenItIsFound() {
        Answer answer = bot.answer(new Request(Way.SLASH, ALICE, INSIDE, "search 琥珀時計店", Optional.empty()));
        assertThat(leaks("search 琥珀時計店", answer)).isNotEmpty();
    }

    private static Answer press(Command command, Conversation where) {
        return bot.press(new Press(Way.SLASH, ALICE, where, command, Optional.of(Language.JAPANESE), Optional.empty()));
    }

    /** Pieces of the hidden talk alone, in all the forms that people ask in. */
    private static List<String> questions() {
        Random random = new Random(SEED);
        List<String> texts =
                new ArrayList<>(List.of(secret.id(), secret.title(), "黒羽根", "Kurohane", "kurohane", "くろばね"));
        secret.chapters().forEach(chapter -> texts.add(chapter.title()));
        secret.passages().map(Passage::text).forEach(texts::add);
        List<String> forms = List.of(
                "%s",
                "search %s",
                "検索 %s",
                "「%s」",
                "chapters %s",
                "chapter %s 2",
                "quote %s",
                "%sの章の要約リンクちょうだい",
                "%sの目次",
                "what does %s say, link please",
                "search in:%s 契約",
                "search speaker:%s 契約",
                "search 契約 -%s",
                "list",
                "一覧",
                "help");
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(Math.max(1, text.length() - 2));
            int to = Math.min(text.length(), from + 2 + random.nextInt(12));
            questions.add(forms.get(random.nextInt(forms.size())).formatted(text.substring(from, to)));
        }
        texts.forEach(text -> forms.forEach(form -> questions.add(form.formatted(text))));
        return questions;
    }

    /** What of the hidden talk alone stands in an outcome, but for what was typed. */
    private static Set<String> leaks(String typed, Object outcome) {
        String shown = outcome.toString();
        String known = typed
                + live.library().talks().stream()
                        .filter(talk -> !talk.equals(secret))
                        .map(talk -> talk.title()
                                + talk.passages().map(Passage::text).toList())
                        .toList();
        Set<String> leaks = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(secret.id(), secret.title(), "黒羽根さん"),
                        Stream.concat(
                                secret.chapters().stream().map(chapter -> chapter.title()),
                                secret.passages().map(Passage::text)))
                .flatMap(HiddenTalkPropertyTest::pieces)
                .filter(piece -> shown.contains(piece) && !known.contains(piece))
                .forEach(piece -> leaks.add("“" + typed + "” shows " + piece));
        return leaks;
    }

    private static Stream<String> pieces(String text) {
        return Stream.iterate(0, at -> at == 0 || at + TELLTALE <= text.length(), at -> at + 1)
                .map(at -> text.substring(at, Math.min(text.length(), at + TELLTALE)))
                .filter(piece -> piece.length() > 4 && !piece.isBlank());
    }

    private static List<Button> buttons(List<Block> blocks) {
        List<Button> buttons = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Buttons row -> buttons.addAll(row.buttons());
                case Block.Pager pager -> buttons.addAll(pager.buttons());
                case Block.Item item -> buttons.addAll(buttons(item.blocks()));
                default -> {}
            }
        }
        return buttons;
    }

    /** The talks of another place have nothing to do with it. */
    @Test
    void aLibraryWithoutHiddenTalksIsTheSame() {
        Library library = live.library();
        assertThat(library.seenBy(talkbot.index.Viewer.OWNER)).isSameAs(library);
        assertThat(library.seenBy(talkbot.index.Viewer.WEB).talks())
                .extracting(Talk::id)
                .doesNotContain(secret.id());
    }
}
