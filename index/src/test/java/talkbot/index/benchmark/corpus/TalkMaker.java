package talkbot.index.benchmark.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.text.Chars;

/** Makes talks of loose passages: those of one title become a talk, some twenty of them a chapter. */
final class TalkMaker {

    private static final int PASSAGES_PER_CHAPTER = 20;

    private final Map<String, List<String>> textsByTitle = new LinkedHashMap<>();

    /** Adds a passage to the talk of this title. */
    void add(String title, String text) {
        textsByTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(text);
    }

    /** The talks, in the order in which their titles came. */
    List<Talk> talks() {
        List<Talk> talks = new ArrayList<>();
        textsByTitle.forEach((title, texts) -> talks.add(talk("talk-" + (talks.size() + 1), title, texts)));
        return talks;
    }

    private static Talk talk(String id, String title, List<String> texts) {
        List<Chapter> chapters = new ArrayList<>();
        int characters = 0;
        for (int from = 0; from < texts.size(); from += PASSAGES_PER_CHAPTER) {
            List<Passage> passages = new ArrayList<>();
            for (int i = from; i < Math.min(texts.size(), from + PASSAGES_PER_CHAPTER); i++) {
                String text = texts.get(i);
                characters += Chars.ink(text);
                passages.add(new Passage("p" + (i + 1), new LineRange(i + 1, i + 1), text, Optional.empty()));
            }
            int number = chapters.size() + 1;
            chapters.add(new Chapter(
                    number,
                    title + " " + number,
                    TitleOrigin.MADE,
                    new LineRange(from + 1, from + passages.size()),
                    Summary.NONE,
                    passages.getFirst().anchor(),
                    passages));
        }
        return new Talk(
                id,
                id + ".txt",
                title,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                "ja",
                Optional.empty(),
                characters,
                List.of(),
                chapters);
    }
}
