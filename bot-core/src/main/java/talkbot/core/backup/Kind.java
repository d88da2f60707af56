package talkbot.core.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Locale;

/** What the values of a column are, and how they stand in a backup: the same from every kind of database. */
enum Kind {
    /** As they are. */
    TEXT,
    /** As they are. */
    NUMBER,
    /** As they are. */
    FRACTION,
    /** True or false, which SQLite has as 1 or 0. */
    TRUTH,
    /** Base64. */
    BYTES,
    /** Milliseconds since 1970. */
    MOMENT;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** By the name of the type in the database. */
    static Kind of(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.contains("timestamp")) {
            return MOMENT;
        }
        if (name.contains("blob") || name.contains("bytea")) {
            return BYTES;
        }
        if (name.contains("bool")) {
            return TRUTH;
        }
        if (name.contains("int") || name.contains("serial")) {
            return NUMBER;
        }
        return name.contains("double") || name.contains("real") || name.contains("float") ? FRACTION : TEXT;
    }

    /** A value out of a row. */
    JsonNode read(ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return JSON.nullNode();
        }
        return switch (this) {
            case TEXT -> JSON.textNode(row.getString(column));
            case NUMBER -> JSON.numberNode(row.getLong(column));
            case FRACTION -> JSON.numberNode(row.getDouble(column));
            case TRUTH -> JSON.booleanNode(row.getBoolean(column));
            case BYTES -> JSON.binaryNode(row.getBytes(column));
            case MOMENT -> {
                // SQLite has no such type: what wrote it decided between a number and a text.
                Object value = row.getObject(column);
                yield value instanceof String text
                        ? JSON.textNode(text)
                        : JSON.numberNode(
                                value instanceof Number number
                                        ? number.longValue()
                                        : row.getTimestamp(column).getTime());
            }
        };
    }

    /**
     * Puts a value into a statement.
     *
     * @param sqlite whether it is one of SQLite's
     * @throws IOException if it is none of this kind
     */
    void write(JsonNode value, PreparedStatement statement, int column, boolean sqlite)
            throws SQLException, IOException {
        if (value.isNull() || value.isMissingNode()) {
            statement.setNull(column, Types.NULL);
            return;
        }
        switch (this) {
            case TEXT -> statement.setString(column, value.asText());
            case NUMBER -> statement.setLong(column, value.asLong());
            case FRACTION -> statement.setDouble(column, value.asDouble());
            case TRUTH -> statement.setBoolean(column, value.asBoolean());
            case BYTES -> statement.setBytes(column, value.binaryValue());
            case MOMENT -> {
                if (sqlite && value.isTextual()) {
                    statement.setString(column, value.asText());
                } else if (sqlite) {
                    statement.setLong(column, value.asLong());
                } else {
                    statement.setTimestamp(column, moment(value));
                }
            }
        }
    }

    private static Timestamp moment(JsonNode value) {
        return value.isTextual()
                ? Timestamp.from(OffsetDateTime.parse(value.asText()).toInstant())
                : new Timestamp(value.asLong());
    }
}
