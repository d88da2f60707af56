package talkbot.discord.message;

import talkbot.core.desk.Desk;

/**
 * What Discord takes. Lengths are in UTF-16 units, of which a text never has fewer than characters. The numbers are from
 * <a href="https://discord.com/developers/docs/components/reference">Components</a> where nothing else is said.
 */
public final class Limits {

    /** Characters in all text displays of a message together. */
    public static final int TEXT = 4000;

    /** Components in a message, nested ones counted. */
    public static final int COMPONENTS = 40;

    /** Buttons in an action row. */
    public static final int ROW = 5;

    /** Characters of a button's label. */
    public static final int LABEL = 80;

    /** Characters of a custom id, which no other component of the message may have. */
    public static final int CUSTOM_ID = 100;

    /** Characters of a picture's address. */
    public static final int URL = 2048;

    /** Characters of what stands for a picture where it is not seen. */
    public static final int ALT = 1024;

    /** Characters of the title of a modal and of a label in it. */
    public static final int TITLE = 45;

    /**
     * Options of a menu, and choices of an autocompletion.
     *
     * @see <a href="https://discord.com/developers/docs/interactions/application-commands#autocomplete">Autocomplete</a>
     */
    public static final int CHOICES = 25;

    /** Characters of a choice's name and of its value; see {@link #CHOICES}. */
    public static final int CHOICE = 100;

    /** Characters of a question that the bot reads; a message from somebody without Nitro has no more. */
    public static final int QUESTION = Desk.MOST_WORDS;

    /** Characters of an option of a command: two long ones make a question. */
    public static final int OPTION = QUESTION / 2 - 50;

    private Limits() {}
}
