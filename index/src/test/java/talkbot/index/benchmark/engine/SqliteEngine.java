package talkbot.index.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import talkbot.index.benchmark.corpus.Corpus;

/**
 * SQLite's full-text search: its trigram tokenizer, any trigram of the query may match, BM25. The texts are not kept in
 * it, as they are in none of the other indexes.
 */
final class SqliteEngine implements Engine {

    private static final String FILE = "passages.db";
    private static final int TRIGRAM = 3;

    /** As much memory for writing as the others have; reading goes through the system's own cache, as theirs does. */
    private static final String[] SETTINGS = {
        "PRAGMA cache_size = -65536", "PRAGMA mmap_size = 4294967296", "PRAGMA temp_store = MEMORY"
    };

    private final Connection connection;
    private final PreparedStatement find;

    SqliteEngine(Path folder) throws IOException {
        try {
            this.connection = connect(folder);
            // "rank" is bm25(), and what FTS5 sorts by fastest.
            this.find = connection.prepareStatement(
                    "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT " + PAGE);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static void build(Path folder, Corpus corpus) throws IOException {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE passages USING fts5(text, content = '', tokenize = 'trigram')");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO passages(rowid, text) VALUES (?, ?)")) {
                for (int number = 0; number < corpus.size(); number++) {
                    // Row ids count from 1 by custom.
                    insert.setInt(1, number + 1);
                    insert.setString(2, corpus.entry(number).passage().text());
                    insert.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public int[] search(String query) {
        Set<String> trigrams = trigrams(query);
        if (trigrams.isEmpty()) {
            return new int[0];
        }
        int[] numbers = new int[PAGE];
        int count = 0;
        try {
            find.setString(1, trigrams.stream().collect(Collectors.joining("\" OR \"", "\"", "\"")));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    numbers[count++] = rows.getInt(1) - 1;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite refuses a query", e);
        }
        return Arrays.copyOf(numbers, count);
    }

    @Override
    public void close() throws IOException {
        try (connection;
                find) {
            // Nothing else to do.
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Connection connect(Path folder) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
        return connection;
    }

    /** Of each word that was typed; what holds a blank stands in no text. Quotation marks would be syntax. */
    private static Set<String> trigrams(String query) {
        Set<String> trigrams = new LinkedHashSet<>();
        for (String word : query.replace("\"", "").split("[\\s\u3000]+")) {
            int[] characters = word.codePoints().toArray();
            for (int i = 0; i + TRIGRAM <= characters.length; i++) {
                trigrams.add(new String(characters, i, TRIGRAM));
            }
        }
        return trigrams;
    }
}
