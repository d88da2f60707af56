package talkbot.index.transcript.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of text of each page of a PDF; an empty line parts paragraphs. Bounded in time, whatever the file asks for. */
final class PdfPages {

    /** The drawing instructions of a talk's whole PDF are some hundred thousand; a file that has more is no talk. */
    private static final long MOST_STEPS = 20_000_000;

    private static final int MOST_CHARACTERS = 20_000_000;

    /** From so many heights of its letters on, the way down to the next line parts paragraphs; Japanese is set wide. */
    private static final float PARAGRAPH = 4;

    static {
        PdfFonts.install();
    }

    private final PDDocument document;

    PdfPages(PDDocument document) {
        this.document = document;
    }

    List<List<String>> read() throws IOException {
        Stripper stripper = new Stripper();
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document)
                    .lines()
                    .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
                    .toList());
        }
        return pages;
    }

    /** Counts what it is made to do and gives up where a file asks for too much. */
    private static final class Stripper extends PDFTextStripper {

        private long steps;
        private int characters;

        private Stripper() {
            setLineSeparator("\n");
            setParagraphStart("\n");
            setAddMoreFormatting(false);
            setDropThreshold(PARAGRAPH);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++steps > MOST_STEPS) {
                throw new IOException("too many drawing instructions");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters > MOST_CHARACTERS) {
                throw new IllegalStateException("too many characters");
            }
            super.processTextPosition(text);
        }
    }
}
