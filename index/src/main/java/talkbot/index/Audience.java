package talkbot.index;

import java.util.Collections;
import java.util.Set;

/**
 * Who may see a talk: the workspaces, servers and channels that are named, or everybody whom the bot serves.
 *
 * @param places platforms' ids, alone ({@code C024BE91L}) or behind the platform's name ({@code slack:C024BE91L}), and
 *     {@code web} for the pages; empty for everybody
 */
public record Audience(Set<String> places) {

    /** Everybody whom the bot serves. */
    public static final Audience EVERYBODY = new Audience(Set.of());

    /** Keeps a copy of the set. */
    public Audience {
        places = Set.copyOf(places);
    }

    /** Whether somebody belongs to it. */
    public boolean admits(Viewer viewer) {
        return places.isEmpty() || viewer.all() || !Collections.disjoint(places, viewer.places());
    }
}
