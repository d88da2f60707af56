package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "海.TXT",
                "b.text",
                "2024.05.01.txt",
                "a.pdf",
                "a.md",
                "a.HTML",
                "a.srt",
                "a.vtt",
                "a.json"
            })
    void transcripts(String name) {
        assertThat(TranscriptKinds.isTranscript(name)).isTrue();
        assertThat(TranscriptKinds.isSidecar(name)).isFalse();
        assertThat(TranscriptKinds.isIgnored(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a", "a.xml", "a.txt.zip", "a.talk.json"})
    void otherFiles(String name) {
        assertThat(TranscriptKinds.isTranscript(name)).isFalse();
        assertThat(TranscriptKinds.isIgnored(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a.txt",
                ".DS_Store",
                "~$a.txt",
                "a.txt~",
                "#a.txt#",
                "a.tmp",
                "a.txt.part",
                "a.txt.crdownload",
                ".a.txt.swp",
                "a.download",
                "Thumbs.db",
                "desktop.ini",
                "README.md",
                "readme.txt",
                "README"
            })
    void leftoversAreIgnored(String name) {
        assertThat(TranscriptKinds.isIgnored(name)).isTrue();
        assertThat(TranscriptKinds.isTranscript(name)).isFalse();
        assertThat(TranscriptKinds.isSidecar(name)).isFalse();
    }

    @Test
    void sidecarsLieBesideTheirTranscript() {
        assertThat(TranscriptKinds.sidecarOf("a/b.txt")).isEqualTo("a/b.talk.json");
        assertThat(TranscriptKinds.sidecarOf("a.b.text")).isEqualTo("a.b.talk.json");
        assertThat(TranscriptKinds.sidecarOf("a/b.pdf")).isEqualTo("a/b.talk.json");
        assertThat(TranscriptKinds.isSidecar("b.talk.json")).isTrue();
    }
}
