package talkbot.index.transcript;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import talkbot.index.Problem;
import talkbot.index.text.Chars;

/**
 * Turns a transcript's bytes into text. A byte order mark decides; else UTF-8 if the bytes keep its rules; else the one
 * of the encodings that Japanese files come in whose reading looks most like Japanese. Nothing is guessed over: bytes
 * that break the rules are a problem with a line, not a replacement character.
 */
final class TextDecoder {

    private static final int LARGEST = 64 << 20;
    private static final byte ESCAPE = 0x1B;

    /** Names as people know them, with Java's decoder and one that knows vendors' characters such as ① as well. */
    private enum Encoding {
        UTF_8("UTF-8"),
        UTF_16LE("UTF-16LE"),
        UTF_16BE("UTF-16BE"),
        UTF_32LE("UTF-32LE"),
        UTF_32BE("UTF-32BE"),
        SHIFT_JIS("Shift_JIS", "windows-31j", "windows-31j"),
        EUC_JP("EUC-JP", "EUC-JP", "x-eucJP-Open"),
        ISO_2022_JP("ISO-2022-JP", "ISO-2022-JP", "x-windows-iso2022jp");

        private final String label;
        private final String decoder;
        private final String wider;

        Encoding(String label) {
            this(label, label, label);
        }

        Encoding(String label, String decoder, String wider) {
            this.label = label;
            this.decoder = decoder;
            this.wider = wider;
        }
    }

    /** What strict decoding gives: the text, or the line of the first byte that breaks the rules. */
    private record Attempt(String text, int badLine) {
        boolean sound() {
            return badLine == 0;
        }
    }

    private final String source;
    private final byte[] bytes;

