package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.picture.Pictures;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.Setting;
import talkbot.core.store.Store;

/** What the asker and the channel have chosen. */
final class SettingsAnswer {

    /** The value of {@link Setting#REPLIES} that shows replies to everybody. */
    static final String EVERYBODY = "public";

    private static final String ASKER_ALONE = "private";

    private static final String WITHOUT_PICTURES = "off";

    private static final String WITH_PICTURES = "on";

    private SettingsAnswer() {}

    static List<Block> show(
            Asking asking, Person person, Conversation conversation, Store store, Optional<Pictures> made) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("settings.title"));
        if (asking.way() == Way.LOCAL) {
            blocks.add(asking.paragraph("settings.local"));
            return blocks;
        }
        Optional<Language> language = store.setting(person, Setting.LANGUAGE).flatMap(Language::ofTag);
        blocks.add(asking.paragraph(
                language.map(l -> "settings.language." + l.code()).orElse("settings.language.auto")));
        blocks.add(new Block.Buttons(List.of(
                new Button(
                        asking.say("settings.button.ja"),
                        new Command.SetLanguage(Optional.of(Language.JAPANESE)),
                        true),
                new Button(
                        asking.say("settings.button.en"), new Command.SetLanguage(Optional.of(Language.ENGLISH)), true),
                new Button(asking.say("settings.button.auto"), new Command.SetLanguage(Optional.empty()), true))));
        if (asking.way() == Way.SLASH || asking.way() == Way.MENTION) {
            boolean everybody = everybody(conversation, store);
            blocks.add(asking.paragraph(everybody ? "settings.replies.public" : "settings.replies.private"));
            blocks.add(new Block.Buttons(List.of(
                    everybody
                            ? new Button(asking.say("settings.button.private"), new Command.SetReplies(false), true)
                            : new Button(asking.say("settings.button.public"), new Command.SetReplies(true), true))));
        }
        if (made.filter(p -> !p.shownOn(conversation.platform(), asking.links()))
                .isPresent()) {
            blocks.add(asking.paragraph("settings.pictures.none"));
        } else {
            boolean pictures = pictures(conversation, store);
            blocks.add(asking.paragraph(pictures ? "settings.pictures.on" : "settings.pictures.off"));
            blocks.add(new Block.Buttons(List.of(new Button(
                    asking.say(pictures ? "settings.button.pictures.off" : "settings.button.pictures.on"),
                    new Command.SetPictures(!pictures),
                    true))));
        }
        store.setting(conversation, Setting.ZONE)
                .ifPresent(zone -> blocks.add(asking.paragraph("settings.zone", "zone", zone)));
        return blocks;
    }

    static void set(Command.SetLanguage command, Person person, Store store) {
        store.set(person, Setting.LANGUAGE, command.language().map(Language::code));
    }

    static void set(Command.SetReplies command, Conversation conversation, Store store) {
        store.set(conversation, Setting.REPLIES, Optional.of(command.everybody() ? EVERYBODY : ASKER_ALONE));
    }

    static void set(Command.SetZone command, Conversation conversation, Store store) {
        store.set(conversation, Setting.ZONE, Optional.of(command.zone().getId()));
    }

    static void set(Command.SetPictures command, Conversation conversation, Store store) {
        store.set(conversation, Setting.PICTURES, Optional.of(command.wanted() ? WITH_PICTURES : WITHOUT_PICTURES));
    }

    /** Whether quotes come with a picture there. */
    static boolean pictures(Conversation conversation, Store store) {
        return store.setting(conversation, Setting.PICTURES)
                .filter(WITHOUT_PICTURES::equals)
                .isEmpty();
    }

    static boolean everybody(Conversation conversation, Store store) {
        return store.setting(conversation, Setting.REPLIES)
                .filter(EVERYBODY::equals)
                .isPresent();
    }
}
