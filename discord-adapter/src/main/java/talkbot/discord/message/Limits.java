package talkbot.discord.message;

import talkbot.core.desk.Desk;

/** What Discord takes. Lengths are in UTF-16 units, of which a text never has fewer than characters. */
public final class Limits {

    /**
     * Characters in all text displays of a message together.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#text-display">Text Display</a>
     */
    public static final int TEXT = 4000;

    /**
     * Components in a message, nested ones counted.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#component-reference">Components</a>
     */
    public static final int COMPONENTS = 40;

    /**
     * Buttons in an action row.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#action-row">Action Row</a>
     */
    public static final int ROW = 5;

    /**
     * Characters of a button's label.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#button">Button</a>
     */
    public static final int LABEL = 80;

    /**
     * Characters of a custom id, which no other component of the message may have.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#anatomy-of-a-component">Custom id</a>
     */
    public static final int CUSTOM_ID = 100;

    /**
     * Characters of a picture's address.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#media-gallery">Media Gallery</a>
     */
    public static final int URL = 2048;

    /** Characters of what stands for a picture where it is not seen; see {@link #URL}. */
    public static final int ALT = 1024;

    /**
     * Characters of the title of a modal and of a label in it.
     *
     * @see <a href="https://discord.com/developers/docs/components/reference#label">Label</a>
     */
    public static final int TITLE = 45;

    /**
     * Choices of an autocompletion, and options of a menu.
     *
     * @see <a
     *     href="https://discord.com/developers/docs/interactions/application-commands#autocomplete">Autocomplete</a>
     */
    public static final int CHOICES = 25;

    /**
     * Characters of a choice's name and of its value.
     *
     * @see <a
     *     href="https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure">Choice</a>
     */
    public static final int CHOICE = 100;

    /** Characters of a question that the bot reads; a message from somebody without Nitro has no more. */
    public static final int QUESTION = Desk.MOST_WORDS;

    /** Characters of an option of a command; two of them, the most that a command has, make a question. */
    public static final int OPTION = QUESTION / 2 - 50;

    private Limits() {}
}
