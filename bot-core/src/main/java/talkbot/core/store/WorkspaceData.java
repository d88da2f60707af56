package talkbot.core.store;

import java.util.List;

/** What is remembered of one workspace: its daily quotes, its channels' and people's settings, what its
 * people reported and reviewed, and the talks that they added. Safe for use by many threads. */
public final class WorkspaceData {

    static final List<String> TABLES = List.of(
            "daily_schedule",
            "daily_post",
            "quote_post",
            "quote_verdict",
            "person_setting",
            "channel_setting",
            "spoken_of",
            "feedback",
            "quote_review",
            "added_transcript");

    private WorkspaceData() {}

    /**
     * Erases it all, when a workspace has parted with the bot.
     *
     * @throws StoreException if the database cannot be reached; nothing is erased then
     */
    public static void erase(Database database, String platform, String workspace) {
        database.inTransaction(sql -> TABLES.stream()
                .mapToInt(table -> sql.update(
                        "DELETE FROM " + table + " WHERE platform = ? AND workspace = ?", platform, workspace))
                .sum());
    }
}
