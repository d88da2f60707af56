package talkbot.discord.fake.play;

import java.util.List;
import java.util.stream.Collectors;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenButton;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.seen.SeenSelect;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;

/** Writes what a user sees as plain text. Stateless. */
final class Screen {
    private Screen() {}

    static String channel(FakeDiscord discord, List<SeenMessage> messages) {
        return messages.stream().map(message -> message(discord, message)).collect(Collectors.joining("\n"));
    }

    static String message(FakeDiscord discord, SeenMessage message) {
        String author =
                discord.world().user(message.authorId()).map(FakeUser::name).orElse("a webhook");
        StringBuilder text = new StringBuilder(author + ":");
        text.append(message.isEphemeral() ? " (only one sees this)" : "");
        text.append(message.edited() ? " (edited)" : "");
        text.append(message.answeredMessage().isPresent() ? " (a reply)" : "");
        text.append(message.loading() ? " is thinking..." : "");
        message.text().lines().forEach(line -> text.append("\n  ").append(line));
        message.attachments().forEach(file -> text.append("\n  file ").append(Json.text(file, "filename")));
        List<SeenButton> buttons = message.buttons();
        for (int i = 0; i < buttons.size(); i++) {
            text.append(i == 0 ? "\n  " : " ").append(button(i + 1, buttons.get(i)));
        }
        for (SeenSelect select : message.selects()) {
            text.append("\n  list ").append(select.customId()).append(": ").append(choices(select.options()));
        }
        return text.toString();
    }

    static String choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.name().equals(choice.value())
                        ? choice.name()
                        : choice.name() + " (" + choice.value() + ")")
                .collect(Collectors.joining(" | "));
    }

    static String modal(SeenModal modal) {
        return "form: " + modal.title()
                + modal.fields().stream()
                        .map(field -> "\n  " + field.customId() + (field.required() ? " *" : "") + " " + field.label()
                                + " = " + field.value()
                                + (field.options().isEmpty() ? "" : " of " + choices(field.options())))
                        .collect(Collectors.joining());
    }

    private static String button(int number, SeenButton button) {
        String target = button.url().map(url -> " -> " + url).orElse("");
        return "[" + number + " " + button.label() + target + (button.disabled() ? " (off)" : "") + "]";
    }
}
