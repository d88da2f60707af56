package talkbot.index;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who looks, by the place that they look from.
 *
 * @param all whether they may see everything
 * @param places what an {@link Audience} may call the place
 */
public record Viewer(boolean all, Set<String> places) {

    /** Whoever works with the transcripts' files themselves. */
    public static final Viewer OWNER = new Viewer(true, Set.of());

    /** Whoever opens our pages. */
    public static final Viewer WEB = new Viewer(false, Set.of("web"));

    /** Keeps a copy of the set. */
    public Viewer {
        places = Set.copyOf(places);
    }

    /**
     * Somebody on a chat platform.
     *
     * @param platform the platform, such as {@code slack}
     * @param ids the ids of the workspace or server and of the channel; empty ones are left out
     */
    public static Viewer on(String platform, String... ids) {
        Set<String> places = new LinkedHashSet<>();
        for (String id : ids) {
            if (!id.isEmpty()) {
                places.add(id);
                places.add(platform + ":" + id);
            }
        }
        return new Viewer(false, places);
    }
}
