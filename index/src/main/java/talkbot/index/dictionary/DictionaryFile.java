package talkbot.index.dictionary;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.dictionary.DictionaryException.Kind;
import talkbot.index.folder.Reasons;

/** Tells by a file's content which form it has, and reads its entries: XML or lines, packed by gzip or not. */
final class DictionaryFile {

    private static final Logger LOG = LoggerFactory.getLogger(DictionaryFile.class);

    /** Enough to tell the encoding. */
    private static final int SAMPLE = 1 << 16;

    /** A file is no dictionary if more than one line in so many is no entry. */
    private static final int BAD_SHARE = 2;

    private static final Charset EUC_JP = Charset.forName("EUC-JP");

    private final Path file;
    private final Consumer<Entry> entries;
    private int count;

    private DictionaryFile(Path file, Consumer<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Reads all entries of a file. Lines that are none are left out, with one line in the log.
     *
     * @return how many there are
     * @throws DictionaryException if it is no dictionary or cannot be read
     */
    static int read(Path file, Consumer<Entry> entries) throws DictionaryException {
        DictionaryFile reading = new DictionaryFile(file, entries);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
                InputStream in = unpacked(raw)) {
            reading.read(in);
        } catch (DictionaryException e) {
            throw e;
        } catch (EOFException | ZipException e) {
            throw new DictionaryException(file, Kind.BROKEN, "gzip", e);
        } catch (IOException e) {
            throw new DictionaryException(file, Kind.UNREADABLE, Reasons.of(e), e);
        }
        return reading.count;
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        byte[] magic = peek(raw, 2);
        boolean packed = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return packed ? new BufferedInputStream(new GZIPInputStream(raw, SAMPLE), SAMPLE) : raw;
    }

    private void read(InputStream in) throws IOException {
        byte[] sample = peek(in, SAMPLE);
        boolean marked = new String(sample, 0, Math.min(3, sample.length), StandardCharsets.UTF_8).startsWith("\uFEFF");
        int begin = marked ? 3 : 0;
        while (begin < sample.length && Character.isWhitespace(sample[begin])) {
            begin++;
        }
        if (begin < sample.length && sample[begin] == '<') {
            in.skipNBytes(begin);
            readXml(in);
        } else {
            in.skipNBytes(marked ? 3 : 0);
            readLines(in, encoding(sample));
        }
        if (count == 0) {
            throw new DictionaryException(file, Kind.NO_DICTIONARY, "");
        }
    }

    private void readXml(InputStream in) throws IOException {
        try {
            Jmdict.read(in, this::take);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            if (count == 0) {
                throw new DictionaryException(file, Kind.NO_DICTIONARY, "", e);
            }
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNumber();
            throw new DictionaryException(file, Kind.BROKEN, "XML" + line, e);
        }
    }

    private void readLines(InputStream in, Charset charset) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, charset), SAMPLE);
        int number = 0;
        int bad = 0;
        int firstBad = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (EdictLine.isRemark(line)) {
                continue;
            }
            Optional<Entry> entry = EdictLine.read(line);
            if (entry.isPresent()) {
                take(entry.get());
            } else {
                firstBad = bad++ == 0 ? number : firstBad;
            }
            if (number == SAMPLE && bad > number / BAD_SHARE) {
                break;
            }
        }
        if (bad > (bad + count) / BAD_SHARE) {
            throw new DictionaryException(file, Kind.NO_DICTIONARY, "");
        }
        if (bad > 0) {
            LOG.warn("{}: {} lines are no entries and were left out, the first is line {}", file, bad, firstBad);
        }
    }

    private void take(Entry entry) {
        count++;
        entries.accept(entry);
    }

    private static byte[] peek(InputStream in, int size) throws IOException {
        in.mark(size);
        byte[] bytes = in.readNBytes(size);
        in.reset();
        return bytes;
    }

    /** The encoding that fewer bytes of the sample break: a single broken line must not decide. */
    private static Charset encoding(byte[] sample) {
        return faults(sample, StandardCharsets.UTF_8) <= faults(sample, EUC_JP) ? StandardCharsets.UTF_8 : EUC_JP;
    }

    private static long faults(byte[] sample, Charset charset) {
        return new String(sample, charset).chars().filter(c -> c == '\uFFFD').count();
    }
}
