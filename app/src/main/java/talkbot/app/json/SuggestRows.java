package talkbot.app.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import talkbot.index.Suggestion;

/** The row of {@code suggest}. Its components' names are the JSON's names, in snake case. */
public record SuggestRows(String typed, long tookUs, List<Row> suggestions) {

    /** A suggestion; a term belongs to no talk, and only a chapter has a number. */
    public record Row(
            String kind,
            String text,
            @Nullable String talk,
            @Nullable Integer chapter) {}

    /** Makes the row of what was suggested, the best first. */
    public static SuggestRows of(String typed, long tookUs, List<Suggestion> suggestions) {
        return new SuggestRows(
                typed, tookUs, suggestions.stream().map(SuggestRows::row).toList());
    }

    private static Row row(Suggestion suggestion) {
        return new Row(
                suggestion.kind().name().toLowerCase(Locale.ROOT),
                suggestion.text(),
                suggestion.talkId().orElse(null),
                suggestion.chapter().orElse(null));
    }
}
