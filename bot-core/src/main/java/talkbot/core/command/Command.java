package talkbot.core.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import talkbot.core.message.Language;
import talkbot.core.timing.Plan;

/**
 * What somebody wants. Talks are meant by id and chapters by anchor where a command is kept in a button, so that it
 * still means the same after transcripts came, went or were edited.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "c")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.Search.class, name = "search"),
    @JsonSubTypes.Type(value = Command.Chapters.class, name = "chapters"),
    @JsonSubTypes.Type(value = Command.ShowChapter.class, name = "chapter"),
    @JsonSubTypes.Type(value = Command.ReadChapter.class, name = "read"),
    @JsonSubTypes.Type(value = Command.Around.class, name = "around"),
    @JsonSubTypes.Type(value = Command.Fill.class, name = "fill"),
    @JsonSubTypes.Type(value = Command.Talks.class, name = "list"),
    @JsonSubTypes.Type(value = Command.DrawQuote.class, name = "quote"),
    @JsonSubTypes.Type(value = Command.JudgeQuote.class, name = "judge"),
    @JsonSubTypes.Type(value = Command.SetDaily.class, name = "set"),
    @JsonSubTypes.Type(value = Command.Daily.class, name = "daily"),
    @JsonSubTypes.Type(value = Command.PlanDaily.class, name = "plan"),
    @JsonSubTypes.Type(value = Command.Unskip.class, name = "unskip"),
    @JsonSubTypes.Type(value = Command.Unclear.class, name = "unclear"),
    @JsonSubTypes.Type(value = Command.ReviewQuotes.class, name = "review"),
    @JsonSubTypes.Type(value = Command.ReviewQuote.class, name = "step"),
    @JsonSubTypes.Type(value = Command.SetQuotes.class, name = "quotes"),
    @JsonSubTypes.Type(value = Command.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Command.ShowSettings.class, name = "settings"),
    @JsonSubTypes.Type(value = Command.SetLanguage.class, name = "language"),
    @JsonSubTypes.Type(value = Command.SetReplies.class, name = "replies"),
    @JsonSubTypes.Type(value = Command.SetZone.class, name = "zone"),
    @JsonSubTypes.Type(value = Command.Add.class, name = "add"),
    @JsonSubTypes.Type(value = Command.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Command.TakeOut.class, name = "takeout"),
    @JsonSubTypes.Type(value = Command.SetPictures.class, name = "pictures"),
    @JsonSubTypes.Type(value = Command.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Command.NotMeant.class, name = "wrong"),
    @JsonSubTypes.Type(value = Command.TakeBack.class, name = "back"),
    @JsonSubTypes.Type(value = Command.Equate.class, name = "equal"),
    @JsonSubTypes.Type(value = Command.DropLine.class, name = "unequal"),
    @JsonSubTypes.Type(value = Command.Help.class, name = "help"),
    @JsonSubTypes.Type(value = Command.Thanks.class, name = "thanks"),
})
public sealed interface Command {

    /** Passages with these words; {@code page} counts from 1. */
    record Search(String words, int page) implements Command {}

    /** A talk's chapters; {@code page} counts from 1. */
    record Chapters(String talk, int page) implements Command {}

    /** A chapter's summary and link, in one talk or in whichever treats the topic. */
    record ShowChapter(Optional<String> talk, ChapterPick pick) implements Command {}

    /** A chapter's text in the chat itself; {@code page} counts from 1. */
    record ReadChapter(String talk, String anchor, int page) implements Command {}

    /**
     * A passage and what stands before and behind it.
     *
     * @param words the words to mark there; empty where none were searched
     */
    record Around(
            String talk,
            String anchor,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> words) implements Command {

        /** Without marks. */
        public Around(String talk, String anchor) {
            this(talk, anchor, Optional.empty());
        }
    }

    /**
     * The words that a command lacks are to be filled in.
     *
     * @param talk the talk of which a chapter is wanted; empty where passages of any are
     */
    record Fill(Optional<String> talk) implements Command {}

    /** All talks; {@code page} counts from 1. */
    record Talks(int page) implements Command {}

    /**
     * A good sentence.
     *
     * @param words what it should be about; empty for any
     * @param draw counts the tries, from 0, so that "another one" is another one
     */
    record DrawQuote(String words, int draw) implements Command {}

    /**
     * Somebody says what they think of a quote.
     *
     * @param quote what names it
     * @param given whether they say it or take it back
     */
    record JudgeQuote(String quote, Verdict verdict, boolean given) implements Command {}

    /** The channel is to get a quote a day. */
    record SetDaily(Plan plan) implements Command {}

    /**
     * A channel's daily quote is to be filled in.
     *
     * @param channel the channel, of the same platform; empty for that in which it is asked
     */
    record PlanDaily(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> channel) implements Command {}

    /** Something about the channel's daily quote. */
    record Daily(DailyWish wish) implements Command {}

    /** What can be wished of a channel's daily quote beside setting it. */
    enum DailyWish {
        /** What is set, what comes next, and what became of the last ones. */
        STATUS,
        /** No more quotes. */
        OFF,
        /** The next quote, for the asker alone. */
        NOW,
        /** Not the next one. */
        SKIP
    }

    /**
     * The day that was left out is not to be left out.
     *
     * @param day written as 2026-01-31
     */
    record Unskip(String day) implements Command {}

    /** A daily quote was wished with words of which these were not understood. */
    record Unclear(String words) implements Command {}
    /** The quotes that the channel gets in the coming weeks; {@code page} counts from 1. */
    record ReviewQuotes(int page) implements Command {}

    /**
     * One of the coming quotes is looked at.
     *
     * @param quote what names it
     * @param page the page to go on with, from 1
     */
    record ReviewQuote(String quote, ReviewStep step, int page) implements Command {}

    /** The channel gets only quotes that were looked at and kept, or all. */
    record SetQuotes(boolean reviewed) implements Command {}

    /**
     * The asker must say which talk is meant.
     *
     * @param name the words that fit several talks; empty where none was named
     * @param choices what is wanted, once per talk that fits, at least two
     */
    record Choose(String name, List<Choice> choices) implements Command {
        /** Keeps a copy of the choices. */
        public Choose {
            choices = List.copyOf(choices);
        }
    }

    /** One of the talks that may be meant, and what would then be done. */
    record Choice(String talk, Command command) {}

    /** What the asker and the channel have chosen, and how to change it. */
    record ShowSettings() implements Command {}

    /** The asker wants replies in this language, or in whichever fits. */
    record SetLanguage(Optional<Language> language) implements Command {}

    /** Replies to slash commands are to be seen by everybody in this channel, or by the asker alone. */
    record SetReplies(boolean everybody) implements Command {}

    /** Times in this channel are those of a zone. */
    record SetZone(ZoneId zone) implements Command {}

    /** The talks themselves are to change; for those who look after the bot. */
    sealed interface Curating extends Command {}

    /** A transcript is to be added; which one is still to be said. */
    record Add() implements Curating {}

    /**
     * A talk that was added in a chat is to be removed; the asker is asked whether this one is meant.
     *
     * @param talk its id; empty where there is none
     */
    record Remove(String talk) implements Curating {}

    /**
     * A talk that was added in a chat is removed, or put back.
     *
     * @param key names the transcript that was added
     * @param out whether it is removed or put back
     */
    record TakeOut(String key, boolean out) implements Curating {}
    /** Quotes in this channel come with a picture, or without. */
    record SetPictures(boolean wanted) implements Command {}

    /**
     * The answer to a command, which the asker alone saw, is to be shown to everybody in the channel.
     *
     * @param by who shows it, once that is known; its pages keep that, whoever turns them
     */
    record Share(Command shown, Optional<String> by) implements Command {

        /** Whoever gives the command shows the answer. */
        public Share(Command shown) {
            this(shown, Optional.empty());
        }
    }

    /** The bot is told that it went wrong, or how to do better. */
    sealed interface Correction extends Command {}

    /**
     * An answer is not what was meant.
     *
     * @param answered the command that it was the answer to
     * @param asked the words that were understood so, where the command does not hold them
     */
    record NotMeant(Command answered, Optional<String> asked) implements Correction {}

    /** What was kept of an answer that was not meant is to be forgotten. */
    record TakeBack(String report) implements Correction {}

    /**
     * Words mean the same as others that the talks use.
     *
     * @param report says which words, in an answer that was not meant; empty where {@code terms} says all of them
     * @param terms the others, or a whole group of equal terms with {@code =} between them; empty where they are to be
     *     filled in
     */
    record Equate(Optional<String> report, String terms) implements Correction {}

    /** A group of equal terms is to count no more. */
    record DropLine(String line) implements Correction {}

    /** How to use the bot. */
    record Help() implements Command {}

    /** Nothing: somebody is content. */
    record Thanks() implements Command {}
}
