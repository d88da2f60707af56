package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Problem;

class TextDecoderTest {

    private static final String TEXT = "今日は海の地図の話をします。\nまず音で深さを測ります。\r\n船は三日で戻ります。\n";

    private static String decode(byte[] bytes) throws TranscriptException {
        return TextDecoder.decode("a.txt", bytes);
    }

    private static Problem problem(byte[] bytes) {
        return catchThrowableOfType(TranscriptException.class, () -> decode(bytes))
                .problem();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingWithoutMark(String charset) throws Exception {
        assertThat(decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000", "UTF-32BE,0000FEFF"})
    void aByteOrderMarkDecidesAndIsDropped(String charset, String mark) throws Exception {
        byte[] bytes = join(HexFormat.of().parseHex(mark), TEXT.getBytes(Charset.forName(charset)));
        assertThat(decode(bytes)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"海の話です", "テスト", "これはペンです。", "春が来た", "ありがとう", "コーヒー飲む？", "山と川", "第1章　はじめに", "音声認識の精度"})
    void tellsShortShiftJisFromShortEucJp(String text) throws Exception {
        assertThat(decode(text.getBytes(Charset.forName("windows-31j")))).isEqualTo(text);
        assertThat(decode(text.getBytes(Charset.forName("EUC-JP")))).isEqualTo(text);
    }

    @Test
    void vendorsCharactersSurvive() throws Exception {
        String text = "①海の深さは10～20メートルです。－5度でした。髙木さんの話です。\n";
        assertThat(decode(text.getBytes(Charset.forName("windows-31j")))).isEqualTo(text);
        String jis = "①海の深さは十メートルです。とても深いです。\n";
        assertThat(decode(jis.getBytes(Charset.forName("x-windows-iso2022jp")))).isEqualTo(jis);
        assertThat(decode(jis.getBytes(Charset.forName("x-eucJP-Open")))).isEqualTo(jis);
    }

    @Test
    void plainEnglishAndLatinOneAreRead() throws Exception {
        assertThat(decode("Hello there.\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo("Hello there.\n");
        String text = "The café’s owner doesn’t measure depth by sound, and he says so to everybody who comes in.\n"
                .repeat(5);
        assertThat(decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    }

    @Test
    void englishInWideCharactersIsRead() throws Exception {
        assertThat(decode("Hello there.\nBye.".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Hello there.\nBye.");
    }

    @Test
    void aBrokenByteIsReportedWithItsLine() {
        byte[] bytes = join(
                "一行目です。\n二行目です。\n三".getBytes(StandardCharsets.UTF_8),
                bytes(0xE3, 0x81),
                "行目です。\n".getBytes(StandardCharsets.UTF_8));
        Problem problem = problem(bytes);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_ENCODING);
        assertThat(problem.detail()).isEqualTo("UTF-8");
        assertThat(problem.line()).hasValue(3);
    }

    @Test
    void aFileCutInTheMiddleOfACharacterIsReported() {
        byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, "今日は海の地図の話をします。\nまず".getBytes(StandardCharsets.UTF_8).length - 1);
        assertThat(problem(cut).line()).hasValue(2);
    }

    @Test
    void aBrokenByteInShiftJisIsReported() {
        Charset sjis = Charset.forName("windows-31j");
        byte[] bytes = join("海の話です。\n空の話です。\n".getBytes(sjis), bytes(0x81, 0x20, 0xFD), "川の話です。\n".getBytes(sjis));
        Problem problem = problem(bytes);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_ENCODING);
        assertThat(problem.detail()).isEqualTo("Shift_JIS");
        assertThat(problem.line()).hasValue(3);
    }

    @Test
    void aMarkThatLiesIsReported() {
        Problem problem =
                problem(join(bytes(0xEF, 0xBB, 0xBF), "海\n".getBytes(StandardCharsets.UTF_8), bytes(0xFF, 0xFF)));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_ENCODING);
        assertThat(problem.line()).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 海', PDF",
        "'PK\u0003\u0004.......word/document.xml', Word",
        "'PK\u0003\u0004.......xl/workbook.xml', Excel",
        "'PK\u0003\u0004......', ZIP",
        "'{\\rtf1\\ansi Hello}', RTF",
        "'SQLite format 3', SQLite"
    })
    void otherFormsAreNamed(String start, String form) {
        Problem problem = problem(start.getBytes(StandardCharsets.UTF_8));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TEXT);
        assertThat(problem.detail()).isEqualTo(form);
    }

    @Test
    void picturesAndArchivesAreNamed() {
        assertThat(problem(bytes(0x89, 'P', 'N', 'G', 13, 10)).detail()).isEqualTo("PNG");
        assertThat(problem(bytes(0xFF, 0xD8, 0xFF, 0xE0)).detail()).isEqualTo("JPEG");
        assertThat(problem(bytes(0x1F, 0x8B, 8, 0)).detail()).isEqualTo("gzip");
        assertThat(problem(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1)).detail()).isEqualTo("Office");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        assertThat(problem(noise).kind()).isIn(Problem.Kind.NOT_TEXT, Problem.Kind.BAD_ENCODING);
        assertThat(problem("a\0b\0\1\2\3\4".repeat(50).getBytes(StandardCharsets.US_ASCII))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_TEXT);
    }

    @Test
    void textThatBeginsLikeASoundFileIsText() throws Exception {
        assertThat(decode("ID3 tags are what we discuss.\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("ID3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\u3000\n", "\uFEFF"})
    void nothingIsEmpty(String text) {
        assertThat(problem(text.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(Problem.Kind.EMPTY);
    }

    @Test
    void controlsBecomeSpaces() throws Exception {
        assertThat(decode("海\u000bの話です。とても長い話なので、ここまで書きます。どうぞよろしくお願いします。\u001a".getBytes(StandardCharsets.UTF_8)))
                .startsWith("海 の話")
                .endsWith(" ");
    }

    @Test
    void hugeFilesAreRefusedUnread() {
        Problem problem = problem(new byte[(64 << 20) + 1]);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE);
        assertThat(problem.detail()).isEqualTo("64 MiB");
    }
}
