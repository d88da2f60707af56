package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.limits.ViewRules;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.View;
import talkbot.slack.fake.world.Workspace;

/** What the content of an acknowledgement does: answers a command, says what becomes of a view, offers options. Safe for many threads. */
public final class Submissions {

    private final Workspace workspace;
    private final ResponseUrls responseUrls;
    private final Views views;

    /** In that workspace. */
    public Submissions(Workspace workspace, ResponseUrls responseUrls, Views views) {
        this.workspace = workspace;
        this.responseUrls = responseUrls;
        this.views = views;
    }

    /** Does it; or says, as Slack would to the user, that it does not take it. */
    public Optional<String> apply(Act act, Payload payload, JsonNode answer) {
        try {
            return switch (payload.kind()) {
                case SLASH -> command(act, payload.json(), answer);
                case SUBMISSION -> submitted(payload.json(), answer);
                case OPTIONS -> options(answer);
                case EVENT, INTERACTIVE -> Optional.of("Slack ignores what this acknowledgement carries: " + answer);
            };
        } catch (Refusal refusal) {
            return Optional.of(
                    payload.kind() == Payload.Kind.SLASH
                            ? "invalid_command_response " + refusal.answer()
                            : refusal.answer().toString());
        }
    }

    private Optional<String> command(Act act, JsonNode command, JsonNode answer) {
        Channel channel = workspace.channel(command.path("channel_id").asText()).orElseThrow();
        responseUrls.say(channel, command.path("user_id").asText(), Optional.of(act.id()), answer);
        return Optional.empty();
    }

    private Optional<String> submitted(JsonNode submission, JsonNode answer) {
        Optional<View> open =
                workspace.view(submission.path("view").path("id").asText()).filter(View::open);
        String action = answer.path("response_action").asText();
        if (open.isEmpty() && action.isEmpty()) {
            // What was to be closed has been replaced by what the work behind it opened.
            return Optional.empty();
        }
        View view = open.orElseThrow(() -> Refusal.of("not_found"));
        switch (action) {
            case "" -> views.close(view);
            case "clear" -> views.closeAll(view.user());
            case "update" -> views.update(view, answer.path("view"));
            case "push" -> views.push(view.user(), answer.path("view"));
            case "errors" -> {
                return errors(view, answer.path("errors"));
            }
            default -> {
                return Optional.of("unknown response_action " + answer);
            }
        }
        return Optional.empty();
    }

    /** The errors are shown below inputs, so each must name the block of one. */
    private static Optional<String> errors(View view, JsonNode errors) {
        List<String> inputs = Json.each(view.json().path("blocks"))
                .filter(block -> block.path("type").asText().equals("input"))
                .map(block -> block.path("block_id").asText())
                .toList();
        boolean all = !errors.isEmpty();
        for (var names = errors.fieldNames(); names.hasNext(); ) {
            all &= inputs.contains(names.next());
        }
        return all ? Optional.empty() : Optional.of("errors for no input: " + errors);
    }

    private static Optional<String> options(JsonNode answer) {
        List<String> errors = ViewRules.suggestions(answer);
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString());
    }
}
