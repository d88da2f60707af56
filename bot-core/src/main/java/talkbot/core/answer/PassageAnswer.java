package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.index.Library;
import talkbot.index.Library.Place;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;
import talkbot.index.TextRange;

/** A passage between the one before it and the one behind it. */
final class PassageAnswer {

    /** How much of a neighbour is shown, that is its end or its beginning, in UTF-16 units. */
    private static final int NEIGHBOUR = 160;

    /** How much of the passage itself is shown, in UTF-16 units; few are longer. */
    private static final int PASSAGE = 1500;

    /** The index gives no more. */
    private static final int MOST = 1000;

    private PassageAnswer() {}

    static List<Block> around(Asking asking, Command.Around command) {
        Optional<Library.Spot> spot = asking.index().library().locate(command.talk(), command.anchor());
        Optional<Passage> passage = spot.flatMap(Library.Spot::passage);
        if (passage.isEmpty()) {
            return List.of(
                    asking.paragraph("passage.gone"),
                    new Block.Buttons(List.of(new Button(asking.say("button.list"), new Command.Talks(1)))));
        }
        Talk talk = spot.get().talk();
        List<Place> places = places(talk);
        int at = 0;
        while (!places.get(at).passage().equals(passage.get())) {
            at++;
        }
        Place place = places.get(at);
        Optional<Place> before = at > 0 ? Optional.of(places.get(at - 1)) : Optional.empty();
        Optional<Place> behind = at + 1 < places.size() ? Optional.of(places.get(at + 1)) : Optional.empty();
        String words = command.words().orElse("");
        Map<String, List<TextRange>> marks = marks(asking, talk, words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(asking.place(talk, place.chapter(), words)));
        before.ifPresent(b ->
                blocks.add(neighbour(asking, b, place, Marking.ending(oneLine(b), marksIn(marks, b), NEIGHBOUR))));
        blocks.add(new Block.Excerpt(Marking.beginning(passage.get().text(), marksIn(marks, place), PASSAGE)));
        behind.ifPresent(b ->
                blocks.add(neighbour(asking, b, place, Marking.beginning(oneLine(b), marksIn(marks, b), NEIGHBOUR))));
        List<Span> open = asking.open(talk, passage.get(), words);
        if (!open.isEmpty()) {
            blocks.add(new Block.Note(open));
        }
        List<Button> buttons = new ArrayList<>();
        before.ifPresent(b -> buttons.add(step(asking, "button.earlier", b, command)));
        behind.ifPresent(b -> buttons.add(step(asking, "button.later", b, command)));
        place.chapter().ifPresent(chapter -> buttons.add(ChapterAnswer.read(asking, talk, chapter)));
        blocks.add(new Block.Buttons(buttons));
        return blocks;
    }

    private static Button step(Asking asking, String label, Place to, Command.Around from) {
        return new Button(
                asking.say(label),
                new Command.Around(to.talk().id(), to.passage().anchor(), from.words()),
                true);
    }

    /** A line of the neighbour; where it stands in another chapter, the chapter is named. */
    private static Block neighbour(Asking asking, Place neighbour, Place of, List<Span> line) {
        List<Span> spans = new ArrayList<>();
        neighbour
                .chapter()
                .filter(chapter -> !neighbour.chapter().equals(of.chapter()))
                .ifPresent(chapter ->
                        spans.add(new Span.Plain(asking.say("passage.chapter", "chapter", asking.numbered(chapter)))));
        spans.addAll(line);
        return new Block.Note(spans);
    }

    /** The stretches of the talk's passages that say the words, by the passages' anchors. */
    private static Map<String, List<TextRange>> marks(Asking asking, Talk talk, String words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        SearchQuery query = new SearchQuery(words, Optional.of(talk.id()), 0, MOST, SearchQuery.Order.PLAIN, false);
        return asking.index().search(query).hits().stream()
                .collect(Collectors.toMap(
                        hit -> hit.place().passage().anchor(), SearchHit::highlights, (first, second) -> first));
    }

    private static List<TextRange> marksIn(Map<String, List<TextRange>> marks, Place place) {
        return marks.getOrDefault(place.passage().anchor(), List.of());
    }

    private static String oneLine(Place place) {
        return place.passage().text().replace('\n', ' ');
    }

    private static List<Place> places(Talk talk) {
        List<Place> places = new ArrayList<>();
        talk.opening().forEach(passage -> places.add(new Place(talk, Optional.empty(), passage)));
        talk.chapters()
                .forEach(chapter -> chapter.passages()
                        .forEach(passage -> places.add(new Place(talk, Optional.of(chapter), passage))));
        return places;
    }
}
