package talkbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://t.example/b/talks/harbour, harbour, -",
                "https://t.example/b/talks/harbour/, harbour, -",
                "https://t.example/b/talks/harbour?lang=en#top, harbour, -",
                "https://t.example/b/talks/harbour/a1-b2, harbour, a1-b2",
                "https://t.example/b/talks/harbour/a1-b2?x=1#a1-b2, harbour, a1-b2",
                "https://t.example/b/talks/%E7%81%AF%E5%8F%B0%201/a1, 灯台 1, a1",
                "https://t.example/b/talks/c++/a1, c++, a1",
            })
    void ourOwnAddressesAreRead(String address, String talk, @Nullable String anchor) {
        assertThat(new Links(URI.create("https://t.example/b/")).read(address))
                .contains(new Links.Target(talk, Optional.ofNullable(anchor)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://t.example/b/talks",
                "https://t.example/b/talks/",
                "https://t.example/b/talks//a1",
                "https://t.example/b/talks/?x",
                "https://t.example/b/talks/harbour/a/b",
                "https://t.example/b/chat",
                "https://t.example/talks/harbour",
                "https://t.example.evil.example/b/talks/harbour",
                "http://t.example/b/talks/harbour",
                "https://t.example/b/talks/%",
                "https://t.example/b/talks/%zz",
            })
    void whatIsNoneOfOursIsNotRead(String address) {
        assertThat(new Links(URI.create("https://t.example/b")).read(address)).isEmpty();
    }

    @Test
    void whatIsMadeIsReadAgain() {
        Links links = new Links(URI.create("https://t.example"));
        Talk talk = Talks.talk("灯台 1/2?#%", "題", List.of(), Optional.empty(), "章");
        assertThat(links.read(links.talk(talk).toString())).contains(new Links.Target(talk.id(), Optional.empty()));
        Talk other = Talks.LIGHTHOUSE;
        assertThat(links.read(links.passage(other, other.opening().getFirst()).toString()))
                .contains(new Links.Target(
                        other.id(), Optional.of(other.opening().getFirst().anchor())));
    }

    @ParameterizedTest
    @CsvSource({
        "https://talks.example, true",
        "https://talks.example/b, true",
        "https://203.0.113.7:8443, true",
        "https://[2001:db8::7]/, true",
        "http://talks.example, false",
        "https://localhost, false",
        "https://127.0.0.1, false",
        "https://10.1.2.3, false",
        "https://192.168.0.7, false",
        "https://169.254.1.1, false",
        "https://[fd00::7]/, false",
        "https://[::1]/, false",
        "https://wiki, false",
        "https://wiki.local, false",
        "https://wiki.corp.internal, false",
    })
    void whatAPlatformCanFetchIsKnownByItsAddress(String address, boolean isPublic) {
        assertThat(Links.isPublic(URI.create(address))).isEqualTo(isPublic);
    }

    @Test
    void anAddressCarriesWhatWasSearchedUnlessThatIsLong() {
        assertThat(Links.searched("/talks/a/k1#k1", "灯台 & 霧"))
                .isEqualTo("/talks/a/k1?q=%E7%81%AF%E5%8F%B0%20%26%20%E9%9C%A7#k1");
        assertThat(Links.searched("/talks/a", " ")).isEqualTo("/talks/a");
        assertThat(Links.searched("/talks/a#k1", "灯".repeat(30))).isEqualTo("/talks/a#k1");
    }
}
