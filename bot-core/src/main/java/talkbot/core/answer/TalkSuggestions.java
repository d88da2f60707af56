package talkbot.core.answer;

import java.util.Comparator;
import java.util.List;
import talkbot.core.command.TalkNames;
import talkbot.core.reply.Suggestions;
import talkbot.core.text.Words;
import talkbot.index.Library;
import talkbot.index.Talk;

/** The talks that fit what somebody has typed so far. */
public final class TalkSuggestions {

    private TalkSuggestions() {}

    /**
     * The talks of which the typed words are a part of the title, a speaker's name or the id; all where nothing was typed
     * yet.
     *
     * @param most how many to return at most
     * @param longest how many UTF-16 units label and value may have at most
     */
    public static Suggestions of(Library library, String typed, int most, int longest) {
        List<Talk> talks = typed.isBlank() ? library.talks() : new TalkNames(library).named(typed);
        return new Suggestions(talks.stream()
                .filter(talk -> talk.id().length() <= longest)
                .sorted(Comparator.comparing((Talk talk) -> !talk.title().startsWith(typed)))
                .limit(most)
                .map(talk -> new Suggestions.Choice(Words.label(talk.title(), longest), talk.id()))
                .toList());
    }
}
