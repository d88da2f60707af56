package talkbot.web.page;

import java.util.List;

/**
 * A few kind words where there is nothing to read.
 *
 * @param frame what stands around it
 * @param heading what is the matter
 * @param words what to know about it
 * @param ways where to go from here
 */
public record NoticePage(Frame frame, String heading, List<String> words, List<Way> ways) {

    /**
     * A way out.
     *
     * @param label where it leads
     * @param href its address
     */
    public record Way(String label, String href) {}
}
