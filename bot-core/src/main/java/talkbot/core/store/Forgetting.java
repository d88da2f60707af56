package talkbot.core.store;

import java.util.List;
import java.util.Map;

/** Erases what is remembered of a person. */
public final class Forgetting {

    /** Every table that says in its column {@code person} whose a row is; a test compares them with the schema. */
    static final List<String> TABLES = List.of("person_setting", "spoken_of", "quote_verdict", "feedback");

    private Forgetting() {}

    /** Rows that are the team's; who made them is made nobody. */
    static final Map<String, String> NAMELESS = Map.of(
            "added_transcript", "person = '', person_name = ''",
            "daily_schedule", "person = ''");

    /**
     * Erases every row of a person, in whichever workspace. Talks that they added and daily quotes that they set stay
     * the team's; that it was they is erased. What they asked and nobody has answered yet is not kept any longer.
     *
     * @param platform the platform, such as {@code slack}
     * @param person the platform's id of the person
     * @return how many rows were erased or lost their name
     * @throws StoreException where the database cannot be reached; nothing is erased then
     */
    public static int forget(Database database, String platform, String person) {
        return database.inTransaction(sql -> {
            int rows = 0;
            for (String table : TABLES) {
                rows += sql.update("DELETE FROM " + table + " WHERE platform = ? AND person = ?", platform, person);
            }
            for (Map.Entry<String, String> table : NAMELESS.entrySet()) {
                rows += sql.update(
                        "UPDATE " + table.getKey() + " SET " + table.getValue() + " WHERE platform = ? AND person = ?",
                        platform,
                        person);
            }
            return rows + questions(sql, platform, person);
        });
    }

    /** Questions that no process has answered yet; they stay claimed, so that they are not answered when they come again. */
    private static int questions(Sql sql, String platform, String person) {
        String prefix = platform + ":";
        // Written by the adapters as JSON; ids are letters and digits.
        String asker = "\"user\":\"" + person + "\"";
        return sql.update(
                "UPDATE claim SET payload = '' WHERE payload <> '' AND substr(key, 1, ?) = ?"
                        + " AND replace(payload, ?, '') <> payload",
                prefix.length(),
                prefix,
                asker);
    }
}
