package talkbot.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes statements that SQLite and PostgreSQL both understand: a {@link Database}, where each statement stands for itself,
 * or one of its transactions. Arguments are strings, numbers, booleans or bytes.
 *
 * <p>All methods throw {@link StoreException} where the database cannot be reached or refuses.
 */
public interface Sql {

    /** Takes one row of an answer. */
    @FunctionalInterface
    interface Row {
        /** Reads what the row has. */
        void take(ResultSet row) throws SQLException;
    }

    /** Every row of an answer, one after the other. */
    void rows(String sql, Row each, Object... arguments);

    /**
     * Changes rows, all or none of them.
     *
     * @return how many
     */
    int update(String sql, Object... arguments);

    /** The first column of the first row, if there is a row. */
    default Optional<String> text(String sql, Object... arguments) {
        List<String> found = new ArrayList<>();
        rows(sql, row -> found.add(row.getString(1)), arguments);
        return found.stream().findFirst();
    }
}
