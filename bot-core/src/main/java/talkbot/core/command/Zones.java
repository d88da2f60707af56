package talkbot.core.command;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Time zones as people write them: the names of the IANA's database in any letter case, the place at their end alone
 * (Tokyo, New York), that place in Japanese (東京), an offset (+09:00), and the few abbreviations that mean one zone.
 */
public final class Zones {

    /** CST, IST, BST and the like mean several zones, so they are not taken. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("日本", "Asia/Tokyo"),
            Map.entry("日本時間", "Asia/Tokyo"),
            Map.entry("にほん", "Asia/Tokyo"),
            Map.entry("とうきょう", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("utc", "UTC"),
            Map.entry("gmt", "UTC"),
            Map.entry("協定世界時", "UTC"),
            Map.entry("cet", "Europe/Paris"),
            Map.entry("et", "America/New_York"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("mt", "America/Denver"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("edt", "America/New_York"));

    private static final List<String> COMMON = List.of(
            "Asia/Tokyo",
            "Asia/Seoul",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Kolkata",
            "Australia/Sydney",
            "Europe/London",
            "Europe/Paris",
            "Europe/Berlin",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "UTC");

    private static final Map<String, ZoneId> KNOWN = known();

    private Zones() {}

    /** The zone that is meant, if it is one. */
    public static Optional<ZoneId> of(String words) {
        String folded = fold(words);
        ZoneId known = KNOWN.get(folded.endsWith("時間") ? folded.substring(0, folded.length() - 2) : folded);
        if (known != null) {
            return Optional.of(known);
        }
        String offset = folded.replaceFirst("^(utc|gmt)(?=[+-])", "").replaceFirst("^([+-])(\\d)(?=:|$)", "$10$2");
        if (offset.startsWith("+") || offset.startsWith("-")) {
            try {
                return Optional.of(ZoneOffset.of(offset));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * The zones of which a part of the name, of the IANA's or of the place in Japanese, begins so, then those in which it
     * stands elsewhere, each with those first that many people live in; some that many people live in where nothing was typed yet.
     *
     * @param most how many to return at most
     */
    public static List<ZoneId> suggest(String typed, int most) {
        String folded = fold(typed.strip());
        if (folded.isEmpty()) {
            return COMMON.stream().limit(most).map(ZoneId::of).toList();
        }
        return Stream.of(
                        of(typed).stream(),
                        named(name -> name.startsWith(folded) || name.contains("/" + folded)),
                        named(name -> name.contains(folded)))
                .flatMap(zones -> zones)
                .distinct()
                .limit(most)
                .toList();
    }

    private static Stream<ZoneId> named(Predicate<String> fits) {
        return KNOWN.entrySet().stream()
                // Etc/GMT+9 is nine hours behind Greenwich, which nobody expects.
                .filter(entry -> entry.getValue().getId().contains("/")
                        && !entry.getValue().getId().startsWith("Etc/"))
                .filter(entry -> fits.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing((ZoneId zone) -> !COMMON.contains(zone.getId()))
                        .thenComparing(ZoneId::getId));
    }

    private static String fold(String words) {
        return Folding.word(words).strip().replace(' ', '_');
    }

    private static Map<String, ZoneId> known() {
        Map<String, ZoneId> known = new HashMap<>();
        Set<String> ids = ZoneId.getAvailableZoneIds();
        TimeZoneNames japanese = TimeZoneNames.getInstance(ULocale.JAPANESE);
        for (String id : ids) {
            ZoneId zone = ZoneId.of(id);
            known.put(fold(id), zone);
            boolean place = List.of(
                            "Africa",
                            "America",
                            "Antarctica",
                            "Asia",
                            "Atlantic",
                            "Australia",
                            "Europe",
                            "Indian",
                            "Pacific")
                    .contains(id.replaceFirst("/.*", ""));
            if (place && id.contains("/")) {
                known.putIfAbsent(fold(id.substring(id.lastIndexOf('/') + 1)), zone);
                Optional.ofNullable(japanese.getExemplarLocationName(id))
                        .ifPresent(name -> known.putIfAbsent(fold(name), zone));
            }
        }
        ABBREVIATIONS.forEach((name, id) -> known.put(fold(name), ZoneId.of(id)));
        return Map.copyOf(known);
    }
}
