package talkbot.core.answer;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import talkbot.core.command.TalkNames;
import talkbot.core.reply.Suggestions;
import talkbot.core.text.Words;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.Suggestion;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/** The chapters that fit what somebody has typed so far. */
public final class ChapterSuggestions {

    private ChapterSuggestions() {}

    /**
     * The chapters whose number begins so, or of whose title a word begins or sounds so; all where nothing was typed yet.
     * Each choice says which chapter it is by its number where the talk is known, else by its title.
     *
     * @param talk what was said to name the talk
     * @param most how many to return at most
     * @param longest how many UTF-16 units label and value may have at most
     */
    public static Suggestions of(TalkIndex index, String talk, String typed, int most, int longest) {
        Library library = index.library();
        List<Talk> named = library.talk(talk).map(List::of).orElseGet(() -> new TalkNames(library).named(talk));
        if (named.size() != 1) {
            return new Suggestions(suggested(index, typed, Optional.empty(), most)
                    .map(chapter -> Words.clean(chapter.title()).strip())
                    .filter(title -> !title.isEmpty() && title.length() <= longest)
                    .distinct()
                    .map(title -> new Suggestions.Choice(Words.label(title, longest), title))
                    .toList());
        }
        Talk only = named.getFirst();
        String number = Normalizer2.getNFKCInstance().normalize(typed.strip());
        Stream<Chapter> numbered = number.matches("[0-9]+")
                ? only.chapters().stream()
                        .filter(c -> String.valueOf(c.number()).startsWith(number))
                : Stream.empty();
        return new Suggestions(Stream.concat(numbered, suggested(index, typed, Optional.of(only.id()), most))
                .distinct()
                .limit(most)
                .map(c -> new Suggestions.Choice(
                        Words.label(c.number() + ". " + c.title(), longest), String.valueOf(c.number())))
                .toList());
    }

    private static Stream<Chapter> suggested(TalkIndex index, String typed, Optional<String> talk, int most) {
        return index.suggest(typed, Set.of(Suggestion.Kind.CHAPTER), talk, most).stream()
                .flatMap(
                        s -> s
                                .talkId()
                                .flatMap(index.library()::talk)
                                .flatMap(t -> s.chapter().flatMap(t::chapter))
                                .stream());
    }
}
