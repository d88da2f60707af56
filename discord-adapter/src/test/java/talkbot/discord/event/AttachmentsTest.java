package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {

    private final Attachments discord = new Attachments(Optional.empty());
    private final Attachments fake = new Attachments(Optional.of(URI.create("http://127.0.0.1:8080/api/v10")));
    private final Attachments other = new Attachments(Optional.of(URI.create("https://chat.example/api/v10")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.discordapp.com/ephemeral-attachments/1/2/a.txt?ex=1",
                "https://media.discordapp.net/attachments/1/2/a.txt"
            })
    void filesLieAtDiscord(String address) {
        assertThat(discord.download().reaches(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.discordapp.com/a.txt",
                "https://cdn.discordapp.com:8443/a.txt",
                "https://me@cdn.discordapp.com/a.txt",
                "https://cdn.discordapp.com.evil.example/a.txt",
                "https://evil.example/cdn.discordapp.com/a.txt",
                "https://chat.example/a.txt",
                "http://127.0.0.1:8080/attachments/1/a.txt",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "mailto:a@cdn.discordapp.com"
            })
    void andNowhereElse(String address) {
        assertThat(discord.download().reaches(URI.create(address))).isFalse();
        assertThat(other.download().reaches(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081/attachments/1/a.txt",
                "http://localhost:8080/attachments/1/a.txt",
                "https://127.0.0.1:8080/attachments/1/a.txt"
            })
    void aServerOnThisMachineKeepsFilesAtItsOwnAddressAlone(String address) {
        assertThat(fake.download().reaches(URI.create("http://127.0.0.1:8080/attachments/1/a.txt")))
                .isTrue();
        assertThat(fake.download().reaches(URI.create(address))).isFalse();
    }
}
