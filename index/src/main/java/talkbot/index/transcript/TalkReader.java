package talkbot.index.transcript;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import talkbot.index.Audience;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Problem;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.text.Chars;
import talkbot.index.transcript.digest.DerivedTitle;
import talkbot.index.transcript.digest.Summaries;
import talkbot.index.transcript.form.Script;
import talkbot.index.transcript.outline.Heading;
import talkbot.index.transcript.outline.LineRole;
import talkbot.index.transcript.outline.Outline;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.LabelReader;
import talkbot.index.transcript.passage.PassageCutter;
import talkbot.index.transcript.passage.SpeakerLabels;
import talkbot.index.transcript.topic.ChapterMaker;
import talkbot.index.transcript.topic.KeyTerms;

/**
 * Reads one transcript: decodes it, takes what its sidecar and front matter say, tells body from page furniture, and
 * makes chapters and passages of the body, so that every character of it belongs to exactly one passage. Immutable and
 * thread-safe.
 */
public final class TalkReader {

    /** Lines of body that a title is looked for in. */
    private static final int FIRST_LINES = 60;

    /** What is told of the progress after each step, in percent: steps that show that it moves, not measured times. */
    private static final int OUTLINED = 20;

    private static final int CHAPTERED = 50;
    private static final int SUMMARISED = 90;

    private final boolean ignoreMarks;

    /**
     * Makes a reader.
     *
     * @param ignoreMarks whether to read transcripts as if their tables of contents and headings were cut out, and make
     *     chapters of its own
     */
    public TalkReader(boolean ignoreMarks) {
        this.ignoreMarks = ignoreMarks;
    }

    /**
     * A chapter to be: its heading, if the source has one; else the title that was made, if one was; the number of its
     * first line, a heading included; its lines of text; and its terms.
     */
    private record Section(
            Optional<Heading> heading, Optional<String> made, int first, List<BodyLine> lines, List<String> terms) {
        Optional<String> title() {
            return heading.map(Heading::title).or(() -> made);
        }
    }

    /**
     * Reads a transcript.
     *
     * @param file the transcript with its sidecar
     * @return the talk
     * @throws TranscriptException if the transcript, its front matter or its sidecar is not what it should be
     */
    public Talk read(TranscriptFile file) throws TranscriptException {
        return read(file, percent -> {});
    }

    /**
     * Reads a transcript that may be long.
     *
     * @param percent told now and then how many percent of the work are done, by the same thread
     */
    public Talk read(TranscriptFile file, IntConsumer percent) throws TranscriptException {
        String source = file.source();
        Metadata sidecar = sidecar(file);
        ScriptReader read = ScriptReader.read(source, file.content());
        Script script = read.script();

        List<BodyLine> opening = lines(script, LineRole.ABSTRACT);
        List<BodyLine> body = lines(script, LineRole.BODY);
        if (body.isEmpty()) {
            body = opening;
            opening = List.of();
        }
        if (body.isEmpty()) {
            throw TranscriptException.of(source, Problem.Kind.NO_BODY, "");
        }
        return script.placed(talk(source, sidecar.or(read.metadata()), script, opening, body, percent));
    }

