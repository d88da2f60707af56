package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.View;
import talkbot.slack.fake.world.Workspace;

/** {@code views.open}, {@code views.push}, {@code views.update}, {@code views.publish}. */
final class ViewMethods {

    private final Workspace workspace;
    private final Views views;
    private final Triggers triggers;

    ViewMethods(Workspace workspace, Views views, Triggers triggers) {
        this.workspace = workspace;
        this.views = views;
        this.triggers = triggers;
    }

    ObjectNode open(Call call) {
        return told(views.open(triggers.redeem(trigger(call)), call.node("view")));
    }

    ObjectNode push(Call call) {
        return told(views.push(triggers.redeem(trigger(call)), call.node("view")));
    }

    ObjectNode update(Call call) {
        View view = call.text("view_id")
                .or(() -> call.text("external_id"))
                .flatMap(workspace::view)
                .filter(View::open)
                .orElseThrow(() -> Refusal.of("not_found"));
        unchanged(call, Optional.of(view));
        return told(views.update(view, call.node("view")));
    }

    ObjectNode publish(Call call) {
        String user = call.needs("user_id", "invalid_arguments");
        if (workspace.direct(user).isEmpty()) {
            throw Refusal.of("user_not_found");
        }
        unchanged(call, views.home(user));
        return told(views.publish(user, call.node("view")));
    }

    private static String trigger(Call call) {
        return call.text("trigger_id")
                .or(() -> call.text("interactivity_pointer"))
                .orElse("");
    }

    private static void unchanged(Call call, Optional<View> view) {
        Optional<String> hash = call.text("hash");
        if (hash.isPresent()
                && view.filter(now -> now.json().path("hash").asText().equals(hash.get()))
                        .isEmpty()) {
            throw Refusal.of("hash_conflict");
        }
    }

    private static ObjectNode told(View view) {
        return Json.object("ok", true, "view", view.json());
    }
}
