package talkbot.core.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;

/** Pages of a longer answer. A page that is asked for and does not exist any more is the nearest one that does. */
record Paging(int page, int pages, int size) {

    static Paging of(int wanted, long total, int size) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.clamp(wanted, 1, pages), pages, size);
    }

    int offset() {
        return (page - 1) * size;
    }

    <T> List<T> of(List<T> all) {
        return all.subList(Math.min(offset(), all.size()), Math.min(offset() + size, all.size()));
    }

    /** The way to the neighbouring pages; nothing where there is one page only. */
    List<Block> pager(Asking asking, IntFunction<Command> to) {
        if (pages == 1) {
            return List.of();
        }
        return List.of(new Block.Pager(
                page,
                pages,
                page > 1
                        ? Optional.of(new Button(asking.say("pager.previous"), to.apply(page - 1), true))
                        : Optional.empty(),
                page < pages
                        ? Optional.of(new Button(asking.say("pager.next"), to.apply(page + 1), true))
                        : Optional.empty()));
    }
}
