package talkbot.core.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which chapter is meant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChapterPick.Number.class, name = "n"),
    @JsonSubTypes.Type(value = ChapterPick.Anchor.class, name = "a"),
    @JsonSubTypes.Type(value = ChapterPick.Topic.class, name = "t"),
})
public sealed interface ChapterPick {

    /** The chapter of this number, from 1; it need not exist. */
    record Number(int number) implements ChapterPick {}

    /** The chapter in which the passage of this anchor stands. */
    record Anchor(String anchor) implements ChapterPick {}

    /** The chapter that treats this topic. */
    record Topic(String words) implements ChapterPick {}
}
