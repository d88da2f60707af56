package talkbot.core.reply;

/** What comes of something that somebody did. */
public sealed interface Outcome permits Answer, Suggestions, Unfurl {}
