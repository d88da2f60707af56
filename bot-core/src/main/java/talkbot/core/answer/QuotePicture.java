package talkbot.core.answer;

import java.util.Optional;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.picture.Card;
import talkbot.core.picture.Drawn;
import talkbot.core.picture.Pictures;
import talkbot.core.reply.Block;
import talkbot.core.request.Conversation;
import talkbot.core.request.Way;
import talkbot.core.store.Store;
import talkbot.index.Library.Spot;
import talkbot.index.Quote;

/**
 * The picture of a quote, for the channels that want pictures. It is made when a platform asks for it, not before.
 *
 * @param pictures what makes pictures, if anything does
 * @param store which channels want none
 */
record QuotePicture(Optional<Pictures> pictures, Store store) {

    /** The picture; none in the program's own chat, which shows the same words just above it. */
    Optional<Block> of(Asking asking, Quote quote, Spot spot, Conversation conversation) {
        return pictures.filter(p -> asking.way() != Way.LOCAL)
                .filter(p -> p.shownOn(conversation.platform(), asking.links()))
                .filter(p -> SettingsAnswer.pictures(conversation, store))
                .map(p -> new Block.Image(
                        asking.links().picture(spot.talk(), quote.anchor(), QuoteDeck.key(quote)),
                        quote.text(),
                        Optional.of(new Drawn(p, Card.of(quote, spot.talk(), spot.chapter())))));
    }
}
