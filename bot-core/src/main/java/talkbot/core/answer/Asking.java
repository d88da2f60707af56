package talkbot.core.answer;

import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.core.reply.Block;
import talkbot.core.reply.Span;
import talkbot.core.request.Way;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/**
 * What every answer needs: where the question came from, in which language to answer, from which library, and whether
 * the asker can open our pages.
 */
record Asking(Way way, Language language, TalkIndex index, Links links) {

    Messages texts() {
        return Messages.of(CommandHandler.class, language);
    }

    String say(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /**
     * A word that stands for a typed one, with what it means in English where the asker reads that and did not type as
     * much.
     */
    String glossed(String typed, String found) {
        if (language != Language.ENGLISH || !isJapanese(found)) {
            return found;
        }
        String said = typed.toLowerCase(Locale.ROOT);
        return index.gloss(found)
                .filter(gloss -> !said.contains(gloss.toLowerCase(Locale.ROOT))
                        && !gloss.toLowerCase(Locale.ROOT).contains(said))
                .map(gloss -> say("words.glossed", "found", found, "gloss", gloss))
                .orElse(found);
    }

    private static boolean isJapanese(String text) {
        return text.codePoints().anyMatch(c -> switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }

    /** Our pages on this machine alone are of no use to somebody in a chat elsewhere. */
    boolean linkable() {
        return way == Way.LOCAL || !links.loopback();
    }

    Span talk(Talk talk) {
        return to(talk.title(), Optional.of(links.talk(talk)));
    }

    Span chapter(Talk talk, Chapter chapter) {
        return to(numbered(chapter), Optional.of(links.chapter(talk, chapter)));
    }

    String numbered(Chapter chapter) {
        return say("chapter.numbered", "number", chapter.number(), "title", chapter.title());
    }

    /** The same, with the talk behind it: chapters of several talks cannot be told apart without. */
    String numbered(Talk talk, Chapter chapter) {
        return say("chapter.of", "chapter", numbered(chapter), "talk", talk.title());
    }

    /** Talk and, where there is one, chapter, each leading to its page. */
    List<Span> place(Talk talk, Optional<Chapter> chapter) {
        return place(talk, chapter, "");
    }

    /** The same, where the talk's page shows where some words stand in it. */
    List<Span> place(Talk talk, Optional<Chapter> chapter, String words) {
        List<Span> spans = new ArrayList<>();
        spans.add(to(talk.title(), Optional.of(searched(links.talk(talk), words))));
        // A talk without chapters of its own has one that bears its name; saying it twice helps nobody.
        chapter.filter(c -> talk.chapters().size() > 1).ifPresent(c -> {
            spans.add(new Span.Plain(" › "));
            spans.add(chapter(talk, c));
        });
        return spans;
    }

    /** The link to a passage, where the asker can open it, and to its second of the source, where known. */
    List<Span> open(Talk talk, Passage passage) {
        return open(talk, passage, "");
    }

    /** The same, with some words marked on the page. */
    List<Span> open(Talk talk, Passage passage, String words) {
        return links(talk.sourceUrl(passage.second()), searched(links.passage(talk, passage), words), "open.passage");
    }

    /** The link to a chapter, where the asker can open it, and to its second of the source, where known. */
    List<Span> open(Talk talk, Chapter chapter) {
        return links(talk.sourceUrl(chapter.second()), links.chapter(talk, chapter), "open.chapter");
    }

    /** The picture of a talk, where it has one. */
    Optional<Block> image(Talk talk) {
        return talk.image().map(source -> new Block.Image(source, talk.title()));
    }

    private static URI searched(URI page, String words) {
        return URI.create(Links.searched(page.toString(), words));
    }

    private List<Span> links(Optional<URI> source, URI ours, String label) {
        List<Span> spans = new ArrayList<>();
        if (linkable()) {
            spans.add(new Span.Link(say(label), ours));
        }
        source.ifPresent(url -> {
            if (!spans.isEmpty()) {
                spans.add(new Span.Plain(" · "));
            }
            spans.add(new Span.Link(say("open.source"), url));
        });
        return spans;
    }

    private Span to(String text, Optional<URI> target) {
        return target.filter(t -> linkable())
                .<Span>map(t -> new Span.Link(text, t))
                .orElseGet(() -> new Span.Strong(text));
    }

    /** In words for whoever cannot be shown the time of their own zone: that of this machine, and its name. */
    Span time(Instant at) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", language.locale());
        return new Span.Time(words.format(at.atZone(ZoneId.systemDefault())), at);
    }

    Block.Heading heading(String key, Object... arguments) {
        return new Block.Heading(List.of(new Span.Plain(say(key, arguments))));
    }

    Block.Paragraph paragraph(String key, Object... arguments) {
        return new Block.Paragraph(List.of(new Span.Plain(say(key, arguments))));
    }

    Block.Note note(String key, Object... arguments) {
        return new Block.Note(List.of(new Span.Plain(say(key, arguments))));
    }
}
