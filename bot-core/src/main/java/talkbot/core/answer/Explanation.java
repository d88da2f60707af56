package talkbot.core.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Span;
import talkbot.index.Match;
import talkbot.index.SearchHit;
import talkbot.index.SearchResult;

/** Says in words why each hit of a search stands where it stands. */
final class Explanation {

    private Explanation() {}

    /** A word and what stands for it; there may be several reasons. */
    private record Pair(String typed, String found, Match.Where where) {}

    static List<Block> blocks(Asking asking, String words, int limit) {
        SearchResult result = SearchAnswer.search(asking, words, 0, limit);
        if (result.hits().isEmpty()) {
            return NothingFound.blocks(asking, new Command.Search(words, 1), result);
        }
        long close = result.total() - result.loose();
        List<Block> blocks = SearchAnswer.head(asking, words, result);
        result.meant().ifPresent(meant -> blocks.add(asking.note("search.meant", "words", meant)));
        for (int i = 0; i < result.hits().size(); i++) {
            SearchHit hit = result.hits().get(i);
            boolean loose = i >= close;
            int end = loose
                    ? result.hits().size()
                    : (int) Math.min(close, result.hits().size());
            boolean earlier = result.hits().subList(i, end).stream().anyMatch(later -> later.score() > hit.score());
            blocks.add(item(asking, i + 1, hit, loose, earlier));
        }
        blocks.add(asking.note("explain.points"));
        return blocks;
    }

    private static Block item(Asking asking, int number, SearchHit hit, boolean loose, boolean earlier) {
        List<Block> blocks = new ArrayList<>();
        List<Span> place = new ArrayList<>();
        place.add(new Span.Plain(number + ". "));
        place.addAll(asking.place(hit.place().talk(), hit.place().chapter()));
        blocks.add(new Block.Paragraph(place));
        blocks.add(SearchAnswer.excerpt(hit));
        blocks.add(asking.note(loose ? "explain.score.loose" : "explain.score", "score", hit.score()));
        if (earlier) {
            blocks.add(asking.note("explain.earlier"));
        }
        Map<Pair, List<Match>> pairs = new LinkedHashMap<>();
        hit.matches().stream()
                .sorted(Comparator.comparingDouble(Match::points).reversed())
                .forEach(match -> pairs.computeIfAbsent(
                                new Pair(match.typed(), match.found(), match.where()), p -> new ArrayList<>())
                        .add(match));
        pairs.forEach((pair, matches) -> blocks.add(asking.note(
                "explain.match",
                "typed",
                pair.typed(),
                "found",
                asking.glossed(pair.typed(), pair.found()),
                "how",
                matches.stream()
                        .map(match -> asking.say("explain.how." + match.how()))
                        .collect(Collectors.joining(asking.say("list.separator"))),
                "where",
                asking.say("explain.where." + pair.where()),
                "points",
                matches.getFirst().points())));
        if (hit.matches().isEmpty()) {
            blocks.add(asking.note("explain.characters"));
        }
        return new Block.Item(blocks);
    }
}
