package talkbot.index.generation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import talkbot.index.Problem;
import talkbot.index.folder.FolderState;
import talkbot.index.folder.Found;

/**
 * What one generation was made from and what came of it. Immutable; kept as {@code manifest.json}.
 *
 * @param generation the generation's number
 * @param builtAt when its library last changed
 * @param madeBy the code that read the transcripts; another one may read them differently
 * @param entries what stands in the folder, in source order
 * @param renames where renamed talks went
 */
record Manifest(long generation, Instant builtAt, String madeBy, List<Entry> entries, Renames renames) {

    /**
     * One place in the folder.
     *
     * @param source the path below the folder
     * @param found what stood there
     * @param digest of what was read, if it could be read from the disk
     * @param talk the id of the talk that it was read as
     * @param problem why it was not read as a talk, or why not at all
     */
    record Entry(
            String source, Found found, Optional<Digest> digest, Optional<String> talk, Optional<Problem> problem) {

        /** Something that cannot be read as it stands. */
        static Entry unfit(String source, Found.Unfit found) {
            return new Entry(source, found, Optional.empty(), Optional.empty(), Optional.of(found.problem()));
        }

        /** The same content with another stamp. */
        Entry at(Found nowFound) {
            return new Entry(source, nowFound, digest, talk, problem);
        }

        /** Whether the disk refused it, which may pass without any visible change. */
        boolean worthAnotherTry() {
            return found instanceof Found.Transcript
                    && digest.isEmpty()
                    && problem.map(Problem::kind).equals(Optional.of(Problem.Kind.UNREADABLE));
        }
    }

    /**
     * Hashes (SHA-256, hexadecimal) of a transcript.
     *
     * @param text of the transcript alone: the same after the file was renamed
     * @param version of all that its talk is made from: path, transcript and sidecar; names the talk's file
     */
    record Digest(String text, String version) {

        static Digest of(String source, byte[] text, Optional<byte[]> sidecar) {
            MessageDigest version = sha256();
            byte[] textHash = sha256().digest(text);
            version.update(source.getBytes(StandardCharsets.UTF_8));
            version.update((byte) 0);
            version.update(textHash);
            sidecar.ifPresent(bytes -> version.update(sha256().digest(bytes)));
            return new Digest(HexFormat.of().formatHex(textHash), HexFormat.of().formatHex(version.digest()));
        }

        static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-256", e);
            }
        }
    }

    /**
     * A talk of the library.
     *
     * @param id its id
     * @param source its file
     * @param digest of its file
     */
    record Served(String id, String source, Digest digest) {

        /** Names this version of this talk within the search index. */
        String key() {
            return id + "@" + digest.version();
        }
    }

    Manifest {
        entries = List.copyOf(entries);
    }

    /** What the folder looked like; without that which should be tried again. */
    FolderState folderState() {
        Map<String, Found> found = new HashMap<>();
        entries.stream().filter(entry -> !entry.worthAnotherTry()).forEach(e -> found.put(e.source(), e.found()));
        return FolderState.of(found);
    }

    /** The talks of the library in order. Where several have the same id, it is the first one's. */
    List<Served> served() {
        Map<String, Served> byId = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.talk().isPresent() && entry.digest().isPresent()) {
                String id = entry.talk().get();
                byId.putIfAbsent(
                        id, new Served(id, entry.source(), entry.digest().get()));
            }
        }
        return List.copyOf(byId.values());
    }

    /** Everything that could not be read, in order. */
    List<Problem> problems() {
        Map<String, String> owners = served().stream().collect(Collectors.toMap(Served::id, Served::source));
        List<Problem> problems = new ArrayList<>();
        for (Entry entry : entries) {
            entry.problem().ifPresent(problems::add);
            entry.talk()
                    .map(owners::get)
                    .filter(owner -> !owner.equals(entry.source()))
                    .ifPresent(owner -> problems.add(
                            new Problem(entry.source(), OptionalInt.empty(), Problem.Kind.DUPLICATE_ID, owner)));
        }
        return problems;
    }

    /** Whether both make the same library, however old their files are. */
    boolean sameLibrary(Manifest other) {
        return madeBy.equals(other.madeBy)
                && renames.equals(other.renames)
                && withoutStamps().equals(other.withoutStamps());
    }

    private List<List<Object>> withoutStamps() {
        return entries.stream()
                .map(e -> List.<Object>of(e.source(), e.digest(), e.talk(), e.problem()))
                .toList();
    }

    /** The talks as {@link Renames} sees them. */
    List<Renames.Trace> traces() {
        return served().stream()
                .map(talk -> new Renames.Trace(
                        talk.id(), talk.source(), talk.digest().text()))
                .toList();
    }
}
