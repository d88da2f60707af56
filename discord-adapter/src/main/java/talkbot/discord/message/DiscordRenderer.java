package talkbot.discord.message;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import talkbot.core.desk.Desk;
import talkbot.core.picture.Theme;
import talkbot.core.reply.Block;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Field;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.text.Words;
import talkbot.discord.message.Group.Kind;

/**
 * A reply as a Discord message: one container of texts, separators and rows of buttons (Components V2). Whatever the
 * reply, the message is one that Discord takes: {@link Limits} hold by construction, and nobody is mentioned.
 */
public final class DiscordRenderer {

    /** What the file of a picture is called. */
    private static final String PICTURE = "quote.png";

    private DiscordRenderer() {}

    /**
     * A reply as the content of a message.
     *
     * @param ids makes the buttons' ids, of {@link Limits#CUSTOM_ID} characters at most
     */
    public static Container render(Reply reply, ButtonIds.OfMessage ids) {
        List<Room.Fitted> fitted = Room.fit(Group.of(reply));
        List<ContainerChildComponent> parts = new ArrayList<>();
        int used = 1 + fitted.stream().mapToInt(f -> components(f)).sum();
        boolean separated = used + fitted.size() <= Limits.COMPONENTS;
        for (int i = 0; i < fitted.size(); i++) {
            if (separated && i > 0 && (isItem(fitted.get(i)) || isItem(fitted.get(i - 1)))) {
                parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            }
            add(parts, fitted.get(i), ids);
        }
        if (parts.isEmpty()) {
            parts.add(TextDisplay.of(Words.GAP));
        }
        return Container.of(parts);
    }

    /**
     * A form as a modal of Discord.
     *
     * @param id what Discord gives back with what was filled in
     * @param few all that can be chosen for a field, where a menu can hold it; else it is typed
     */
    public static Modal form(Form form, String id, Function<Field.Choice, List<Suggestions.Choice>> few) {
        return Modal.create(id, Words.label(form.title(), Limits.TITLE))
                .addComponents(form.fields().stream()
                        // Discord takes five fields, and its commands are known in every channel.
                        .filter(field -> !(field instanceof Field.Channel))
                        .map(field -> Label.of(Words.label(field.label(), Limits.TITLE), input(field, few)))
                        .toList())
                .build();
    }

    private static LabelChildComponent input(Field field, Function<Field.Choice, List<Suggestions.Choice>> few) {
        List<Suggestions.Choice> options =
                switch (field) {
                    case Field.Choice choice -> few.apply(choice);
                    case Field.Checks checks -> checks.options();
                    default -> List.of();
                };
        if (options.isEmpty()) {
            return typed(field);
        }
        Set<String> chosen = field instanceof Field.Checks checks ? checks.chosen() : Set.of(field.written());
        return StringSelectMenu.create(field.name())
                .addOptions(options.stream()
                        .map(o -> SelectOption.of(Words.label(o.label(), Limits.CHOICE), o.value()))
                        .toList())
                .setDefaultValues(chosen)
                .setRequired(field.required())
                .setRequiredRange(field.required() ? 1 : 0, field instanceof Field.Checks ? options.size() : 1)
                .build();
    }

    private static TextInput typed(Field field) {
        String written = Words.clean(field.written());
        return TextInput.create(field.name(), TextInputStyle.SHORT)
                .setRequired(field.required())
                .setRequiredRange(field.required() ? 1 : 0, Limits.QUESTION)
                .setValue(written.isEmpty() ? null : Words.clip(written, Limits.QUESTION))
                .build();
    }

    /** A reply as a message of its own. */
    public static MessageCreateData message(Reply reply, Desk desk) {
        return message(render(reply, desk.ids(reply)));
    }

    /** A message that mentions nobody. */
    public static MessageCreateData message(Container content) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(content)
                .setAllowedMentions(Set.of())
                .mentionRepliedUser(false)
                .build();
    }

    private static boolean isItem(Room.Fitted fitted) {
        return fitted.group().kind() == Kind.ITEM;
    }

    private static int components(Room.Fitted fitted) {
        boolean added = fitted.group().texts().isEmpty() && !fitted.text().isEmpty();
        return fitted.group().components() + (added ? 1 : 0);
    }

    private static void add(List<ContainerChildComponent> parts, Room.Fitted fitted, ButtonIds.OfMessage ids) {
        List<talkbot.core.reply.Button> buttons = fitted.group().buttons();
        if (isItem(fitted) && buttons.size() == 1 && !fitted.text().isEmpty()) {
            parts.add(Section.of(button(buttons.getFirst(), ids), TextDisplay.of(fitted.text())));
            return;
        }
        if (!fitted.text().isEmpty()) {
            parts.add(TextDisplay.of(fitted.text()));
        }
        fitted.group()
                .picture()
                .flatMap(image ->
                        picture(image).map(item -> item.withDescription(Words.label(image.alt(), Limits.ALT))))
                .map(MediaGallery::of)
                .ifPresent(parts::add);
        if (fitted.group().isMenu()) {
            parts.add(ActionRow.of(menu("menu" + parts.size(), buttons, ids)));
        } else if (!buttons.isEmpty()) {
            parts.add(ActionRow.of(buttons.stream().map(b -> button(b, ids)).toList()));
        }
    }

    /** Of which one is chosen; each choice carries what a button would. */
    private static StringSelectMenu menu(String id, List<talkbot.core.reply.Button> buttons, ButtonIds.OfMessage ids) {
        return StringSelectMenu.create(id)
                .addOptions(buttons.stream()
                        .map(b -> SelectOption.of(Words.label(b.label(), Limits.CHOICE), ids.id(b)))
                        .toList())
                .build();
    }

    /** What we draw goes along as a file: Discord's servers may not reach our pages. Most people there read on dark. */
    private static Optional<MediaGalleryItem> picture(Block.Image image) {
        return image.drawn().isEmpty()
                ? Optional.of(MediaGalleryItem.fromUrl(image.source().toASCIIString()))
                : image.drawn()
                        .get()
                        .png(Theme.DARK)
                        .map(png -> MediaGalleryItem.fromFile(
                                FileUpload.fromStreamSupplier(PICTURE, () -> new ByteArrayInputStream(png))));
    }

    private static Button button(talkbot.core.reply.Button button, ButtonIds.OfMessage ids) {
        return Button.secondary(ids.id(button), Words.label(button.label(), Limits.LABEL));
    }
}
