package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.index.Chapter;
import talkbot.index.Facet;
import talkbot.index.Match;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Talk;

/** The passages that fit some words: those that fit well, then those that fit loosely. */
final class SearchAnswer {

    /** As many hits as fit on a phone's screen together. */
    private static final int PAGE = 3;

    /** The sentence that matters, and no more; the rest is a button away. */
    private static final int EXCERPT = 120;

    /** The index gives no more hits than this, however many fit. */
    private static final int REACHABLE = 1000;

    /** Long questions are repeated in part only. */
    private static final int ECHO = 60;

    /** Words that no talk has are named, but not a whole question full. */
    private static final int MISSING = 3;

    /** As many buttons as platforms show side by side. */
    private static final int ROW = 5;

    /** As many of a talk's chapters as are worth naming below its passages. */
    private static final int CHAPTERS = 3;

    /** How much of a title a button shows beside a count, in UTF-16 units. */
    private static final int LABEL = 60;

    /** As many hits as fit one message on every platform. */
    private static final int MOST = 5;

    /** How many hits are wanted, behind the words as in a terminal; phones make another dash of two. */
    private static final Pattern AMOUNT = Pattern.compile(
            "^(.*[^\\p{Z}\\s])[\\p{Z}\\s]+[-－–—]{1,2}[nｎ][\\p{Z}\\s=]*(\\p{Nd}{1,4})$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String IN = "in:";

    private SearchAnswer() {}

    static List<Block> blocks(Asking asking, Command.Search command) {
        Wanted wanted = Wanted.of(command.words());
        int size = wanted.hits();
        int offset = (Math.clamp(command.page(), 1, REACHABLE / size) - 1) * size;
        SearchResult result = search(asking, wanted.words(), offset, size);
        Paging paging = Paging.of(command.page(), Math.min(result.total(), REACHABLE), size);
        if (result.hits().isEmpty() && result.total() > 0) {
            result = search(asking, wanted.words(), paging.offset(), size);
        }
        if (result.hits().isEmpty()) {
            return NothingFound.blocks(asking, new Command.Search(wanted.words(), command.page()), result);
        }
        OtherWords words = new OtherWords(
                asking, wanted.words(), result.hits(), result.meant().isEmpty());
        List<Block> blocks = head(asking, wanted.words(), result);
        words.ofPage().ifPresent(blocks::add);
        result.meant().ifPresent(meant -> blocks.addAll(meant(asking, meant)));
        long close = result.total() - result.loose();
        for (int i = 0; i < result.hits().size(); i++) {
            if (close > 0 && paging.offset() + i == close) {
                blocks.add(asking.note("search.loose"));
            }
            blocks.add(item(asking, wanted.words(), result.hits().get(i), words));
        }
        blocks.addAll(paging.pager(asking, page -> new Command.Search(command.words(), page)));
        blocks.addAll(narrower(asking, command.words(), result));
        return blocks;
    }

    static SearchResult search(Asking asking, String words, int offset, int limit) {
        return asking.index()
                .search(new SearchQuery(words, Optional.empty(), offset, limit, SearchQuery.Order.SPREAD, true));
    }

    /** What is searched for, and how many hits are shown at once. */
    private record Wanted(String words, int hits) {

        static Wanted of(String typed) {
            Matcher amount = AMOUNT.matcher(typed);
            return amount.find()
                    ? new Wanted(amount.group(1), Math.clamp(Integer.parseInt(amount.group(2)), 1, MOST))
                    : new Wanted(typed, PAGE);
        }
    }

    static String echo(String words) {
        return Words.clip(words, ECHO);
    }

    /** A search in the one talk that its first word names by id, as the buttons and the form make it. */
    private record Within(Talk talk, String words) {

        static Optional<Within> of(Asking asking, String words) {
            int space = words.indexOf(' ');
            return words.startsWith(IN) && space > 0
                    ? asking.index()
                            .library()
                            .talk(words.substring(IN.length(), space))
                            .map(talk -> new Within(talk, words.substring(space + 1)))
                    : Optional.empty();
        }
    }

    /** What was searched for, without the id of the one talk that was searched. */
    static String words(Asking asking, String words) {
        return Within.of(asking, words).map(Within::words).orElse(words);
    }

    /** How many there are, and what became of the words. */
    static List<Block> head(Asking asking, String words, SearchResult result) {
        long close = result.total() - result.loose();
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading(
                close == 0 ? "search.found.loose" : "search.found",
                "words",
                echo(words(asking, words)),
                "n",
                close,
                "loose",
                result.loose(),
                "talks",
                result.talks().size()));
        Within.of(asking, words)
                .ifPresent(one -> blocks.add(
                        asking.note("search.within", "talk", one.talk().title())));
        if (!result.missing().isEmpty()) {
            blocks.add(asking.note("search.missing", "words", missing(asking, result)));
        }
        if (result.loosened()) {
            blocks.add(asking.note("search.loosened"));
        }
        blocks.addAll(MistypedCommand.blocks(asking, words, result));
        return blocks;
    }

