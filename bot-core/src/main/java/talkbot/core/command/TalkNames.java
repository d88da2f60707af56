package talkbot.core.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.index.Library;
import talkbot.index.Talk;

/** Finds the talks that people mean by a part of a title, of a speaker's name or of an id. */
public final class TalkNames {

    private static final int SHORTEST_PART = 2;

    private final Library library;

    /** Makes a finder that knows the names of these talks. */
    public TalkNames(Library library) {
        this.library = library;
    }

    /**
     * The talks that a name may mean. A name that is one talk's whole id, title or speaker means that talk, whatever
     * else it is a part of.
     */
    public List<Talk> named(String name) {
        String folded = Folding.name(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Talk> whole = talksWith(n -> Folding.name(n).equals(folded));
        if (!whole.isEmpty() || folded.codePointCount(0, folded.length()) < SHORTEST_PART) {
            return whole;
        }
        Pattern part = part(folded);
        return talksWith(n -> part.matcher(n).find());
    }

    /** The name as a part of a longer one, spaced in any way, but never beginning within a word of Latin letters. */
    private static Pattern part(String folded) {
        String spaced = folded.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[\\p{Z}\\s・·]*"));
        return Pattern.compile(isLatin(folded.charAt(0)) ? "(?<![\\p{IsLatin}\\p{Nd}])" + spaced : spaced);
    }

    /**
     * The talks meant by words at the beginning of a text, as many words as possible, and the rest of the text. At least
     * one word is left over.
     */
    Optional<Leading> leading(List<String> words) {
        for (int length = words.size() - 1; length > 0; length--) {
            List<Talk> talks = named(String.join(" ", words.subList(0, length)));
            if (!talks.isEmpty()) {
                return Optional.of(new Leading(
                        String.join(" ", words.subList(0, length)),
                        talks,
                        String.join(" ", words.subList(length, words.size()))));
            }
        }
        return Optional.empty();
    }

    /** Words at the beginning of a text that name talks. */
    record Leading(String name, List<Talk> talks, String rest) {}

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static Stream<String> names(Talk talk) {
        return Stream.concat(Stream.of(talk.title(), talk.id()), talk.speakers().stream());
    }

    private List<Talk> talksWith(Predicate<String> fits) {
        Set<Talk> found = new LinkedHashSet<>();
        for (Talk talk : library.talks()) {
            if (names(talk).map(Folding::word).anyMatch(fits)) {
                found.add(talk);
            }
        }
        return List.copyOf(found);
    }
}
