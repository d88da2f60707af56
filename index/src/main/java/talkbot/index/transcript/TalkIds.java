package talkbot.index.transcript;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;
import talkbot.index.Added;
import talkbot.index.text.Chars;
import talkbot.index.text.Fingerprint;

/** Names for talks that nobody named: made from the transcript's own path, so that no other file has a say in them. */
public final class TalkIds {

    /** What an id may look like, in a sidecar as well. */
    static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}");

    /** Leaves room for the hyphen and the suffix within the 80 characters of {@link #FORM}. */
    private static final int LONGEST = 72;

    private TalkIds() {}

    /**
     * The id of a talk whose transcript lies at this path: its letters and digits in lower case, all else hyphens. Where
     * that loses something of the path, a short hash of the path is added, so that no two paths share an id.
     *
     * @param source the path below the transcripts folder, with {@code /}, or that of a transcript that was {@link Added}
     */
    public static String fromSource(String source) {
        String path = Normalizer2.getNFCInstance().normalize(Added.name(source));
        String plain = path.endsWith(".txt") ? path.substring(0, path.length() - 4) : path;
        String slug = slug(TranscriptKinds.withoutExtension(path));
        if (slug.equals(plain)) {
            return slug;
        }
        String suffix = Fingerprint.of(path, 6);
        return slug.isEmpty() ? "talk-" + suffix : slug + "-" + suffix;
    }

    private static String slug(String path) {
        StringBuilder slug = new StringBuilder();
        Chars.nfkc(path).toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            boolean first = slug.isEmpty();
            if (Character.isLetter(c) || isNumber(c)) {
                slug.appendCodePoint(c);
            } else if (!first && (c == '_' || c == '.')) {
                slug.append((char) c);
            } else if (!first && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        int end = slug.length();
        if (slug.codePointCount(0, end) > LONGEST) {
            end = slug.offsetByCodePoints(0, LONGEST);
        }
        while (end > 0 && "-._".indexOf(slug.charAt(end - 1)) >= 0) {
            end--;
        }
        return slug.substring(0, end);
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
