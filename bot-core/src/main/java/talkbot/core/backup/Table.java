package talkbot.core.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as the database itself describes it.
 *
 * @param name its name
 * @param columns its columns, in the database's order
 */
record Table(String name, List<Column> columns) {

    /** Flyway's own: which form the tables have; a database that is written to keeps its own. */
    private static final String HISTORY = "flyway_schema_history";

    /**
     * A column.
     *
     * @param kind what its values are
     * @param counts whether the database numbers rows by it
     */
    record Column(String name, Kind kind, boolean counts) {}

    /** All tables that hold what is remembered, by name. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData schema = connection.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet tables = schema.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> name.equals(HISTORY) || name.startsWith("sqlite_"));
        names.sort(null);
        List<Table> found = new ArrayList<>();
        for (String name : names) {
            List<Column> columns = new ArrayList<>();
            // The name is a pattern to the driver, in which an underscore is any character.
            try (ResultSet rows = schema.getColumns(null, connection.getSchema(), name, "%")) {
                while (rows.next()) {
                    if (rows.getString("TABLE_NAME").equals(name)) {
                        columns.add(new Column(
                                rows.getString("COLUMN_NAME"),
                                Kind.of(rows.getString("TYPE_NAME")),
                                "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
                    }
                }
            }
            found.add(new Table(name, columns));
        }
        return found;
    }

    String select() {
        return "SELECT " + names() + " FROM " + name;
    }

    String insert() {
        String values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " (" + names() + ") VALUES (" + values + ")";
    }

    boolean empty(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select() + " LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            return !rows.next();
        }
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
