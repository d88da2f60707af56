package talkbot.index;

import java.util.OptionalInt;

/**
 * Why something in the transcripts folder could not be read. The other files are served all the same.
 *
 * @param source the file's path below the transcripts folder
 * @param line the line at fault, from 1, where one can be named
 * @param kind what is wrong
 * @param detail what a sentence for people needs beside that (an encoding's name, a field, another file); may be empty;
 *     never a line of the transcript's text
 */
public record Problem(String source, OptionalInt line, Kind kind, String detail) {

    /** What is wrong with the file. */
    public enum Kind {
        /** There is nothing in it. */
        EMPTY,
        /** It is no text: an archive, a picture, a program. The detail names the form if recognised. */
        NOT_TEXT,
        /** Its encoding could not be told, or it breaks the rules of the one named in the detail. */
        BAD_ENCODING,
        /** The system refuses it to us; the detail is the system's reason. */
        UNREADABLE,
        /** It is larger than the limit in the detail. */
        TOO_LARGE,
        /** Only page furniture or headings: no body is left. */
        NO_BODY,
        /** Its sidecar is not what it should be; the detail names the field or the fault. */
        BAD_SIDECAR,
        /** Its front matter is not what it should be; the detail names the field or the fault. */
        BAD_FRONT_MATTER,
        /** Another file has the same talk id; the detail names that file. */
        DUPLICATE_ID,
        /** A sidecar without its transcript. */
        ORPHAN_SIDECAR,
        /** A kind of file that is not read; the detail is its extension. */
        UNSUPPORTED,
        /** It breaks the rules of the form that its name or its beginning promises; the detail is the form's name. */
        BAD_FORM,
        /** It is JSON, but no transcript in any form that is read. */
        NO_SEGMENTS,
        /** It needs a password, or its author forbids to copy from it. */
        LOCKED,
        /** Its pages are pictures: there is no text to read. */
        SCANNED
    }
}