    private static String missing(Asking asking, SearchResult result) {
        Stream<String> named = result.missing().stream().limit(MISSING).map(word -> asking.say("quoted", "text", word));
        return String.join(asking.say("list.separator"), named.toList());
    }

    private static List<Block> meant(Asking asking, String meant) {
        return List.of(
                asking.paragraph("search.meant", "words", meant),
                new Block.Buttons(
                        List.of(new Button(asking.say("button.meant", "words", meant), new Command.Search(meant, 1)))));
    }

    private static Block item(Asking asking, String searched, SearchHit hit, OtherWords words) {
        Talk talk = hit.place().talk();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(asking.place(talk, hit.place().chapter(), searched)));
        blocks.add(excerpt(hit));
        words.of(hit).or(() -> elsewhere(asking, hit)).ifPresent(blocks::add);
        List<Span> open = asking.open(talk, hit.place().passage(), searched);
        if (!open.isEmpty()) {
            blocks.add(new Block.Note(open));
        }
        blocks.add(new Block.Buttons(List.of(new Button(
                asking.say("button.around"),
                new Command.Around(talk.id(), hit.place().passage().anchor(), Optional.of(searched))))));
        return new Block.Item(blocks);
    }

    static Block excerpt(SearchHit hit) {
        return new Block.Excerpt(Marking.around(hit.place().passage().text(), hit.highlights(), EXCERPT));
    }

    /** Why a passage is here in which nothing is marked. */
    private static Optional<Block> elsewhere(Asking asking, SearchHit hit) {
        if (!hit.highlights().isEmpty()) {
            return Optional.empty();
        }
        Stream<Match.Where> places = hit.matches().stream().map(Match::where);
        // The nearest place first.
        return places.filter(where -> where != Match.Where.PASSAGE)
                .sorted()
                .findFirst()
                .map(where -> asking.note("search.where." + where));
    }

    /** With hits in several talks, a way to each of the talks alone; with many in one, to the chapters that have most. */
    private static List<Block> narrower(Asking asking, String words, SearchResult result) {
        if (result.talks().size() > 1) {
            return List.of(
                    asking.note("search.narrow"),
                    new Block.Buttons(result.talks().stream()
                            .limit(ROW)
                            .map(facet -> counted(asking, facet.talk().title(), facet, search(facet.talk(), words)))
                            .toList()));
        }
        List<Facet> chapters = result.chapters();
        if (chapters.size() < 2 || chapters.stream().mapToInt(Facet::count).sum() <= PAGE) {
            return List.of();
        }
        return List.of(
                asking.note("search.chapters"),
                new Block.Buttons(chapters.stream()
                        .limit(CHAPTERS)
                        .map(facet -> {
                            Chapter chapter = facet.chapter().orElseThrow();
                            return counted(asking, asking.numbered(chapter), facet, show(facet.talk(), chapter));
                        })
                        .toList()));
    }

    private static Button counted(Asking asking, String title, Facet facet, Command command) {
        return new Button(asking.say("search.counted", "title", Words.ends(title, LABEL), "n", facet.count()), command);
    }

    /** In front, so that it counts however long the words are. */
    private static Command search(Talk talk, String words) {
        return new Command.Search(IN + talk.id() + " " + words, 1);
    }

    static Command show(Talk talk, Chapter chapter) {
        return new Command.ShowChapter(Optional.of(talk.id()), new ChapterPick.ByAnchor(chapter.anchor()));
    }
}
