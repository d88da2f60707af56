package talkbot.core.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import talkbot.core.command.TalkNames;
import talkbot.core.reply.Suggestions;
import talkbot.core.text.Words;
import talkbot.index.Added;
import talkbot.index.Library;
import talkbot.index.Suggestion;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/** The talks that fit what somebody has typed so far. */
public final class TalkSuggestions {

    private TalkSuggestions() {}

    /**
     * The talks of which the typed words are a part of the title, a speaker's name or the id, then those of which a word
     * begins or sounds so; all where nothing was typed yet.
     *
     * @param most how many to return at most
     * @param longest how many UTF-16 units label and value may have at most
     */
    public static Suggestions of(TalkIndex index, String typed, int most, int longest) {
        return of(talks(index, typed, most), most, longest);
    }

    /** The same, of the talks that were added in a chat alone. */
    public static Suggestions added(TalkIndex index, String typed, int most, int longest) {
        return of(
                talks(index, typed, index.library().talks().size())
                        .filter(talk -> Added.key(talk.source()).isPresent()),
                most,
                longest);
    }

    private static Suggestions of(Stream<Talk> talks, int most, int longest) {
        return new Suggestions(talks.filter(talk -> talk.id().length() <= longest)
                .distinct()
                .limit(most)
                .map(talk -> new Suggestions.Choice(Words.label(talk.title(), longest), talk.id()))
                .toList());
    }

    private static Stream<Talk> talks(TalkIndex index, String typed, int most) {
        Library library = index.library();
        if (typed.isBlank()) {
            return library.talks().stream();
        }
        List<Talk> named = new TalkNames(library).named(typed);
        return Stream.concat(
                named.stream()
                        .sorted(Comparator.comparing(
                                (Talk talk) -> !talk.title().startsWith(typed))),
                index.suggest(typed, Set.of(Suggestion.Kind.TALK), most).stream()
                        .flatMap(s -> s.talkId().flatMap(library::talk).stream()));
    }
}
