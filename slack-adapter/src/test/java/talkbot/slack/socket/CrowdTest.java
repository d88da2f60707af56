package talkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody else on the same app token is noticed once, and a socket of our own that broke is nobody else's. */
class CrowdTest {

    private final Crowd crowd = new Crowd(() -> 1);

    @Test
    void aSocketMoreThanThereShouldBeIsSomebodyElsesAndSaidOnce() {
        assertThat(crowd.count(1, 1)).isFalse();
        assertThat(crowd.count(2, 1)).isTrue();
        assertThat(crowd.count(2, 1)).isFalse();
    }

    @Test
    void aSocketThatBrokeMayStillBeCountedBySlack() {
        crowd.broke();
        assertThat(crowd.count(2, 1)).isFalse();
        assertThat(crowd.count(3, 1)).isTrue();
    }

    @Test
    void onceSlackHasForgottenTheBrokenOneAnotherIsNoticedAgain() {
        crowd.broke();
        assertThat(crowd.count(1, 1)).isFalse();
        assertThat(crowd.count(2, 1)).isTrue();
    }
}
