package talkbot.core.added;

import java.time.Instant;

/**
 * A transcript that somebody gave to the bot, without its content.
 *
 * @param key names it for ever
 * @param name its file's name
 * @param talk the id of its talk
 * @param title its talk's title when it was added
 * @param size in bytes
 * @param by what others call whoever added it; empty where that is not known
 * @param addedAt when
 * @param removed whether it was removed; it can be put back for a day
 */
public record AddedTranscript(
        String key, String name, String talk, String title, long size, String by, Instant addedAt, boolean removed) {}
