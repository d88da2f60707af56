package talkbot.index.transcript.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

/** However a file of any form is damaged, it is a talk or a problem of that file, soon. */
class FormsFuzzTest {

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    static {
        Map.of("a.md", Samples.MARKDOWN, "a.html", Samples.HTML, "a.srt", Samples.SRT, "a.vtt", Samples.VTT)
                .forEach((name, text) -> FILES.put(name, text.getBytes(StandardCharsets.UTF_8)));
        FILES.put("a.json", Samples.PODCASTING.getBytes(StandardCharsets.UTF_8));
        FILES.put("b.json", Samples.WHISPER.getBytes(StandardCharsets.UTF_8));
        FILES.put("a.pdf", Samples.pdf());
        FILES.put("b.pdf", Samples.locked("secret"));
    }

    private static void check(String name, byte[] content) {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                Talk talk = new TalkReader(false).read(new TranscriptFile(name, content, Optional.empty()));
                assertThat(talk.chapters()).isNotEmpty();
                assertThat(talk.title()).isNotBlank();
                assertThat(talk.passages().map(p -> p.anchor())).doesNotHaveDuplicates();
            } catch (TranscriptException e) {
                assertThat(e.problem().source()).isEqualTo(name);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void damagedFiles(int seed) {
        Random random = new Random(seed);
        FILES.forEach((name, whole) -> {
            for (int round = 0; round < 150; round++) {
                check(name, damaged(whole, random));
            }
        });
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] content = whole.clone();
        String signs = "<>{}[]\"':,-\n\n 0123456789/()&;#";
        for (int i = random.nextInt(8); i >= 0; i--) {
            content[random.nextInt(content.length)] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) signs.charAt(random.nextInt(signs.length()));
        }
        int from = random.nextInt(3) == 0 ? random.nextInt(content.length) : 0;
        int to = random.nextInt(3) == 0 ? random.nextInt(content.length) : content.length;
        return from < to ? java.util.Arrays.copyOfRange(content, from, to) : content;
    }

    @Test
    void filesThatAreMadeToBeDeepOrLong() {
        check("a.html", utf8("<div>".repeat(100_000) + "海。"));
        check("a.html", utf8("<p>海です。<b>".repeat(5_000)));
        check("a.html", utf8("<table>海".repeat(5_000)));
        check("a.html", utf8("<h2>海</h2>".repeat(5_000)));
        check("a.md", utf8("> ".repeat(50_000) + "海。"));
        check("a.md", utf8("- ".repeat(50_000) + "海。"));
        check("a.md", utf8("[".repeat(50_000) + "海。"));
        check("a.md", utf8("*a _b ".repeat(20_000) + "海。"));
        check("a.json", utf8("[".repeat(200_000)));
        check("a.json", utf8("{\"segments\":".repeat(50_000)));
        check(
                "a.json",
                utf8("{\"segments\":[" + "{\"start\":1e999,\"text\":\"海\"},".repeat(20_000) + "{\"text\":\"空\"}]}"));
        check("a.srt", utf8("00:00:01,000 --> 00:00:02,000\n海\n".repeat(10_000)));
        check("a.srt", utf8("00:00:01,000 --> 00:00:02,000\n" + "<v ".repeat(50_000)));
        check("a.vtt", utf8("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<".repeat(100_000) + "{\\".repeat(50_000)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
