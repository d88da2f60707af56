package talkbot.core.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import talkbot.core.daily.Plan;
import talkbot.core.message.Language;

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
    @JsonSubTypes.Type(value = Command.Unskip.class, name = "unskip"),
    @JsonSubTypes.Type(value = Command.Unclear.class, name = "unclear"),
    @JsonSubTypes.Type(value = Command.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Command.ShowSettings.class, name = "settings"),
    @JsonSubTypes.Type(value = Command.SetLanguage.class, name = "language"),
    @JsonSubTypes.Type(value = Command.SetReplies.class, name = "replies"),
    @JsonSubTypes.Type(value = Command.SetZone.class, name = "zone"),
    @JsonSubTypes.Type(value = Command.SetPictures.class, name = "pictures"),
    @JsonSubTypes.Type(value = Command.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Command.Help.class, name = "help"),
})
public sealed interface Command {

    /** Passages with these words; {@code page} counts from 1. */
    record Search(String words, int page) implements Command {}

    /** A talk's chapters; {@code page} counts from 1. */
    record Chapters(String talk, int page) implements Command {}

    /** A chapter's summary and link, in one talk or in whichever treats the topic. */
    record ShowChapter(Optional<String> talk, ChapterPick pick) implements Command {}

    /** A chapter's summary and text in the chat itself; {@code page} counts from 1. */
    record ReadChapter(String talk, String anchor, int page) implements Command {}

    /** A passage and what stands before and behind it. */
    record Around(String talk, String anchor) implements Command {}

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

    /** How to use the bot. */
    record Help() implements Command {}
}
