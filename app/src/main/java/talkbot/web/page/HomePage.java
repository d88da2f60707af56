package talkbot.web.page;

import java.util.List;
import talkbot.core.message.Language;
import talkbot.core.message.ProblemText;
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

        static Trouble of(Problem problem, Language language) {
            return new Trouble(ProblemText.where(problem), ProblemText.reason(problem, language));
        }
    }

    static HomePage of(TalkSource source, Frame frame) {
        return new HomePage(
                frame,
                source.library().talks().stream()
                        .map(talk -> TalkHead.of(talk, frame))
                        .toList(),
                source.problems().get().stream()
                        .map(problem -> Trouble.of(problem, frame.language()))
                        .toList());
    }
}
