package talkbot.web.page;

import java.net.URI;
import java.util.function.Function;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.core.picture.Pictures;

/**
 * What all pages share.
 *
 * @param prefix the path at which the pages begin for the visitor, without a slash at its end; mostly empty
 * @param chat whether the chat is served
 * @param texts the words of the pages in a language
 * @param assets the files that pages load
 * @param base where the pages stand for those to whom their links are sent, with the prefix
 * @param pictures what makes the pictures that stand for pages
 */
public record Site(
        String prefix,
        boolean chat,
        Function<Language, Messages> texts,
        StaticFiles assets,
        URI base,
        Pictures pictures) {}
