package talkbot.index.transcript.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import talkbot.index.text.Chars;

/**
 * Markdown (CommonMark). Every line keeps its place in the file; kept are its words without marks, links' words without
 * their addresses, code as text, and headings as chapters. Pictures, HTML and comments are left out.
 */
record Markdown() implements Form {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(100)
            .build();

    @Override
    public Script read(Material material) {
        List<String> source = new ArrayList<>(material.lines());
        Collections.fill(source.subList(0, material.frontMatterLines()), "");
        Words words = new Words(source.size());
        PARSER.parse(String.join("\n", source)).accept(words);
        List<String> lines = words.lines.stream().map(StringBuilder::toString).toList();
        return PlainText.script(lines, material.frontMatterLines(), words.marks.marks());
    }

    /** Collects the words of each line. */
    private static final class Words extends AbstractVisitor {

        private final List<StringBuilder> lines = new ArrayList<>();
        private final HeadingMarks marks = new HeadingMarks();
        private int line;

        private Words(int size) {
            for (int i = 0; i < size; i++) {
                lines.add(new StringBuilder());
            }
        }

        @Override
        public void visit(Heading heading) {
            goTo(heading);
            int first = line;
            int indent = current().length();
            visitChildren(heading);
            for (int i = first + 1; i <= line; i++) { // an underlined heading may have several lines
                lines.get(first).append(' ').append(lines.get(i));
                lines.get(i).setLength(0);
            }
            String title = Chars.trim(lines.get(first).substring(indent));
            marks.heading(heading.getLevel(), first + 1, title);
        }

        @Override
        public void visit(Paragraph paragraph) {
            goTo(paragraph);
            int first = line;
            boolean item = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
            int indent = current().length();
            visitChildren(paragraph);
            if (item && line == first) {
                marks.item(first + 1, current().substring(indent));
            }
        }

        @Override
        public void visit(BulletList list) {
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            visitChildren(list);
        }

        @Override
        public void visit(Text text) {
            current().append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            current().append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            line = Math.min(line + 1, lines.size() - 1);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            line = Math.min(line + 1, lines.size() - 1);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            goTo(code);
            literal(code.getLiteral(), line + 1);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            goTo(code);
            literal(code.getLiteral(), line);
        }

        @Override
        public void visit(HtmlBlock html) {
            // left out
        }

        @Override
        public void visit(HtmlInline html) {
            // left out
        }

        @Override
        public void visit(Image image) {
            // left out, its description too: it is not said
        }

        private StringBuilder current() {
            return lines.get(line);
        }

        private void goTo(Node block) {
            List<SourceSpan> spans = block.getSourceSpans();
            if (!spans.isEmpty()) {
                line = Math.clamp(spans.getFirst().getLineIndex(), 0, lines.size() - 1);
            }
        }

        private void literal(String text, int first) {
            int at = first;
            for (String row : text.split("\n")) {
                if (at < lines.size()) {
                    lines.get(at++).append(row);
                }
            }
        }
    }
}
