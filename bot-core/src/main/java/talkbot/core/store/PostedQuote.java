package talkbot.core.store;

import java.time.LocalDate;

/**
 * A quote that a channel got.
 *
 * @param day the channel's local day
 * @param quote what names it; see {@link Keys#of(String)}
 * @param talk the id of its talk then
 * @param anchor the passage that it stood in then
 */
public record PostedQuote(LocalDate day, String quote, String talk, String anchor) {}
