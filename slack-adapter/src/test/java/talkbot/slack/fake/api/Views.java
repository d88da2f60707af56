package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import talkbot.slack.fake.limits.ViewRules;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;
import talkbot.slack.fake.world.Workspace;

/** Modals and Home tabs: shows them, changes them, stacks them. Safe for many threads. */
public final class Views {

    /** Modals on top of each other (docs.slack.dev/surfaces/modals). */
    private static final int DEEPEST = 3;

    private static final int LARGEST_BYTES = 250_000;

    private final Workspace workspace;
    private final Posting posting;

    /** None open yet. */
    public Views(Workspace workspace, Posting posting) {
        this.workspace = workspace;
        this.posting = posting;
    }

    /** Opens a modal, in place of whatever this person had open. */
    View open(String user, JsonNode wanted) {
        check(wanted, "modal");
        fresh(wanted);
        closeAll(user);
        String id = workspace.id("V");
        return show(id, user, wanted, id, Optional.empty());
    }

    /** Opens a modal on top of the one that is open. */
    View push(String user, JsonNode wanted) {
        check(wanted, "modal");
        fresh(wanted);
        List<View> stack = stack(user);
        if (stack.size() >= DEEPEST) {
            throw Refusal.of("push_limit_reached");
        }
        if (stack.isEmpty()) {
            throw Refusal.of("not_found");
        }
        View below = stack.getLast();
        return show(
                workspace.id("V"),
                user,
                wanted,
                below.json().path("root_view_id").asText(),
                Optional.of(below.id()));
    }

    /** Shows a modal anew with other content. */
    View update(View view, JsonNode wanted) {
        check(wanted, view.type());
        View changed = view.changed(
                json(view.id(), wanted, view.json().path("root_view_id").asText(), view.previous()),
                workspace.number());
        workspace.put(changed);
        return changed;
    }

    /** Shows a Home tab. */
    View publish(String user, JsonNode wanted) {
        check(wanted, "home");
        Optional<View> old = home(user);
        if (old.isPresent()) {
            return update(old.get(), wanted);
        }
        String id = workspace.id("V");
        return show(id, user, wanted, id, Optional.empty());
    }

    /** What this person has open, the topmost last. */
    List<View> stack(String user) {
        return workspace.views(
                view -> view.open() && view.user().equals(user) && view.type().equals("modal"));
    }

    /** This person's Home tab. */
    Optional<View> home(String user) {
        return workspace.views(view -> view.user().equals(user) && view.type().equals("home")).stream()
                .findFirst();
    }

    /** Closes one modal. */
    public void close(View view) {
        workspace.put(view.closed(workspace.number()));
    }

    /** Closes the whole stack of this person. */
    void closeAll(String user) {
        stack(user).forEach(this::close);
    }

    private void fresh(JsonNode wanted) {
        Optional<String> external = Json.text(wanted, "external_id");
        if (external.flatMap(workspace::view).isPresent()) {
            throw Refusal.of("duplicate_external_id");
        }
    }

    private View show(String id, String user, JsonNode wanted, String root, Optional<String> previous) {
        View view = new View(id, user, json(id, wanted, root, previous), previous, true, workspace.number());
        workspace.put(view);
        return view;
    }

    private void check(JsonNode wanted, String type) {
        if (!wanted.isObject()) {
            throw Refusal.because("invalid_arguments", List.of("[ERROR] missing required field: view"));
        }
        if (wanted.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw Refusal.of("view_too_large");
        }
        List<String> errors = ViewRules.view(wanted);
        if (!errors.isEmpty() || !wanted.path("type").asText().equals(type)) {
            throw Refusal.because("invalid_arguments", errors);
        }
        posting.complain(wanted);
    }

    private ObjectNode json(String id, JsonNode wanted, String root, Optional<String> previous) {
        ObjectNode json = Fields.of("id", id)
                .and("team_id", workspace.setup().teamId())
                .and("type", wanted.path("type"))
                .and("private_metadata", wanted.path("private_metadata").asText())
                .and("callback_id", wanted.path("callback_id").asText())
                .and("external_id", wanted.path("external_id").asText())
                .and("state", Json.object("values", Json.object()))
                .and("hash", workspace.now().getEpochSecond() + "." + workspace.number())
                .and("clear_on_close", wanted.path("clear_on_close").asBoolean())
                .and("notify_on_close", wanted.path("notify_on_close").asBoolean())
                .and("root_view_id", root)
                .and("previous_view_id", previous.<Object>map(below -> below).orElse(Json.none()))
                .and("app_id", Setup.APP)
                .and("app_installed_team_id", workspace.setup().teamId())
                .and("bot_id", Setup.BOT)
                .json();
        json.set("blocks", posting.named(wanted.path("blocks")));
        for (String field : List.of("title", "submit", "close")) {
            json.set(field, wanted.has(field) ? wanted.path(field) : Json.none());
        }
        return json;
    }
}
