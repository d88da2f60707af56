package talkbot.core.store;

import java.util.List;

/** Erases what is remembered of a person. */
public final class Forgetting {

    /** Every table that says in its column {@code person} whose a row is; a test compares them with the schema. */
    static final List<String> TABLES = List.of("person_setting", "spoken_of", "quote_verdict", "feedback");

    private Forgetting() {}

    /**
     * Erases every row of a person, in whichever workspace.
     *
     * @param platform the platform, such as {@code slack}
     * @param person the platform's id of the person
     * @return how many rows there were
     * @throws StoreException where the database cannot be reached; some rows may be erased then
     */
    public static int forget(Database database, String platform, String person) {
        return TABLES.stream()
                .mapToInt(table -> database.update(
                        "DELETE FROM " + table + " WHERE platform = ? AND person = ?", platform, person))
                .sum();
    }
}
