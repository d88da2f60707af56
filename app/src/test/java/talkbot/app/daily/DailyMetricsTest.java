package talkbot.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.daily.Daily;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;

class DailyMetricsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsCountedIsThereBeforeAnythingHappens() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"));
                Daily daily = new Daily(database, Replica.rules(FastClock.fromNow(1)), Rights.OPEN, meters)) {
            assertThat(daily.all()).isEmpty();
            assertThat(meters.scrape())
                    .contains(
                            "talkbot_daily_due_total 0.0",
                            "talkbot_daily_sent_total 0.0",
                            "talkbot_daily_late_total 0.0",
                            "talkbot_daily_skipped_total 0.0",
                            "talkbot_daily_unsure_total 0.0",
                            "talkbot_daily_doubles_prevented_total 0.0",
                            "talkbot_daily_lag_seconds_bucket{le=\"60.0\"} 0");
        }
    }
}
