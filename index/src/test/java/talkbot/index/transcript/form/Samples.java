package talkbot.index.transcript.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** One short talk in each form. */
public final class Samples {

    public static final String MARKDOWN = """
            ---
            url: https://youtu.be/abc
            ---
            # 灯台を**直す**

            灯台守の岬さんに、レンズの直し方を聞いた。

            - [はじまり](#a)
            - [レンズ](#b)

            ## はじまり

            船を降りたのは三月でした。`海図`を捨てて、
            [灯台](https://example.org)に来ました。<!-- 秘密 -->

            ### 夜

            霧の夜は眠れません。

            ## レンズ

            レンズは一年に一度だけ磨きます。![図](a.png)
            """;

    public static final String HTML = """
            <!DOCTYPE html>
            <html lang="ja-JP"><head><title>灯台 | 岬ブログ</title>
            <link rel="canonical" href="https://example.org/lighthouse">
            <script>alert("盗む")</script><style>p{}</style></head>
            <body><nav><a href="/">ホーム</a></nav>
            <main><h1>灯台を<em>直す</em></h1>
            <h2>はじまり</h2>
            <p>船を降りたのは
            三月でした。&amp;<br>霧が出ました。</p>
            <aside>広告です</aside>
            <h2>レンズ</h2><p>レンズは一年に<ruby>一度<rt>いちど</rt></ruby>磨きます。It is
            heavy.</p><p hidden>見えない</p></main>
            <footer>著作権</footer></body></html>
            """;

    public static final String SRT = """
            1
            00:00:01,500 --> 00:00:04,000
            <i>船を降りたのは三月の終わりの、霧の深い朝のことで、</i>

            2
            00:00:04,000 --> 00:00:09,000
            三月でした。海図はもう捨てていました。

            3
            01:01:05,000 --> 01:01:09,000
            レンズを磨きます。年に一度、春の嵐が過ぎたあとに、油と布だけで磨くのだそうです。磨き終わるころには日が暮れて、もう灯をともす時刻になっています。
            """;

    public static final String VTT = """
            WEBVTT - 灯台

            STYLE
            ::cue { color: red }

            intro
            00:01.500 --> 00:04.000 align:start
            <v 岬>船を降りたのは三月の終わりの、霧の深い朝のことで、海図はもう捨てていました。</v>

            NOTE ここは
            読まない

            00:04.000 --> 00:09.000
            <v.loud Mori>レンズを<c.big>磨く</c> &amp; 拭く。年に一度、春の嵐が過ぎたあとに、油と布だけでそうします。
            """;

    public static final String PODCASTING = """
            {
              "version": "1.0.0",
              "segments": [
                {"speaker": "岬", "startTime": 0.5, "endTime": 4, "body": "船を降りたのは"},
                {"speaker": "岬", "startTime": 4.2, "endTime": 9, "body": "三月の終わりの、霧の深い朝のことで、海図はもう捨てていました。"},
                {"speaker": "森", "startTime": 65, "endTime": 70, "body": "レンズを磨きます。年に一度、春の嵐が過ぎたあとに、油と布だけで磨くのだそうです。"}
              ]
            }
            """;

    public static final String WHISPER = """
            {"text": "We left the ship. We polish the lens.", "language": "en", "segments": [
            {"id": 0, "seek": 0, "start": 0.0, "end": 2.5, "text": " We left", "tokens": [1, 2]},
            {"id": 1, "seek": 0, "start": 2.5, "end": 5.0, "text": " the ship."},
            {"id": 2, "seek": 0, "start": 65.9, "end": 70.0, "text": " We polish the lens."}]}
            """;

    private Samples() {}

    /** A PDF of these pages, in a Japanese font that it does not bring along. */
    public static byte[] pdf(List<List<String>> pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        objects.add(
                "<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UTF16-H/DescendantFonts[4 0 R]>>");
        objects.add("<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/FontDescriptor 5 0 R>>");
        objects.add("<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 6/FontBBox[0 -200 1000 900]"
                + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
        for (int i = 0; i < pages.size(); i++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents "
                    + (7 + 2 * i) + " 0 R>>");
            StringBuilder text = new StringBuilder("BT /F 10 Tf 50 800 Td ");
            for (String line : pages.get(i)) {
                String hex = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
                text.append('<').append(hex).append("> Tj 0 -14 Td ");
            }
            text.append("ET");
            objects.add("<</Length " + text.length() + ">>stream\n" + text + "\nendstream");
        }
        StringBuilder file = new StringBuilder("%PDF-1.5\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append(String.format("%010d 00000 n \n", offset)));
        file.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        file.append(xref).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Two pages of a talk, with page numbers, a word and a sentence broken over lines. */
    public static byte[] pdf() {
        return pdf(List.of(
                List.of(
                        "船を降りたのは三月の終わりの霧の深い朝のことで、海図はもう捨てていま",
                        "した。灯台は古くて、扉も開きませんでした。",
                        "The lighthouse keeper polishes the lens once a year, and the inter-",
                        "national society of keepers pays for the oil that he needs for it.",
                        "1"),
                List.of("レンズは一年に一度だけ、春の嵐が過ぎたあとに、油と布だけで静かに磨きます。", "2")));
    }

    /** The same behind a password. */
    public static byte[] locked(String password) {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, forbidding());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessPermission forbidding() {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        return permission;
    }
}
