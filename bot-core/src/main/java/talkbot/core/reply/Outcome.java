package talkbot.core.reply;

/** What comes of a request. */
public sealed interface Outcome permits Reply {}
