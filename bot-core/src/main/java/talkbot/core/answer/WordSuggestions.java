package talkbot.core.answer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.reply.Suggestions;
import talkbot.core.text.Words;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;
import talkbot.index.TalkIndex;

/** What somebody may be about to ask for, in words. Only the last word is completed; what stands before it stays. */
public final class WordSuggestions {

    /**
     * Something to put into a box for questions.
     *
     * @param kind what it is
     * @param text its title, or the term
     * @param value what is then in the box: the words with the term, or the command that shows the talk or chapter
     */
    public record Offer(Kind kind, String text, String value) {}

    /** Enough that something of every kind is among them. */
    private static final int ASKED = 1000;

    private WordSuggestions() {}

    /**
     * Words to search for: the typed ones, the last one completed to a term, or to a chapter's title where it stands
     * alone; the best terms where nothing was typed yet.
     *
     * @param most how many to return at most
     * @param longest how many UTF-16 units label and value may have at most
     */
    public static Suggestions toSearch(TalkIndex index, String typed, int most, int longest) {
        Typed parts = Typed.of(typed);
        if (parts.word().isEmpty() && !typed.isBlank()) {
            return new Suggestions(List.of());
        }
        boolean alone = parts.before().isBlank() && !parts.word().isEmpty();
        Set<Kind> kinds = alone ? EnumSet.of(Kind.TERM, Kind.CHAPTER) : EnumSet.of(Kind.TERM);
        return new Suggestions(index.suggest(parts.word(), kinds, most).stream()
                .map(suggestion ->
                        Words.clean(parts.before() + suggestion.text()).strip())
                .filter(words -> !words.isEmpty() && words.length() <= longest)
                .distinct()
                .map(words -> new Suggestions.Choice(Words.label(words, longest), words))
                .toList());
    }

    /**
     * What to put into a box where anything can be asked: some talks, terms and chapters, each with what it is. Nothing
     * where no word is being typed.
     *
     * @param most how many to return at most
     */
    public static List<Offer> toAsk(TalkIndex index, String typed, int most) {
        Typed parts = Typed.of(typed);
        if (parts.word().isEmpty()) {
            // Nothing to offer; but who asks will type soon, and the index reads once it is asked.
            index.suggest("", EnumSet.noneOf(Kind.class), 0);
            return List.of();
        }
        if (!parts.before().isBlank()) {
            return index.suggest(parts.word(), EnumSet.of(Kind.TERM), most).stream()
                    .map(term -> offer(parts, term))
                    .toList();
        }
        List<Suggestion> all = index.suggest(parts.word(), EnumSet.allOf(Kind.class), ASKED);
        Map<Kind, Integer> left =
                new EnumMap<>(Map.of(Kind.TALK, most / 4, Kind.TERM, most / 2, Kind.CHAPTER, most / 4));
        // Of every kind a share, the rest of the room to whatever fits best.
        Predicate<Suggestion> inShare = suggestion -> left.merge(suggestion.kind(), -1, Integer::sum) >= 0;
        List<Suggestion> shares = all.stream().filter(inShare).toList();
        Set<Suggestion> shown = Stream.concat(shares.stream(), all.stream())
                .distinct()
                .limit(most)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(shown::contains)
                .map(suggestion -> offer(parts, suggestion))
                .toList();
    }

    private static Offer offer(Typed parts, Suggestion suggestion) {
        String talk = suggestion.talkId().orElse("");
        String value =
                switch (suggestion.kind()) {
                    case TERM -> parts.before() + suggestion.text();
                    case TALK -> "/talk chapters " + talk;
                    case CHAPTER ->
                        "/talk chapter " + talk + " " + suggestion.chapter().orElseThrow();
                };
        return new Offer(suggestion.kind(), suggestion.text(), value);
    }

    /** Everything up to the last white space, and the word that is being typed. */
    private record Typed(String before, String word) {
        static Typed of(String typed) {
            int end = typed.length();
            while (end > 0 && !isWhite(typed.charAt(end - 1))) {
                end--;
            }
            return new Typed(typed.substring(0, end), typed.substring(end));
        }

        private static boolean isWhite(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
