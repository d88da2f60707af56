package talkbot.app.daily;

import java.time.Duration;

/**
 * What came of a morning.
 *
 * @param channels how many there were
 * @param posted how many have their quote
 * @param doubles how many have it more than once
 * @param ahead how many messages the platform was given before nine
 * @param refused calls that the platform refused as too many
 * @param took from the first to the last
 * @param lag from nine to the last post
 * @param lagAlone the same for those who are alone in their server
 * @param statements for each channel
 * @param cpu of the threads that work on them, for each channel
 * @param oneByOne what posting a channel takes where one is posted after the other
 */
record Figures(
        int channels,
        int posted,
        int doubles,
        int ahead,
        long refused,
        Duration took,
        Duration lag,
        Duration lagAlone,
        double statements,
        Duration cpu,
        Duration oneByOne) {

    /** The first two lines of a table in Markdown. */
    static final String HEAD = "| | channels | posted | twice | given ahead | refused calls | first to last call: s"
            + " | last post after nine: s | last of those alone: s | statements a channel | CPU ms a channel"
            + " | one by one: s a channel | one by one ÷ talkbot |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    /** How much longer one after the other would take. */
    double ratio() {
        return (double) oneByOne.multipliedBy(channels).toMillis() / took.toMillis();
    }

    /** Its line of the table, but for the first column. */
    String row() {
        return "%d | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f | %.2f | %.3f | %.1f"
                .formatted(
                        channels,
                        posted,
                        doubles,
                        ahead,
                        refused,
                        took.toSeconds(),
                        lag.toMillis() / 1_000.0,
                        lagAlone.toMillis() / 1_000.0,
                        statements,
                        cpu.toNanos() / 1e6,
                        oneByOne.toMillis() / 1_000.0,
                        ratio());
    }
}
