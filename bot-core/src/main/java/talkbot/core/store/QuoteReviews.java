package talkbot.core.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import talkbot.core.request.Conversation;

/** Remembers how administrators arranged the coming quotes of a channel. Safe for use by many threads. */
public final class QuoteReviews {

    private final Database database;

    /** Remembers in this database. */
    public QuoteReviews(Database database) {
        this.database = database;
    }

    /**
     * A quote that was looked at.
     *
     * @param quote what names it; see {@link Keys#of(String)}
     * @param since the channel's local day from which on its place counts
     * @param kept whether it was said that it may be posted
     */
    public record Review(String quote, LocalDate since, boolean kept) {}

    /** What was looked at for a channel, in the order in which it is to come. */
    public List<Review> of(Conversation conversation) {
        List<Review> reviews = new ArrayList<>();
        database.rows(
                "SELECT quote, since, kept FROM quote_review WHERE platform = ? AND workspace = ? AND channel = ?"
                        + " ORDER BY since DESC, place",
                row -> reviews.add(new Review(row.getString(1), LocalDate.parse(row.getString(2)), row.getInt(3) == 1)),
                conversation.platform(),
                conversation.workspace(),
                conversation.channel());
        return reviews;
    }

    /** The channels that got quotes by themselves, or for which some were looked at. */
    public List<Conversation> channels() {
        List<Conversation> channels = new ArrayList<>();
        database.rows(
                "SELECT platform, workspace, channel FROM quote_post"
                        + " UNION SELECT platform, workspace, channel FROM quote_review ORDER BY 1, 2, 3",
                row -> channels.add(
                        new Conversation(row.getString(1), row.getString(2), row.getString(3), Optional.empty())));
        return channels;
    }

    /** Remembers, all or nothing, in which order these quotes come; what was kept stays kept. */
    public void arrange(Conversation conversation, LocalDate since, List<String> quotes) {
        if (quotes.isEmpty()) {
            return;
        }
        List<Object> arguments = new ArrayList<>();
        for (int place = 0; place < quotes.size(); place++) {
            arguments.addAll(List.of(
                    conversation.platform(),
                    conversation.workspace(),
                    conversation.channel(),
                    quotes.get(place),
                    place,
                    since.toString()));
        }
        String rows = String.join(", ", Collections.nCopies(quotes.size(), "(?, ?, ?, ?, ?, ?, 0)"));
        database.update(
                "INSERT INTO quote_review (platform, workspace, channel, quote, place, since, kept) VALUES " + rows
                        + " ON CONFLICT (platform, workspace, channel, quote)"
                        + " DO UPDATE SET place = excluded.place, since = excluded.since",
                arguments.toArray());
    }

    /** Remembers whether a quote that was arranged may be posted. */
    public void keep(Conversation conversation, String quote, boolean kept) {
        database.update(
                "UPDATE quote_review SET kept = ? WHERE platform = ? AND workspace = ? AND channel = ? AND quote = ?",
                kept ? 1 : 0,
                conversation.platform(),
                conversation.workspace(),
                conversation.channel(),
                quote);
    }
}
