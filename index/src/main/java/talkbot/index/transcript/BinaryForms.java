package talkbot.index.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises files that are no text although their name says so, by the bytes with which such files begin. */
final class BinaryForms {

    /** A form and the beginning that gives it away, one character for each byte. */
    private enum Form {
        PDF("PDF", "%PDF-"),
        PNG("PNG", "\u0089PNG"),
        JPEG("JPEG", "\u00FF\u00D8\u00FF"),
        GIF("GIF", "GIF8"),
        TIFF("TIFF", "II*\0"),
        GZIP("gzip", "\u001F\u008B\b"),
        SEVEN_ZIP("7z", "7z\u00BC\u00AF"),
        RAR("RAR", "Rar!\u001A"),
        OFFICE("Office", "\u00D0\u00CF\u0011\u00E0"),
        RTF("RTF", "{\\rtf"),
        ELF("ELF", "\u007FELF"),
        MP3("MP3", "ID3"),
        OGG("Ogg", "OggS"),
        MATROSKA("Matroska", "\u001AE\u00DF\u00A3"),
        SQLITE("SQLite", "SQLite format 3"),
        RIFF("RIFF", "RIFF"),
        ZIP("ZIP", "PK\u0003\u0004");

        private final String label;
        private final String start;

        Form(String label, String start) {
            this.label = label;
            this.start = start;
        }
    }

    /** So many control characters may slip into any text. */
    private static final int FEW = 3;

    private BinaryForms() {}

    /** The form of a file that is no plain text, by people's name for it. */
    static Optional<String> recognise(byte[] bytes) {
        for (Form form : Form.values()) {
            if (startsWith(bytes, form.start)) {
                boolean couldBeText = form == Form.MP3 || form == Form.RIFF || form == Form.GIF;
                if (couldBeText && !hasNul(bytes)) {
                    continue;
                }
                return Optional.of(form == Form.ZIP ? zipped(bytes) : form.label);
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.startsWith("ftyp", 4)) {
            return Optional.of("MP4");
        }
        return Optional.empty();
    }

    /** Whether more than one character in fifty is a control character, which no editor writes. */
    static boolean isUnprintable(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return controls > FEW && controls * 50 > text.length();
    }

    private static String zipped(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.contains("word/")) {
            return "Word";
        }
        if (head.contains("xl/")) {
            return "Excel";
        }
        if (head.contains("ppt/")) {
            return "PowerPoint";
        }
        return head.contains("epub") ? "EPUB" : "ZIP";
    }

    private static boolean startsWith(byte[] bytes, String start) {
        if (bytes.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((bytes[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
