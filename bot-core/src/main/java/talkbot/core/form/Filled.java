package talkbot.core.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody filled in.
 *
 * @param values what stands in the fields, by their names; several for what was checked
 */
public record Filled(Map<String, List<String>> values) {

    /** The name of the field of a form that has a single one. */
    public static final String ONLY = "words";

    /** Keeps a copy of the values. */
    public Filled {
        values = Map.copyOf(values);
    }

    /** A form of one field for words. */
    public static Filled words(String words) {
        return new Filled(Map.of(ONLY, List.of(words)));
    }

    /** What stands in a field, without white space around it; nothing if that is all. */
    public Optional<String> of(String field) {
        return Optional.of(
                        String.join(" ", values.getOrDefault(field, List.of())).strip())
                .filter(words -> !words.isEmpty());
    }

    /** How much there is, in UTF-16 units. */
    public int length() {
        return values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }
}
