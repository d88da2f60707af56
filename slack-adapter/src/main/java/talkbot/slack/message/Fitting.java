package talkbot.slack.message;

import static talkbot.slack.message.SlackMessage.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import talkbot.core.text.Words;

/** Makes any blocks fit into one message. What must go is words, from the end; what can be pressed stays. */
final class Fitting {

    /** So much of the room, at most, is kept for what can be pressed. */
    private static final int CONTROLS = 2;

    private static final Map<String, Object> GAP =
            object("type", "context", "elements", List.of(RichText.plain(Words.GAP)));

    private int blocks = SlackLimits.BLOCKS - 1;
    private int room = SlackLimits.ALL_BLOCKS - cost(GAP);

    private Fitting() {}

    /**
     * A block of Slack's.
     *
     * @param json the block
     * @param stays whether it stays when words must go
     */
    record Piece(Map<String, Object> json, boolean stays) {}

    /** The blocks of one message, with dots where some are left out. */
    static List<Map<String, Object>> blocks(List<Piece> pieces) {
        return new Fitting().chosen(pieces);
    }

    private List<Map<String, Object>> chosen(List<Piece> pieces) {
        boolean[] taken = new boolean[pieces.size()];
        // From the end: the pager and what belongs to the whole reply stand there.
        for (int i = pieces.size() - 1; i >= 0; i--) {
            boolean affordable = blocks > SlackLimits.BLOCKS / CONTROLS && room > SlackLimits.ALL_BLOCKS / CONTROLS;
            taken[i] = pieces.get(i).stays() && affordable && take(pieces.get(i));
        }
        List<Map<String, Object>> chosen = new ArrayList<>();
        boolean full = false;
        for (int i = 0; i < pieces.size(); i++) {
            if (taken[i] || (!full && take(pieces.get(i)))) {
                chosen.add(pieces.get(i).json());
            } else if (!full) {
                full = true;
                chosen.add(GAP);
            }
        }
        if (chosen.isEmpty()) {
            // A window without a block is none.
            chosen.add(GAP);
        }
        return chosen;
    }

    private boolean take(Piece piece) {
        int cost = cost(piece.json());
        boolean fits = blocks > 0 && cost <= room;
        if (fits) {
            blocks--;
            room -= cost;
        }
        return fits;
    }

    private static int cost(Map<String, Object> block) {
        return SlackMessage.json(block).length() + SlackLimits.BLOCK_ID;
    }
}