    private TextDecoder(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    /**
     * The text of a file, control characters other than line ends turned into spaces.
     *
     * @throws TranscriptException if there is no text in it or its encoding cannot be told
     */
    static String decode(String source, byte[] bytes) throws TranscriptException {
        checkSize(source, bytes);
        Optional<String> binary = BinaryForms.recognise(bytes);
        if (binary.isPresent()) {
            throw TranscriptException.of(source, Problem.Kind.NOT_TEXT, binary.get());
        }
        String text = new TextDecoder(source, bytes).decode();
        if (BinaryForms.isUnprintable(text)) {
            throw TranscriptException.of(source, Problem.Kind.NOT_TEXT, "");
        }
        String clean = withoutControls(text);
        if (Chars.isBlank(clean)) {
            throw TranscriptException.of(source, Problem.Kind.EMPTY, "");
        }
        return clean;
    }

    /** Refuses what is larger than any transcript. */
    static void checkSize(String source, byte[] bytes) throws TranscriptException {
        if (bytes.length > LARGEST) {
            throw TranscriptException.of(source, Problem.Kind.TOO_LARGE, (LARGEST >> 20) + " MiB");
        }
    }

    private String decode() throws TranscriptException {
        Optional<String> marked = byMark();
        if (marked.isPresent()) {
            return marked.get();
        }
        if (hasJisEscapes()) {
            return strictly(Encoding.ISO_2022_JP, 0);
        }
        Attempt utf8 = attempt("UTF-8", 0);
        if (utf8.sound() && utf8.text().indexOf('\0') < 0) {
            return utf8.text();
        }
        if (!utf8.sound() && mostlyUtf8()) {
            throw broken(Encoding.UTF_8, utf8.badLine());
        }
        return mostPlausible(utf8);
    }

    private Optional<String> byMark() throws TranscriptException {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of(strictly(Encoding.UTF_8, 3));
        }
        if (bytes.length % 4 == 0 && startsWith(0xFF, 0xFE, 0, 0)) {
            return Optional.of(strictly(Encoding.UTF_32LE, 4));
        }
        if (startsWith(0, 0, 0xFE, 0xFF)) {
            return Optional.of(strictly(Encoding.UTF_32BE, 4));
        }
        if (startsWith(0xFF, 0xFE)) {
            return Optional.of(strictly(Encoding.UTF_16LE, 2));
        }
        if (startsWith(0xFE, 0xFF)) {
            return Optional.of(strictly(Encoding.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private String mostPlausible(Attempt utf8) throws TranscriptException {
        String best = "";
        double bestScore = JapaneseLooks.CONVINCING;
        for (Encoding candidate : List.of(Encoding.SHIFT_JIS, Encoding.EUC_JP, Encoding.UTF_16LE, Encoding.UTF_16BE)) {
            Attempt attempt = attempt(candidate, 0);
            double score = attempt.sound() ? JapaneseLooks.score(attempt.text()) : 0;
            if (score >= bestScore) {
                best = attempt.text();
                bestScore = score;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        Optional<String> wide = wideAscii();
        if (wide.isPresent() || utf8.sound()) {
            return wide.orElse(utf8.text());
        }
        return detected().orElseThrow(() -> broken(utf8));
    }

    /** English in UTF-16 without a mark: nearly every second byte is zero. */
    private Optional<String> wideAscii() {
        for (Encoding candidate : List.of(Encoding.UTF_16LE, Encoding.UTF_16BE)) {
            Attempt attempt = attempt(candidate, 0);
            long ascii = attempt.text()
                    .chars()
                    .filter(c -> (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r')
                    .count();
            if (attempt.sound() && ascii * 10 >= attempt.text().length() * 8L) {
                return Optional.of(attempt.text());
            }
        }
        return Optional.empty();
    }

    /** What a general detector makes of bytes that are no Japanese encoding: Latin-1, Korean, Chinese. */
    private Optional<String> detected() {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getConfidence() < 40 || !Charset.isSupported(match.getName())) {
            return Optional.empty();
        }
        String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
        Attempt attempt = attempt(name, 0);
        return attempt.sound() && !BinaryForms.isUnprintable(attempt.text())
                ? Optional.of(attempt.text())
                : Optional.empty();
    }

    /** No encoding fits; the one whose rules hold longest, if what it reads is Japanese, is named with the fault. */
    private TranscriptException broken(Attempt utf8) {
        Attempt best = utf8;
        Optional<Encoding> meant = Optional.empty();
        for (Encoding candidate : List.of(Encoding.SHIFT_JIS, Encoding.EUC_JP)) {
            Attempt attempt = attempt(candidate, 0);
            if (attempt.text().length() > best.text().length()
                    && JapaneseLooks.score(attempt.text()) >= JapaneseLooks.CONVINCING) {
                best = attempt;
                meant = Optional.of(candidate);
            }
        }
        return meant.isPresent()
                ? broken(meant.get(), best.badLine())
                : TranscriptException.of(source, Problem.Kind.BAD_ENCODING, "");
    }

    private TranscriptException broken(Encoding encoding, int line) {
        return TranscriptException.at(source, line, Problem.Kind.BAD_ENCODING, encoding.label);
    }

    private String strictly(Encoding encoding, int offset) throws TranscriptException {
        Attempt attempt = attempt(encoding, offset);
        if (!attempt.sound()) {
            throw broken(encoding, attempt.badLine());
        }
        return attempt.text();
    }

    private Attempt attempt(Encoding encoding, int offset) {
        Attempt attempt = attempt(encoding.decoder, offset);
        boolean retry =
                !attempt.sound() && !encoding.wider.equals(encoding.decoder) && Charset.isSupported(encoding.wider);
        Attempt wider = retry ? attempt(encoding.wider, offset) : attempt;
        return wider.sound() || wider.badLine() > attempt.badLine() ? wider : attempt;
    }

    private Attempt attempt(String charset, int offset) {
        CharsetDecoder decoder = Charset.forName(charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - offset) * (double) decoder.maxCharsPerByte()) + 4);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        out.flip();
        String text = out.toString();
        return new Attempt(text, result.isError() ? lineAfter(text) : 0);
    }

    /** The number of the line that the text after this beginning stands on. */
    private static int lineAfter(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
            }
        }
        return line;
    }

    /** Whether a file that breaks UTF-8's rules was meant as UTF-8: whole characters far outnumber broken ones. */
    private boolean mostlyUtf8() {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 0xFF;
            int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int next = i + 1;
            while (next < i + length && next < bytes.length && (bytes[next] & 0xC0) == 0x80) {
                next++;
            }
            if (length > 1 && (next < i + length || lead < 0xC2)) {
                broken++;
            } else if (length > 1) {
                whole++;
            }
            i = next;
        }
        return whole >= 2 && whole >= 3 * broken;
    }

    private boolean hasJisEscapes() {
        boolean escapes = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            escapes |= bytes[i] == ESCAPE
                    && i + 2 < bytes.length
                    && bytes[i + 1] == '$'
                    && (bytes[i + 2] == 'B' || bytes[i + 2] == '@' || bytes[i + 2] == '(');
        }
        return escapes;
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(c != '\n' && c != '\r' && Character.isISOControl(c) ? ' ' : c);
        }
        return clean.toString();
    }
}
