package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.index.Chapter;
import talkbot.index.Talk;

/** The list of talks, a talk's chapters, and the question which talk is meant. */
final class TalkAnswer {

    private static final int TALKS = 10;
    private static final int CHAPTERS = 10;

    /** As many as a chat platform shows as buttons in one message. */
    private static final int CHOICES = 25;

    /** What a label holds on every platform. */
    private static final int LABEL = 75;

    private TalkAnswer() {}

    static List<Block> list(Asking asking, Command.Talks command) {
        List<Talk> talks = asking.index().library().talks();
        if (talks.isEmpty()) {
            return List.of(asking.paragraph("list.empty"));
        }
        Paging paging = Paging.of(command.page(), talks.size(), TALKS);
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("list.title", "n", talks.size()));
        blocks.add(new Block.Note(List.of(
                new Span.Plain(asking.say("list.renewed") + " "),
                asking.time(asking.index().library().builtAt()))));
        for (Talk talk : paging.of(talks)) {
            blocks.add(new Block.Item(List.of(
                    new Block.Paragraph(List.of(asking.talk(talk))),
                    new Block.Note(List.of(new Span.Plain(about(asking, talk)))),
                    new Block.Buttons(
                            List.of(new Button(asking.say("button.chapters"), new Command.Chapters(talk.id(), 1)))))));
        }
        blocks.addAll(paging.pager(asking, Command.Talks::new));
        return blocks;
    }

    static List<Block> chapters(Asking asking, Command.Chapters command) {
        Optional<Talk> found = asking.index().library().talk(command.talk());
        if (found.isEmpty()) {
            return List.of(
                    asking.paragraph("talk.gone"),
                    new Block.Buttons(List.of(new Button(asking.say("button.list"), new Command.Talks(1)))));
        }
        Talk talk = found.get();
        Paging paging = Paging.of(command.page(), talk.chapters().size(), CHAPTERS);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(asking.talk(talk))));
        blocks.add(new Block.Note(List.of(new Span.Plain(about(asking, talk)))));
        if (paging.page() == 1) {
            asking.image(talk).ifPresent(blocks::add);
        }
        for (Chapter chapter : paging.of(talk.chapters())) {
            List<Block> parts = new ArrayList<>();
            parts.add(new Block.Paragraph(List.of(asking.chapter(talk, chapter))));
            InEnglish.title(asking, chapter.english())
                    .ifPresent(title -> parts.add(new Block.Note(List.of(new Span.Plain(title)))));
            parts.add(new Block.Buttons(List.of(new Button(
                    asking.say("button.summary"),
                    new Command.ShowChapter(Optional.of(talk.id()), new ChapterPick.ByAnchor(chapter.anchor()))))));
            blocks.add(new Block.Item(parts));
        }
        blocks.addAll(paging.pager(asking, page -> new Command.Chapters(talk.id(), page)));
        return blocks;
    }

    static List<Block> choose(Asking asking, Command.Choose command) {
        List<Button> buttons = new ArrayList<>();
        for (Command.Choice choice : command.choices()) {
            asking.index()
                    .library()
                    .talk(choice.talk())
                    .filter(t -> buttons.size() < CHOICES)
                    .ifPresent(t -> buttons.add(new Button(label(t), choice.command())));
        }
        if (buttons.isEmpty()) {
            return List.of(
                    command.name().isEmpty()
                            ? asking.paragraph("talk.gone")
                            : asking.paragraph(
                                    "choose.none",
                                    "name",
                                    command.name(),
                                    "n",
                                    asking.index().library().talks().size()),
                    new Block.Buttons(List.of(new Button(asking.say("button.list"), new Command.Talks(1)))));
        }
        Block question = command.name().isEmpty()
                ? asking.paragraph("choose.any")
                : asking.paragraph(
                        "choose.named",
                        "name",
                        command.name(),
                        "n",
                        command.choices().size());
        List<Block> blocks = new ArrayList<>(List.of(question, new Block.Buttons(buttons)));
        if (buttons.size() == CHOICES && command.choices().size() > CHOICES) {
            blocks.add(asking.note("choose.more", "n", CHOICES));
        }
        return blocks;
    }

    /** A title of signs alone would be nothing to say. */
    private static String label(Talk talk) {
        String title = Words.label(talk.title(), LABEL);
        return title.codePoints().anyMatch(Character::isLetterOrDigit) ? title : talk.id();
    }

    static String about(Asking asking, Talk talk) {
        List<String> parts = new ArrayList<>();
        InEnglish.title(asking, talk.english()).ifPresent(parts::add);
        if (!talk.speakers().isEmpty()) {
            parts.add(String.join(asking.say("list.separator"), talk.speakers()));
        }
        talk.date().ifPresent(date -> parts.add(date.toString()));
        parts.add(asking.say("talk.size", "chapters", talk.chapters().size(), "characters", talk.characters()));
        return String.join(" · ", parts);
    }
}
