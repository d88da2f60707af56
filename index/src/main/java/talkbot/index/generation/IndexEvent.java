package talkbot.index.generation;

import java.nio.file.Path;

/** Something that an operator may want to know of a {@link LiveIndex}. */
public sealed interface IndexEvent {

    /**
     * Questions are answered from a new library from now on.
     *
     * @param change what is different; against nothing, when it is the first
     */
    record Switched(LibraryChange change) implements IndexEvent {}

    /**
     * The transcripts folder cannot be looked at; what was known is still served.
     *
     * @param folder the folder
     * @param reason the system's reason
     */
    record FolderLost(Path folder, String reason) implements IndexEvent {}

    /**
     * The transcripts folder can be looked at again.
     *
     * @param folder the folder
     */
    record FolderBack(Path folder) implements IndexEvent {}

    /**
     * The index could not be brought up to date; what was known is still served, and it is tried again. Told once for
     * each reason in a row.
     *
     * @param reason what went wrong, such as a full disk
     */
    record Failed(Exception reason) implements IndexEvent {}
}
