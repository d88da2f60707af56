package talkbot.index.transcript.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import talkbot.index.Problem;
import talkbot.index.text.Chars;
import talkbot.index.transcript.outline.Marks;

/**
 * PDF with text in it. Kept are its words, page by page in the order in which the file draws them, and its title; its
 * lines are told as its pages. Lines are joined to paragraphs, and what every page repeats at its top or foot, and page
 * numbers, are left out. Pictures are not read, scripts, links and attachments not looked at.
 */
public record Pdf() implements Form {

    private static final String LABEL = "PDF";

    private static final byte[] BEGIN = {'%', 'P', 'D', 'F', '-'};

    /** A talk of many hours fills some hundred pages. */
    private static final int MOST_PAGES = 5_000;

    /** Memory for what a file keeps compressed, in bytes. */
    private static final long MEMORY = 256L << 20;

    /** Pages with fewer characters than this on the average hold pictures, not text. */
    private static final int LEAST = 10;

    /** What programs call a document that nobody named. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)untitled.*|無題.*|microsoft (word|powerpoint) - .*|.*\\.(docx?|pptx?|xlsx?|pdf|txt|tex|html?|indd|pages|key)|\\S{0,3}");

    /** Whether a file begins as a PDF does. */
    public static boolean begins(byte[] bytes) {
        for (int i = 0; i < BEGIN.length; i++) {
            if (i >= bytes.length || bytes[i] != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Script read(Material material) throws FormException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(material.bytes()),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            return script(document);
        } catch (InvalidPasswordException e) {
            throw FormException.of(Problem.Kind.LOCKED, "");
        } catch (IOException
                | RuntimeException
                | StackOverflowError e) { // the library reports broken files as any of these
            throw FormException.of(Problem.Kind.BAD_FORM, LABEL);
        }
    }

    private static Script script(PDDocument document) throws IOException, FormException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw FormException.of(Problem.Kind.LOCKED, "");
        }
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw FormException.of(Problem.Kind.TOO_LARGE, MOST_PAGES + " pages");
        }
        List<List<String>> pages = new PdfPages(document).read();
        int ink = pages.stream().flatMap(List::stream).mapToInt(Chars::ink).sum();
        if (ink < LEAST * Math.max(1, count)) {
            throw FormException.of(Problem.Kind.SCANNED, "");
        }
        ScriptBuilder script = new ScriptBuilder();
        PdfParagraphs.of(pages).forEach(paragraph -> {
            if (paragraph.text().isEmpty()) {
                script.gap();
            } else {
                script.add(paragraph.text(), paragraph.page());
            }
        });
        return script.read(Marks.NONE, new Script.About(title(document), Optional.empty(), Optional.empty()));
    }

    private static Optional<String> title(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getTitle())
                .map(title -> Chars.trim(title.replaceAll("\\p{Cntrl}+", " ")))
                .filter(title ->
                        title.length() <= 200 && !NO_TITLE.matcher(title).matches());
    }
}
