package talkbot.index.transcript.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import talkbot.index.text.Chars;

/**
 * HTML. Kept are the words of the page's main part, its headings as chapters, its title, language and address. Scripts,
 * styles, navigation, asides, forms, pictures, readings over kanji and whatever is hidden are left out. Nothing is fetched.
 */
record Html() implements Form {

    private static final Pattern BEGIN = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--.{0,500}?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");

    /** What is no part of what a page says. */
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "aside",
            "footer",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "picture",
            "img",
            "figcaption",
            "dialog",
            "menu",
            "rt",
            "rp",
            "head",
            "title");

    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "contentinfo", "search", "banner", "menu", "dialog");

    private static final Set<String> CELLS = Set.of("td", "th");

    /** A part with at least this share of the page's words is its main part. */
    private static final double MAIN = 0.4;

    /** Whether a file whose first lines these are begins as a page does. */
    static boolean begins(List<String> head) {
        String text = String.join("\n", head).replace("\uFEFF", "");
        return BEGIN.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
    }

    @Override
    public Script read(Material material) {
        Document page = Jsoup.parse(
                String.join("\n", material.lines()), "", Parser.htmlParser().setTrackPosition(true));
        Lines lines = new Lines();
        NodeTraversor.filter(lines, main(page));
        lines.end();
        return lines.script.read(lines.marks.marks(), about(page));
    }

    private static Script.About about(Document page) {
        Optional<String> title = meta(page, "meta[property=og:title]", "content")
                .or(() -> Optional.of(Chars.trim(page.title())))
                .filter(t -> !t.isEmpty() && t.length() <= 300);
        Optional<String> language = Optional.of(page.select("html").attr("lang").split("[-_]", 2)[0])
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2,3}"));
        Optional<URI> url = meta(page, "link[rel=canonical]", "href")
                .or(() -> meta(page, "meta[property=og:url]", "content"))
                .flatMap(Html::webAddress);
        return new Script.About(title, language, url);
    }

    private static Optional<String> meta(Document page, String query, String attribute) {
        return Optional.of(Chars.trim(page.select(query).attr(attribute))).filter(value -> !value.isEmpty());
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Element main(Document page) {
        Element body = page.body();
        for (String query : List.of("main", "[role=main]", "article")) {
            Elements parts = page.select(query);
            if (parts.size() == 1 && size(parts.getFirst()) >= size(body) * MAIN) {
                return parts.getFirst();
            }
        }
        return body;
    }

    private static int size(Element element) {
        return element.text().length();
    }

    /** Walks through a page and writes a line for each block of words. */
    private static final class Lines implements NodeFilter {

        private final ScriptBuilder script = new ScriptBuilder();
        private final HeadingMarks marks = new HeadingMarks();
        private final StringBuilder words = new StringBuilder();
        private int source = 1;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isLeftOut(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                line();
            } else if (isBlock(element)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (name.matches("h[1-6]")) {
                String title = joined();
                if (!title.isEmpty()) {
                    marks.heading(name.charAt(1) - '0', script.add(title, source), title);
                    words.setLength(0);
                }
                end();
            } else if (name.equals("li") && !Chars.isBlank(words.toString())) {
                String item = joined();
                marks.item(script.add(item, source), item);
                words.setLength(0);
            } else if (CELLS.contains(name)) {
                words.append(' ');
            } else if (isBlock(element)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isLeftOut(Element element) {
            return LEFT_OUT.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || element.attr("aria-hidden").equals("true")
                    || ROLES.contains(element.attr("role"))
                    || element.attr("style").replace(" ", "").contains("display:none");
        }

        private static boolean isBlock(Element element) {
            String name = element.normalName();
            return !CELLS.contains(name)
                    && (element.isBlock() || name.equals("li") || name.equals("dt") || name.equals("dd"));
        }

        private void add(TextNode text) {
            String content = text.getWholeText();
            Element parent = text.parent();
            boolean kept = parent != null && parent.normalName().equals("pre");
            int at = text.sourceRange().isTracked() ? text.sourceRange().start().lineNumber() : source;
            for (int i = 0; i < content.length(); i++) {
                char c = content.charAt(i);
                if (c == '\n') {
                    at++;
                }
                if (c == '\n' && kept) {
                    line();
                } else if (Chars.isWhite(c) || Character.isISOControl(c)) {
                    space(c == '\n');
                } else {
                    if (words.isEmpty()) {
                        source = at;
                    }
                    words.append(c);
                }
            }
        }

        /** White space is one space, or a line end still to be judged, and nothing at the beginning. */
        private void space(boolean lineEnd) {
            if (words.isEmpty()) {
                return;
            }
            int last = words.length() - 1;
            boolean spaced = words.charAt(last) == ' ' || words.charAt(last) == '\n';
            if (!spaced) {
                words.append(lineEnd ? '\n' : ' ');
            } else if (lineEnd) {
                words.setCharAt(last, '\n');
            }
        }

        /** Ends a line of the block. */
        private void line() {
            String text = joined();
            if (!Chars.isBlank(text)) {
                script.add(text, source);
            }
            words.setLength(0);
        }

        /** Ends the block. */
        private void end() {
            line();
            script.gap();
        }

        /** A line end of the file within a sentence is a space in English and nothing in Japanese. */
        private String joined() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean inside = i > 0 && i + 1 < words.length();
                if (c != '\n') {
                    text.append(c);
                } else if (inside && !(isWide(words.charAt(i - 1)) && isWide(words.charAt(i + 1)))) {
                    text.append(' ');
                }
            }
            return Chars.trim(text.toString());
        }

        private static boolean isWide(char c) {
            return Chars.isJapanese(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
        }
    }
}
