package talkbot.core.reply;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.picture.Drawn;

/** A part of a reply. */
public sealed interface Block {

    /** The reply's first line: what this is. */
    record Heading(List<Span> spans) implements Block {
        /** Keeps a copy of the spans. */
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /** A paragraph of the bot's own words. */
    record Paragraph(List<Span> spans) implements Block {
        /** Keeps a copy of the spans. */
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** Words of a transcript; line ends within them stay. */
    record Excerpt(List<Span> spans) implements Block {
        /** Keeps a copy of the spans. */
        public Excerpt {
            spans = List.copyOf(spans);
        }
    }

    /** A line of lesser weight: where something stands, what to try next. */
    record Note(List<Span> spans) implements Block {
        /** Keeps a copy of the spans. */
        public Note {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A picture, where a platform shows pictures.
     *
     * @param source its address; that of a drawn one is ours, and perhaps open to this machine alone
     * @param alt what stands for it where it is not seen
     * @param drawn the picture itself, where it is one of ours
     */
    record Image(URI source, String alt, Optional<Drawn> drawn) implements Block {

        /** A picture that stands elsewhere. */
        public Image(URI source, String alt) {
            this(source, alt, Optional.empty());
        }
    }

    /** One of several things that stand beside each other: a hit, a chapter, a talk. */
    record Item(List<Block> blocks) implements Block {
        /** Keeps a copy of the blocks. */
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /** Things to press, side by side. */
    record Buttons(List<Button> buttons) implements Block {
        /** Keeps a copy of the buttons. */
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * The way to the neighbouring pages.
     *
     * @param page this page, from 1
     * @param pages how many there are
     * @param previous the page before, if any
     * @param next the page after, if any
     */
    record Pager(int page, int pages, Optional<Button> previous, Optional<Button> next) implements Block {

        /** Which page of how many. */
        public String position() {
            return page + " / " + pages;
        }

        /** The buttons that there are. */
        public List<Button> buttons() {
            return Stream.of(previous, next).flatMap(Optional::stream).toList();
        }
    }
}
