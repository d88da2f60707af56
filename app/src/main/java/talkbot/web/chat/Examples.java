package talkbot.web.chat;

import java.util.ArrayList;
import java.util.List;
import talkbot.core.message.Messages;
import talkbot.index.Chapter;
import talkbot.index.Library;

/** Questions to begin with, made of the talks that are there. */
final class Examples {

    /** Longer titles make no question that somebody would type. In UTF-16 code units. */
    private static final int LONGEST_TITLE = 40;

    private Examples() {}

    static List<String> of(Library library, Messages texts) {
        List<String> titles = library.talks().stream()
                .flatMap(talk -> talk.chapters().stream().map(Chapter::title))
                .filter(title -> title.length() <= LONGEST_TITLE)
                .limit(2)
                .toList();
        List<String> examples = new ArrayList<>();
        if (!titles.isEmpty()) {
            examples.add("/talk search " + titles.get(0));
            examples.add(texts.get("chat.example.summary", "chapter", titles.get(titles.size() - 1)));
        }
        if (!library.talks().isEmpty()) {
            examples.add(texts.get("chat.example.quote"));
            examples.add("/talk list");
        }
        return List.copyOf(examples);
    }
}
