package talkbot.index.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which changes in the transcripts folder are finished. A file that is being copied looks different from one
 * look to the next; one that stays the same for a while is taken to be whole. Each file is judged by itself, so that
 * one that keeps growing holds up no other. Knows no clock and no disk: it is told what was seen and when. Not safe
 * for use by many threads.
 */
public final class StabilityGate {

    /** A change must look the same for this long. Copying programs write far more often than this. */
    public static final Duration SETTLE = Duration.ofMillis(700);

    /** A file last written this long ago was moved here whole, or its copying has already set its old date. */
    static final Duration OLD = Duration.ofSeconds(3);

    /** A change to an old file must look the same for this long only. */
    static final Duration GLANCE = Duration.ofMillis(200);

    /**
     * What to do after a look.
     *
     * @param ready what the index should hold now: finished changes as seen, everything else as it was
     * @param news whether that differs from what the index holds
     * @param again when to look again because of changes that may be finished by then; nothing if there are none
     */
    public record Verdict(FolderState ready, boolean news, Optional<Duration> again) {}

    private record Sighting(Optional<Found> found, Instant since) {}

    private final Map<String, Sighting> pending = new HashMap<>();
    private FolderState served;

    /**
     * Begins.
     *
     * @param served what the index holds
     */
    public StabilityGate(FolderState served) {
        this.served = served;
    }

    /** Notes what the index holds after it was built anew. */
    public void served(FolderState nowServed) {
        served = nowServed;
    }

    /**
     * Judges what was seen.
     *
     * @param now when it was seen
     * @param seen the whole folder
     */
    public Verdict observe(Instant now, FolderState seen) {
        FolderState current = seen.withUnreadableFrom(served);
        notePending(now, current);
        boolean departures = pending.values().stream().anyMatch(p -> p.found().isEmpty());
        Map<String, Found> ready = new HashMap<>(served.found());
        Optional<Duration> again = Optional.empty();
        for (Map.Entry<String, Sighting> entry : pending.entrySet()) {
            Sighting sighting = entry.getValue();
            Duration rest = needed(sighting, now, departures).minus(Duration.between(sighting.since(), now));
            if (rest.isPositive()) {
                again = Optional.of(
                        again.filter(other -> other.compareTo(rest) < 0).orElse(rest));
            } else {
                sighting.found()
                        .ifPresentOrElse(found -> ready.put(entry.getKey(), found), () -> ready.remove(entry.getKey()));
            }
        }
        FolderState verdict = FolderState.of(ready);
        return new Verdict(verdict, !verdict.equals(served), again);
    }

    private void notePending(Instant now, FolderState current) {
        Set<String> places = new HashSet<>(served.found().keySet());
        places.addAll(current.found().keySet());
        pending.keySet().retainAll(places);
        for (String place : places) {
            Optional<Found> there = Optional.ofNullable(current.found().get(place));
            if (there.equals(Optional.ofNullable(served.found().get(place)))) {
                pending.remove(place);
                continue;
            }
            Sighting before = pending.get(place);
            // A clock that was set back must not make a change wait for hours.
            if (before == null
                    || !before.found().equals(there)
                    || before.since().isAfter(now)) {
                pending.put(place, new Sighting(there, now));
            }
        }
    }

    /**
     * How long a change must look the same. While something is missing, old files wait as long as it does: together
     * they may be one renamed file.
     */
    private static Duration needed(Sighting sighting, Instant now, boolean departures) {
        boolean old = sighting.found().orElse(null) instanceof Found.Transcript transcript
                && isOld(transcript.stamp(), now)
                && transcript.sidecar().map(stamp -> isOld(stamp, now)).orElse(true);
        return old && !departures ? GLANCE : SETTLE;
    }

    private static boolean isOld(Stamp stamp, Instant now) {
        return Duration.between(stamp.modified(), now).compareTo(OLD) >= 0;
    }
}
