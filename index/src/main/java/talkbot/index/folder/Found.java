package talkbot.index.folder;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import talkbot.index.Problem;

/** What stands at one place in the transcripts folder. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Found.Transcript.class), @JsonSubTypes.Type(Found.Unfit.class)})
public sealed interface Found {

    /**
     * A transcript, together with what stands beside it about it.
     *
     * @param stamp the transcript's
     * @param sidecar the stamp of its sidecar, if it has one
     */
    record Transcript(Stamp stamp, Optional<Stamp> sidecar) implements Found {}

    /**
     * Something that cannot be read as it stands, which needs no opening to be seen.
     *
     * @param problem why
     */
    record Unfit(Problem problem) implements Found {}
}
