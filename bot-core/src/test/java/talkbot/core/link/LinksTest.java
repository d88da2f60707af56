package talkbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.Talks;
import talkbot.index.Talk;

class LinksTest {

    @Test
    void addressesAreMadeOfTalkIdAndAnchor() {
        Links links = new Links(URI.create("https://talks.example.org/base/"));
        Talk talk = Talks.LIGHTHOUSE;
        assertThat(links.talk(talk)).hasToString("https://talks.example.org/base/talks/lighthouse");
        assertThat(links.chapter(talk, talk.chapters().get(1)))
                .hasToString("https://talks.example.org/base/talks/lighthouse/lighthouse2-x2");
        assertThat(links.passage(talk, talk.opening().get(0)))
                .hasToString("https://talks.example.org/base/talks/lighthouse/lighthouse90-x90#lighthouse90-x90");
    }

    @Test
    void idsInJapaneseAreEscaped() {
        Talk talk = Talks.talk("灯台 1", "題", List.of(), Optional.empty(), "章");
        assertThat(new Links(URI.create("http://localhost")).talk(talk))
                .hasToString("http://localhost/talks/%E7%81%AF%E5%8F%B0%201");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8787,true",
        "http://localhost:1,true",
        "http://[::1]:1,true",
        "http://127.9.9.9,true",
        "https://talks.example.org,false",
        "http://10.0.0.1,false",
        "http://localhost.example.org,false",
        "http://127.0.0.1.example.org,false",
    })
    void loopbackIsTold(URI base, boolean loopback) {
        assertThat(new Links(base).loopback()).isEqualTo(loopback);
    }
}
