package talkbot.index.transcript.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import talkbot.index.Problem;
import talkbot.index.text.Chars;

/**
 * Transcripts in JSON: the Podcasting 2.0 form ({@code segments} of {@code startTime}, {@code speaker}, {@code body}),
 * Whisper's ({@code segments} of {@code start}, {@code text}, WhisperX's {@code speaker} too) and whisper.cpp's ({@code
 * transcription} of {@code offsets}, {@code text}). Kept of a segment are its words, its start and its speaker. Segments
 * of a few words are put together up to a sentence or a line.
 */
record TranscriptJson() implements Form {

    private static final String LABEL = "JSON";

    private static final Set<String> LISTS = Set.of("segments", "transcription");
    private static final List<String> TEXTS = List.of("body", "text");
    private static final List<String> STARTS = List.of("startTime", "start");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}");

    /** Segments are put together up to this many characters: about a caption of two lines. */
    private static final int LINE = 60;

    /** From here on lie the characters of writing systems without spaces between words, and their punctuation. */
    private static final int WIDE = 0x2E80;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether a text begins as a transcript in JSON does: an object or list that names its segments soon. */
    static boolean begins(List<String> lines) {
        StringBuilder head = new StringBuilder();
        for (String line : lines.subList(0, Math.min(lines.size(), 40))) {
            head.append(line, 0, Math.min(line.length(), 4000)).append('\n');
        }
        String text = head.toString().strip();
        boolean opens = text.startsWith("{") || text.startsWith("[");
        return opens && (text.contains("\"segments\"") || text.contains("\"transcription\""));
    }

    @Override
    public Script read(Material material) throws FormException {
        try (JsonParser parser = JSON.createParser(String.join("\n", material.lines()))) {
            Reading reading = new Reading();
            reading.read(parser);
            return reading.script();
        } catch (JsonProcessingException e) {
            throw FormException.at(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), LABEL);
        } catch (IOException e) {
            throw FormException.at(1, LABEL);
        }
    }

    /** One file while it is read. */
    private static final class Reading {

        private final ScriptBuilder script = new ScriptBuilder();
        private final StringBuilder words = new StringBuilder();
        private int line = 1;
        private Optional<String> speaker = Optional.empty();
        private OptionalInt second = OptionalInt.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> title = Optional.empty();
        private boolean found;

        private void read(JsonParser parser) throws IOException, FormException {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                segments(parser);
            } else if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    field(parser, parser.currentName());
                }
            } else {
                throw FormException.at(1, LABEL);
            }
            if (parser.nextToken() != null) {
                throw FormException.at(parser.currentTokenLocation().getLineNr(), LABEL);
            }
            flush();
            if (!found) {
                throw FormException.of(Problem.Kind.NO_SEGMENTS, "");
            }
        }

        private void field(JsonParser parser, String name) throws IOException, FormException {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name) && !found) {
                segments(parser);
            } else if (value == JsonToken.START_OBJECT && name.equals("result")) {
                JsonNode result = parser.readValueAsTree();
                language = language.or(() -> code(result.path("language").asText()));
            } else if (value == JsonToken.VALUE_STRING && name.equals("language")) {
                language = code(parser.getText());
            } else if (value == JsonToken.VALUE_STRING && name.equals("title")) {
                title = Optional.of(clean(parser.getText())).filter(t -> !t.isEmpty() && t.length() <= 300);
            } else {
                parser.skipChildren();
            }
        }

        private static Optional<String> code(String text) {
            return CODE.matcher(text).matches()
                    ? Optional.of(text.toLowerCase(java.util.Locale.ROOT))
                    : Optional.empty();
        }

        private void segments(JsonParser parser) throws IOException, FormException {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.END_ARRAY) {
                int at = parser.currentTokenLocation().getLineNr();
                if (token != JsonToken.START_OBJECT) {
                    throw FormException.at(at, LABEL);
                }
                JsonNode segment = parser.readValueAsTree();
                segment(segment, at);
                token = parser.nextToken();
            }
        }

        private void segment(JsonNode segment, int at) throws FormException {
            Optional<JsonNode> text = first(segment, TEXTS);
            if (text.isEmpty()) {
                throw new FormException(Problem.Kind.NO_SEGMENTS, OptionalInt.of(at), "");
            }
            found = true;
            String said = clean(text.get().asText());
            if (Chars.isBlank(said)) {
                return;
            }
            Optional<String> who = Optional.of(clean(segment.path("speaker").asText("")))
                    .filter(name -> !name.isEmpty() && name.length() <= 100);
            if (!words.isEmpty() && (!who.equals(speaker) || isFull())) {
                boolean turn = !who.equals(speaker);
                flush();
                if (turn) {
                    script.gap();
                }
            }
            if (words.isEmpty()) {
                line = at;
                speaker = who;
                second = start(segment);
            } else if (isSpaced(text.get().asText()) && words.codePointBefore(words.length()) < WIDE) {
                words.append(' ');
            }
            words.append(said);
        }

        /** English words come with their space before them, or as words of their own. */
        private static boolean isSpaced(String text) {
            return !text.isEmpty() && (Chars.isWhite(text.charAt(0)) || Chars.isLatin(text.codePointAt(0)));
        }

        private boolean isFull() {
            return words.length() >= LINE || ".。!！?？」』".indexOf(words.charAt(words.length() - 1)) >= 0;
        }

        private static Optional<JsonNode> first(JsonNode segment, List<String> names) {
            return names.stream().map(segment::path).filter(JsonNode::isTextual).findFirst();
        }

        private static OptionalInt start(JsonNode segment) {
            for (String name : STARTS) {
                JsonNode start = segment.path(name);
                if (start.isNumber()) {
                    return whole(start.asDouble());
                }
                if (start.isTextual()) {
                    return TimeCodes.second(start.asText());
                }
            }
            JsonNode milliseconds = segment.path("offsets").path("from");
            return milliseconds.isNumber() ? whole(milliseconds.asDouble() / 1000) : OptionalInt.empty();
        }

        private static OptionalInt whole(double seconds) {
            return seconds >= 0 && seconds < 10_000_000 ? OptionalInt.of((int) seconds) : OptionalInt.empty();
        }

        private static String clean(String text) {
            return Chars.trim(text.replaceAll("\\p{Cntrl}+", " "));
        }

        private void flush() {
            if (!words.isEmpty()) {
                script.add(words.toString(), line, speaker, second);
                words.setLength(0);
            }
        }

        private Script script() {
            return script.spoken(new Script.About(title, language, Optional.empty()));
        }
    }
}
