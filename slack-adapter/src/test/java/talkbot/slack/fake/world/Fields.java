package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON object with more fields than fit a line, one after the other. Not safe for many threads. */
public final class Fields {

    private final ObjectNode object = Json.object();

    private Fields() {}

    /** Begins with this field. */
    public static Fields of(String name, Object value) {
        return new Fields().and(name, value);
    }

    /** One more field. See {@link Json#object} for values. */
    public Fields and(String name, Object value) {
        object.setAll(Json.object(name, value));
        return this;
    }

    /** The object. */
    public ObjectNode json() {
        return object;
    }
}
