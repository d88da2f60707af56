package talkbot.web.page;

import java.util.List;
import talkbot.core.message.Messages;
import talkbot.index.Library;
import talkbot.index.Problem;

/**
 * All talks, and what could not be read.
 *
 * @param frame what stands around it
 * @param talks the talks
 * @param problems what could not be read
 */
public record HomePage(Frame frame, List<TalkHead> talks, List<Trouble> problems) {

    /**
     * A file that could not be read.
     *
     * @param source the file, and the line at fault if one can be named
     * @param reason what is wrong, in words
     */
    public record Trouble(String source, String reason) {

        static Trouble of(Problem problem, Messages texts) {
            String source = problem.line().isPresent()
                    ? texts.get(
                            "problem.place",
                            "source",
                            problem.source(),
                            "line",
                            problem.line().getAsInt())
                    : problem.source();
            return new Trouble(source, texts.get("problem." + problem.kind(), "detail", problem.detail()));
        }
    }

    static HomePage of(Library library, Frame frame) {
        return new HomePage(
                frame,
                library.talks().stream().map(talk -> TalkHead.of(talk, frame)).toList(),
                library.problems().stream()
                        .map(problem -> Trouble.of(problem, frame.texts()))
                        .toList());
    }
}
