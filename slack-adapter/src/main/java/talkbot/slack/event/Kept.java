package talkbot.slack.event;

import java.util.Optional;

/**
 * What Slack keeps for us with a form: it does not say itself where a form was opened.
 *
 * @param form the form's id
 * @param channel where it was asked for
 * @param responseUrl where the answer may be sent
 */
public record Kept(String form, String channel, Optional<String> responseUrl) {

    /** Stands in none of the three. */
    private static final String BETWEEN = "\n";

    /** What is to be kept with a form that is asked for there. */
    public static Kept of(String form, Origin origin) {
        return new Kept(form, origin.channel(), origin.responseUrl());
    }

    /** As text for {@link #read}. */
    public String written() {
        return String.join(BETWEEN, form, channel, responseUrl.orElse(""));
    }

    /** Where the form's answer goes, which somebody sent or pressed a button of. */
    Origin origin(String user, Optional<String> trigger) {
        return Origin.at(channel, user).by(trigger, responseUrl);
    }

    static Optional<Kept> read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return parts.length == 3
                ? Optional.of(new Kept(parts[0], parts[1], Optional.of(parts[2]).filter(url -> !url.isEmpty())))
                : Optional.empty();
    }
}
