package talkbot.slack.message;

/** What Slack takes in one message. Lengths count UTF-16 units, which is never more lenient than characters. */
public final class SlackLimits {

    /** Blocks in a message; https://docs.slack.dev/reference/block-kit/blocks. */
    public static final int BLOCKS = 50;

    /** A header's text; https://docs.slack.dev/reference/block-kit/blocks/header-block. */
    public static final int HEADER = 150;

    /** A text object; https://docs.slack.dev/reference/block-kit/composition-objects/text-object. */
    public static final int TEXT = 3_000;

    /** The title and the buttons of a modal; https://docs.slack.dev/reference/views/modal-views. */
    public static final int TITLE = 24;

    /** The label of a field; https://docs.slack.dev/reference/block-kit/blocks/input-block. */
    public static final int FIELD = 2_000;

    /**
     * The text and, in the stricter of two readings, the value of an option;
     * https://docs.slack.dev/reference/block-kit/composition-objects/option-object.
     */
    public static final int OPTION = 75;

    /** An address; https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int URL = 3_000;

    /** What stands for a picture; https://docs.slack.dev/reference/block-kit/blocks/image-block. */
    public static final int ALT = 2_000;

    /** A button's label; https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int LABEL = 75;

    /** So much of a label is sure to be seen; https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int LABEL_SEEN = 30;

    /** A button's value; https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int VALUE = 2_000;

    /** Buttons side by side; Slack takes 25, but more than this no phone shows in one row. */
    public static final int ROW = 5;

    /**
     * A message's own text beside its blocks; https://docs.slack.dev/reference/methods/chat.postMessage. Where a message
     * takes the place of another one, Slack counts bytes of UTF-8, as others have measured.
     */
    public static final int MESSAGE_TEXT = 4_000;

    /**
     * All blocks of a message together, as JSON. Slack documents no such limit but answers {@code msg_blocks_too_long}
     * from about 13,200 on; https://github.com/slackapi/bolt-js/issues/2509.
     */
    public static final int ALL_BLOCKS = 12_500;

    /** What Slack adds to the JSON of a block that has no id. */
    static final int BLOCK_ID = 25;

    private SlackLimits() {}
}
