package talkbot.core.platform;

import java.util.List;

/** What can be found out about a message of which it is not known whether it was sent. */
public sealed interface Evidence {

    /**
     * It waits to appear, once or, where several tried, more than once.
     *
     * @param handles what the platform calls each, at least one
     */
    record Waits(List<String> handles) implements Evidence {
        /** Keeps a copy of the handles. */
        public Waits {
            handles = List.copyOf(handles);
        }
    }

    /** It stands in the channel. */
    record Posted(String handle) implements Evidence {}

    /** It was not sent: sending it makes no double. */
    record Absent() implements Evidence {}

    /** It cannot be found out. */
    record Unknown() implements Evidence {}
}
