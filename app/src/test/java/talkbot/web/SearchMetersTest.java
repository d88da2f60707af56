package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import talkbot.index.Answered;
import talkbot.index.Answered.What;
import talkbot.web.health.SearchMeters;

class SearchMetersTest {

    @Test
    void rememberedAnswersAndOthersStandApart() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        SearchMeters meters = new SearchMeters(registry);
        meters.answered(new Answered(What.PASSAGES, false, Duration.ofMillis(4)));
        meters.answered(new Answered(What.PASSAGES, true, Duration.ofNanos(5_000)));
        meters.answered(new Answered(What.PASSAGES, true, Duration.ofNanos(7_000)));
        assertThat(registry.scrape())
                .contains("talkbot_search_seconds_count{answer=\"passages\",cache=\"hit\"} 2")
                .contains("talkbot_search_seconds_count{answer=\"passages\",cache=\"miss\"} 1")
                .contains("talkbot_search_seconds_bucket{answer=\"passages\",cache=\"hit\",le=\"1.0E-5\"} 2")
                .contains("talkbot_search_seconds_bucket{answer=\"passages\",cache=\"miss\",le=\"0.001\"} 0")
                .contains("talkbot_search_seconds_bucket{answer=\"passages\",cache=\"miss\",le=\"0.005\"} 1")
                .contains("talkbot_search_seconds_count{answer=\"chapters\",cache=\"hit\"} 0");
    }
}
