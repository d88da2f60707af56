package talkbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=a1, https://www.youtube.com/watch?v=a1&t=75s",
        "https://www.youtube.com/watch?t=3&v=a1, https://www.youtube.com/watch?v=a1&t=75s",
        "https://youtu.be/a1, https://youtu.be/a1?t=75s",
        "https://youtu.be/a1#x, https://youtu.be/a1?t=75s#x",
        "https://www.nicovideo.jp/watch/sm9, https://www.nicovideo.jp/watch/sm9?from=75",
        "https://vimeo.com/76979871, https://vimeo.com/76979871#t=75s",
        "https://example.org/talk.mp3, https://example.org/talk.mp3#t=75",
        "https://example.org/notyoutube.com?v=1, https://example.org/notyoutube.com?v=1#t=75",
        "https://notyoutube.com/a, https://notyoutube.com/a#t=75",
        "https://example.org/talk#part2, https://example.org/talk#part2"
    })
    void saysTheSecondAsTheSiteTakesIt(String address, String timed) {
        assertThat(TimedAddress.at(URI.create(address), 75)).isEqualTo(URI.create(timed));
    }
}
