package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.answer.CommandHandler.Asker;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.feedback.Feedback;
import talkbot.core.feedback.GlossaryLines;
import talkbot.core.feedback.Report;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.index.Chapter;
import talkbot.index.Library.Place;
import talkbot.index.SearchHit;
import talkbot.index.glossary.Glossary;

/** What comes of being told that an answer was wrong: a report, and a glossary line where an administrator adds one. */
final class CorrectionAnswer {

    /** As many results as are seen before people give up. */
    private static final int SHOWN = 5;

    private final Optional<Feedback> feedback;
    private final Rights rights;

    /**
     * Answers.
     *
     * @param feedback where what people say is kept, if it can be kept
     * @param rights who administers the bot
     */
    CorrectionAnswer(Optional<Feedback> feedback, Rights rights) {
        this.feedback = feedback;
        this.rights = rights;
    }

    /** The button that says that this answer is not what was meant, where that makes sense and can be kept. */
    Optional<Button> button(Asking asking, Command command, Asker asker) {
        return feedback.flatMap(kept -> notMeant(command, asker))
                .map(notMeant -> new Button(asking.say("button.wrong"), notMeant));
    }

    private static Optional<Command.NotMeant> notMeant(Command command, Asker asker) {
        // Slash commands have their words in the command; what was asked freely was understood in some way.
        Optional<String> asked = asker.way() == Way.SLASH ? Optional.empty() : asker.words();
        Command.NotMeant notMeant = new Command.NotMeant(command, asked);
        return isAnswer(command) ? query(notMeant).map(query -> notMeant) : Optional.empty();
    }

    /** Whether a command looks for something, so that something else may have been meant. */
    private static boolean isAnswer(Command command) {
        return command instanceof Command.Search || command instanceof Command.ShowChapter;
    }

    private static Optional<String> query(Command.NotMeant notMeant) {
        return notMeant.asked().or(() -> words(notMeant.answered())).filter(words -> !words.isBlank());
    }

    private static Optional<String> words(Command command) {
        return switch (command) {
            case Command.Search search -> Optional.of(search.words());
            case Command.ShowChapter(var talk, ChapterPick.ByTopic topic) -> Optional.of(topic.words());
            default -> Optional.empty();
        };
    }

    boolean mayEquate(Person person) {
        return feedback.isPresent() && rights.administers(person);
    }

    List<Block> blocks(Asking asking, Command.Correction correction, Asker asker) {
        if (correction instanceof Command.Equate(var report, String terms)
                && report.isEmpty()
                && terms.isBlank()
                && !mayEquate(asker.person())) {
            // Most likely the word itself was meant.
            return List.of(asking.paragraph("glossary.alone"));
        }
        if (feedback.isEmpty()) {
            return List.of(asking.paragraph("feedback.none"));
        }
        return switch (correction) {
            case Command.NotMeant notMeant -> keep(asking, notMeant, asker, feedback.get());
            case Command.TakeBack back -> takeBack(asking, back, asker.person(), feedback.get());
            case Command.Equate equate -> equate(asking, equate, asker.person(), feedback.get());
            case Command.DropLine drop ->
                drop(asking, drop, asker.person(), feedback.get().lines());
        };
    }

    private List<Block> keep(Asking asking, Command.NotMeant notMeant, Asker asker, Feedback kept) {
        Optional<String> query = query(notMeant).filter(words -> isAnswer(notMeant.answered()));
        if (query.isEmpty()) {
            return HelpAnswer.blocks(asking);
        }
        Report report = kept.reports()
                .keep(
                        asker.person(),
                        asker.conversation(),
                        notMeant.asked().isPresent() ? Report.Kind.ASK : Report.Kind.SEARCH,
                        query.get(),
                        shown(asking, notMeant.answered()),
                        asking.index().library().generation());
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Button(asking.say("button.undo"), new Command.TakeBack(report.id())));
        if (rights.administers(asker.person())) {
            buttons.add(new Button(asking.say("button.glossary"), new Command.Equate(Optional.of(report.id()), "")));
        }
        return List.of(
                asking.paragraph("feedback.kept", "words", SearchAnswer.echo(SearchAnswer.words(asking, query.get()))),
                asking.note("feedback.kept.what"),
                new Block.Buttons(buttons));
    }

    /** What the asker was shown first; found again, so that the button need not carry it. */
    private static List<Report.Shown> shown(Asking asking, Command answered) {
        return switch (answered) {
            case Command.Search search ->
                SearchAnswer.search(asking, search.words(), 0, SHOWN).hits().stream()
                        .map(SearchHit::place)
                        .map(CorrectionAnswer::shown)
                        .toList();
            case Command.ShowChapter show ->
                ChapterResolver.resolve(show, asking.index(), SHOWN).stream()
                        .map(match -> new Report.Shown(
                                match.talk().id(),
                                match.chapter().anchor(),
                                match.talk().source(),
                                match.chapter().lines().first()))
                        .toList();
            default -> List.of();
        };
    }

    private static Report.Shown shown(Place place) {
        return new Report.Shown(
                place.talk().id(),
                place.chapter().map(Chapter::anchor).orElse(""),
                place.talk().source(),
                place.passage().lines().first());
    }

    private List<Block> takeBack(Asking asking, Command.TakeBack back, Person person, Feedback kept) {
        Optional<Report> report = kept.reports().find(back.report());
        if (report.isEmpty()) {
            return List.of(asking.paragraph("feedback.gone"));
        }
        if (!isBy(person, report.get()) && !rights.administers(person)) {
            return List.of(asking.paragraph("feedback.not.yours"));
        }
        kept.reports().remove(back.report());
        return List.of(asking.paragraph("feedback.back"));
    }

    private static boolean isBy(Person person, Report report) {
        return person.platform().equals(report.person().platform())
                && person.workspace().equals(report.person().workspace())
                && person.id().equals(report.person().id());
    }

    private List<Block> equate(Asking asking, Command.Equate equate, Person person, Feedback kept) {
        if (!rights.administers(person)) {
            return List.of(asking.paragraph("glossary.refused"));
        }
        Optional<String> query = equate.report().flatMap(kept.reports()::find).map(Report::query);
        if (equate.terms().isBlank()) {
            String own = asking.say("glossary.how.words");
            String words = query.filter(q -> Glossary.group(q + " = " + own).isPresent())
                    .orElse(own);
            return List.of(asking.paragraph("glossary.how", "words", words));
        }
        // Where whole groups are written, the query as it was asked may be no term at all.
        boolean whole = Stream.of("=", "＝").anyMatch(equate.terms()::contains);
        Optional<List<String>> terms =
                Glossary.group(whole ? equate.terms() : query.orElse("") + " = " + equate.terms());
        if (terms.isEmpty()) {
            return List.of(asking.paragraph("glossary.not.terms"));
        }
        GlossaryLines.Line line = kept.lines().add(terms.get());
        List<Button> buttons = new ArrayList<>();
        query.ifPresent(words -> buttons.add(new Button(asking.say("button.again"), new Command.Search(words, 1))));
        buttons.add(new Button(asking.say("button.undo"), new Command.DropLine(line.id())));
        return List.of(
                asking.paragraph("glossary.added"),
                new Block.Excerpt(List.of(new Span.Plain(line.text()))),
                new Block.Buttons(buttons));
    }

    private List<Block> drop(Asking asking, Command.DropLine drop, Person person, GlossaryLines lines) {
        if (!rights.administers(person)) {
            return List.of(asking.paragraph("glossary.refused"));
        }
        return List.of(asking.paragraph(lines.remove(drop.line()) ? "glossary.dropped" : "feedback.gone"));
    }
}
