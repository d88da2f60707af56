package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.index.Chapter;
import talkbot.index.ChapterMatch;
import talkbot.index.Library.Spot;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;

/** A chapter: its summary and link, or its text in the chat itself. */
final class ChapterAnswer {

    /** The chapter meant, and two more that may have been. */
    private static final int OFFERED = 3;

    /** How much text of a chapter one message shows, in UTF-16 units; a chat message takes two to four thousand. */
    private static final int TEXT_PAGE = 1500;

    private ChapterAnswer() {}

    static Button read(Asking asking, Talk talk, Chapter chapter) {
        return new Button(asking.say("button.read"), new Command.ReadChapter(talk.id(), chapter.anchor(), 1));
    }

    static List<Block> show(Asking asking, Command.ShowChapter command) {
        List<ChapterMatch> matches = ChapterResolver.resolve(command, asking.index(), OFFERED);
        if (matches.isEmpty()) {
            return missing(asking, command);
        }
        ChapterMatch best = matches.get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(new Span.Plain(asking.numbered(best.chapter())))));
        blocks.add(new Block.Note(List.of(asking.talk(best.talk()))));
        asking.image(best.talk()).ifPresent(blocks::add);
        blocks.addAll(InEnglish.blocks(
                asking, best.chapter().english(), best.chapter().summary()));
        List<Span> open = asking.open(best.talk(), best.chapter());
        if (!open.isEmpty()) {
            blocks.add(new Block.Note(open));
        }
        blocks.add(new Block.Buttons(List.of(
                read(asking, best.talk(), best.chapter()),
                new Button(
                        asking.say("button.chapters"),
                        new Command.Chapters(best.talk().id(), 1)))));
        if (matches.size() > 1) {
            blocks.add(asking.note("chapter.others"));
            blocks.add(new Block.Buttons(matches.stream()
                    .skip(1)
                    .map(m -> new Button(
                            m.talk().id().equals(best.talk().id())
                                    ? asking.numbered(m.chapter())
                                    : asking.numbered(m.talk(), m.chapter()),
                            new Command.ShowChapter(
                                    Optional.of(m.talk().id()),
                                    new ChapterPick.ByAnchor(m.chapter().anchor()))))
                    .toList()));
        }
        return blocks;
    }

    static List<Block> read(Asking asking, Command.ReadChapter command) {
        Optional<Spot> spot = asking.index().library().locate(command.talk(), command.anchor());
        Optional<Chapter> chapter = spot.flatMap(Spot::chapter);
        if (chapter.isEmpty()) {
            return gone(asking, command.talk());
        }
        Talk talk = spot.get().talk();
        List<List<Passage>> pages = pages(chapter.get().passages());
        Paging paging = Paging.of(command.page(), pages.size(), 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(new Span.Plain(asking.numbered(chapter.get())))));
        blocks.add(new Block.Note(List.of(asking.talk(talk))));
        paging.of(pages).stream()
                .flatMap(List::stream)
                .forEach(p -> blocks.add(new Block.Excerpt(List.of(new Span.Plain(p.text())))));
        List<Span> open = asking.open(talk, chapter.get());
        if (!open.isEmpty()) {
            blocks.add(new Block.Note(open));
        }
        blocks.addAll(paging.pager(
                asking, page -> new Command.ReadChapter(talk.id(), chapter.get().anchor(), page)));
        return blocks;
    }

    private static List<Block> missing(Asking asking, Command.ShowChapter command) {
        Optional<Talk> talk = command.talk().flatMap(asking.index().library()::talk);
        if (command.talk().isPresent() && talk.isEmpty()) {
            return gone(asking, command.talk().get());
        }
        List<Button> buttons = new ArrayList<>();
        talk.ifPresent(t -> buttons.add(new Button(asking.say("button.chapters"), new Command.Chapters(t.id(), 1))));
        Block said =
                switch (command.pick()) {
                    case ChapterPick.ByNumber number ->
                        talk.map(t -> asking.paragraph(
                                        "chapter.no.number",
                                        "number",
                                        number.number(),
                                        "talk",
                                        t.title(),
                                        "n",
                                        t.chapters().size()))
                                .orElseGet(() ->
                                        asking.paragraph("chapter.no.number.anywhere", "number", number.number()));
                    case ChapterPick.ByAnchor anchor -> asking.paragraph("chapter.gone");
                    case ChapterPick.ByTopic topic -> {
                        buttons.add(new Button(asking.say("button.search"), new Command.Search(topic.words(), 1)));
                        yield asking.paragraph("chapter.no.topic", "words", topic.words());
                    }
                };
        buttons.add(new Button(asking.say("button.list"), new Command.Talks(1)));
        List<Block> blocks = new ArrayList<>(List.of(said));
        if (command.pick() instanceof ChapterPick.ByTopic topic) {
            blocks.addAll(mentioning(asking, topic.words(), talk));
        }
        blocks.add(new Block.Buttons(buttons));
        return blocks;
    }

    /** No chapter is about it; those that mention it are the nearest to it. */
    private static List<Block> mentioning(Asking asking, String words, Optional<Talk> talk) {
        SearchQuery query = new SearchQuery(words, talk.map(Talk::id), 0, OFFERED, SearchQuery.Order.SPREAD, false);
        List<Button> chapters = asking.index().search(query).hits().stream()
                .map(SearchHit::place)
                .flatMap(place -> place
                        .chapter()
                        .map(chapter -> new Button(
                                talk.isPresent() ? asking.numbered(chapter) : asking.numbered(place.talk(), chapter),
                                new Command.ShowChapter(
                                        Optional.of(place.talk().id()), new ChapterPick.ByAnchor(chapter.anchor()))))
                        .stream())
                .distinct()
                .toList();
        return chapters.isEmpty() ? List.of() : List.of(asking.note("chapter.mentioned"), new Block.Buttons(chapters));
    }

    private static List<Block> gone(Asking asking, String talk) {
        List<Button> buttons = new ArrayList<>();
        asking.index()
                .library()
                .talk(talk)
                .ifPresent(
                        t -> buttons.add(new Button(asking.say("button.chapters"), new Command.Chapters(t.id(), 1))));
        buttons.add(new Button(asking.say("button.list"), new Command.Talks(1)));
        return List.of(asking.paragraph("chapter.gone"), new Block.Buttons(buttons));
    }

    private static List<List<Passage>> pages(List<Passage> passages) {
        List<List<Passage>> pages = new ArrayList<>();
        List<Passage> page = new ArrayList<>();
        int length = 0;
        for (Passage passage : passages) {
            if (!page.isEmpty() && length + passage.text().length() > TEXT_PAGE) {
                pages.add(List.copyOf(page));
                page.clear();
                length = 0;
            }
            page.add(passage);
            length += passage.text().length();
        }
        pages.add(List.copyOf(page));
        return pages;
    }
}