    private Talk talk(
            String source,
            Metadata metadata,
            Script script,
            List<BodyLine> opening,
            List<BodyLine> body,
            IntConsumer percent) {
        percent.accept(OUTLINED);
        Outline outline = script.outline();
        List<BodyLine> text = Stream.concat(opening.stream(), body.stream()).toList();
        SpeakerLabels labels =
                script.speakers().isEmpty() ? LabelReader.read(text) : SpeakerLabels.given(script.speakers());
        String language = metadata.language()
                .orElseGet(() -> Language.of(text.stream().map(BodyLine::text).toList()));
        List<BodySentence> openingSentences = BodySentence.of(opening, labels);
        List<BodySentence> firstSentences =
                BodySentence.of(body.subList(0, Math.min(FIRST_LINES, body.size())), labels);
        DerivedTitle derived = DerivedTitle.of(openingSentences, firstSentences, headings(outline), language);
        String title =
                metadata.title().or(outline::title).or(script.about()::title).orElseGet(derived::title);

        PassageCutter cutter = new PassageCutter(labels);
        List<Passage> openingPassages = cutter.cut(opening);
        List<Section> sections = headings(outline).isEmpty()
                ? made(outline, body, labels, language)
                : marked(headings(outline), body, labels, language);
        percent.accept(CHAPTERED);
        Summaries summaries = summaries(sections, labels);
        percent.accept(SUMMARISED);
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            chapters.add(chapter(i + 1, title, sections.get(i), cutter, summaries.ofChapter(i)));
        }
        Summary summary = summaries.ofTalk(openingSentences, title);
        int characters = text.stream().mapToInt(line -> Chars.ink(line.text())).sum();
        Optional<URI> url = metadata.url().or(outline::link);
        return new Talk(
                metadata.id().orElseGet(() -> TalkIds.fromSource(source)),
                source,
                title,
                summary,
                metadata.speakers().isEmpty() ? speakers(derived, labels) : metadata.speakers(),
                metadata.date(),
                language,
                url,
                metadata.image(),
                metadata.audience().orElse(Audience.EVERYBODY),
                characters,
                openingPassages,
                chapters,
                Optional.empty());
    }

    private static Summaries summaries(List<Section> sections, SpeakerLabels labels) {
        List<List<BodySentence>> sentences = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Section section : sections) {
            sentences.add(BodySentence.of(section.lines(), labels));
            titles.add(section.title().orElse(""));
        }
        return new Summaries(sentences, titles);
    }

    private static Chapter chapter(
            int number, String talkTitle, Section section, PassageCutter cutter, Summary summary) {
        List<Passage> passages = cutter.cut(section.lines());
        String title = section.title().orElse(number == 1 ? talkTitle : talkTitle + " " + number);
        int last = section.lines().isEmpty()
                ? section.heading().orElseThrow().line()
                : section.lines().getLast().number();
        return new Chapter(
                number,
                title,
                section.heading().isPresent() ? TitleOrigin.SOURCE : TitleOrigin.MADE,
                new LineRange(section.first(), last),
                summary,
                passages.isEmpty()
                        ? cutter.anchorOf(title)
                        : passages.getFirst().anchor(),
                passages,
                section.terms(),
                Optional.empty());
    }

    private List<Heading> headings(Outline outline) {
        return ignoreMarks ? List.of() : outline.headings();
    }

    private static List<Section> made(Outline outline, List<BodyLine> body, SpeakerLabels labels, String language) {
        List<ChapterMaker.Made> chapters = ChapterMaker.chapters(body, labels, language);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            int end = i + 1 < chapters.size() ? chapters.get(i + 1).first() : body.size();
            ChapterMaker.Made chapter = chapters.get(i);
            int first = body.get(chapter.first()).number();
            while (first > 1 && outline.role(first - 1) == LineRole.HEADING) {
                first--; // a heading that was ignored lies with the text under it
            }
            sections.add(new Section(
                    Optional.empty(), chapter.title(), first, body.subList(chapter.first(), end), chapter.terms()));
        }
        return sections;
    }

    private static List<Section> marked(
            List<Heading> headings, List<BodyLine> body, SpeakerLabels labels, String language) {
        List<Integer> firsts = new ArrayList<>(List.of(0)); // what stands before the first heading goes with it
        for (Heading heading : headings.subList(1, headings.size())) {
            int first = firsts.getLast();
            while (first < body.size() && body.get(first).number() < heading.line()) {
                first++;
            }
            firsts.add(first);
        }
        List<List<String>> terms = KeyTerms.of(body, labels, language, firsts);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < firsts.size() ? firsts.get(i + 1) : body.size();
            sections.add(new Section(
                    Optional.of(headings.get(i)),
                    Optional.empty(),
                    headings.get(i).line(),
                    body.subList(firsts.get(i), end),
                    terms.get(i)));
        }
        return sections;
    }

    private List<BodyLine> lines(Script script, LineRole role) {
        List<BodyLine> body = new ArrayList<>();
        boolean gap = false;
        boolean timed = false;
        for (int number = 1; number <= script.lines().size(); number++) {
            LineRole here = script.outline().role(number);
            if (here == role) {
                // between captions a blank line belongs to the time code and parts no sentence
                boolean turn = !body.isEmpty() && script.isTurn(body.getLast().number(), number);
                body.add(new BodyLine(number, script.lines().get(number - 1), turn || (gap && !timed)));
                gap = false;
                timed = false;
            } else {
                timed |= here == LineRole.TIMING;
                boolean cutOut = ignoreMarks && (here == LineRole.HEADING || here == LineRole.CONTENTS);
                gap |= here != LineRole.TIMING && !cutOut;
            }
        }
        return body;
    }

    private static List<String> speakers(DerivedTitle derived, SpeakerLabels labels) {
        Set<String> speakers = new LinkedHashSet<>(labels.speakers());
        speakers.addAll(derived.people());
        return List.copyOf(speakers);
    }

    private static Metadata sidecar(TranscriptFile file) throws TranscriptException {
        if (file.sidecar().isEmpty()) {
            return Metadata.NONE;
        }
        try {
            return MetadataReader.readJson(file.sidecar().get());
        } catch (MetadataReader.Fault e) {
            throw new TranscriptException(new Problem(
                    TranscriptKinds.sidecarOf(file.source()),
                    e.line() > 0 ? OptionalInt.of(e.line()) : OptionalInt.empty(),
                    Problem.Kind.BAD_SIDECAR,
                    e.detail()));
        }
    }
}
