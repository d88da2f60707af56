package talkbot.index.dictionary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import talkbot.index.dictionary.Entry.Read;
import talkbot.index.dictionary.Entry.Sense;
import talkbot.index.dictionary.Entry.Use;
import talkbot.index.dictionary.Entry.Written;

/**
 * Reads JMdict. Its marks are entities such as {@code uk} in an element {@code misc}, some million of them; they are taken by their
 * names and never replaced by their texts, so that the parser's limits on entities stay in force. Nothing outside of
 * the file is ever read.
 */
final class Jmdict {

    private static final String ROOT = "JMdict";
    private static final String ENGLISH = "eng";

    private final XMLStreamReader xml;

    private Jmdict(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads all entries.
     *
     * @return whether it is such a dictionary, told by its outermost element
     * @throws XMLStreamException if it is not XML from its beginning to its end
     */
    static boolean read(InputStream in, Consumer<Entry> entries) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(in);
        try {
            // What stands before it: comments, and the list of entities.
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            if (!xml.getLocalName().equals(ROOT)) {
                return false;
            }
            new Jmdict(xml).all(entries);
            return true;
        } finally {
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whose behaviour with entities is known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void all(Consumer<Entry> entries) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("entry")) {
                Entry entry = entry();
                if (!entry.read().isEmpty()) {
                    entries.accept(entry);
                }
            }
        }
    }

    private Entry entry() throws XMLStreamException {
        List<Written> written = new ArrayList<>();
        List<Read> read = new ArrayList<>();
        List<Sense> senses = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "k_ele" -> {
                    Element spelling = element();
                    written.add(new Written(spelling.text, spelling.use()));
                }
                case "r_ele" -> {
                    Element reading = element();
                    read.add(new Read(reading.text, reading.use(), Set.copyOf(reading.of)));
                }
                case "sense" -> {
                    Element sense = element();
                    senses.add(new Sense(
                            senses.size(), List.copyOf(sense.glosses), sense.kana, sense.rare, Set.copyOf(sense.of)));
                }
                default -> element();
            }
        }
        return new Entry(written, read, senses);
    }

    /** What the parts of an entry may hold; each of them uses some of it. */
    private static final class Element {
        private final Set<String> of = new HashSet<>();
        private final List<String> glosses = new ArrayList<>();
        private String text = "";
        private boolean common;
        private boolean irregular;
        private boolean kana;
        private boolean rare;

        Use use() {
            return Use.of(common, irregular);
        }
    }

    /** Reads on to the end of the part that has just begun. */
    private Element element() throws XMLStreamException {
        Element part = new Element();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
                take(part, name, language == null || language.equals(ENGLISH), text());
            }
        }
        return part;
    }

    private static void take(Element part, String name, boolean english, String text) {
        switch (name) {
            case "keb", "reb" -> part.text = Glosses.word(text);
            case "re_restr", "stagk", "stagr" -> part.of.add(Glosses.word(text));
            case "ke_pri", "re_pri" -> part.common |= Marks.common(text);
            case "ke_inf" -> part.irregular |= Marks.irregularKanji(text);
            case "re_inf" -> part.irregular |= Marks.irregularKana(text);
            case "misc" -> {
                part.kana |= Marks.kana(text);
                part.rare |= Marks.rare(text);
            }
            case "gloss" -> {
                String clean = english ? Glosses.clean(text) : "";
                if (!clean.isEmpty()) {
                    part.glosses.add(clean);
                }
            }
            default -> {
                // Word classes, references, origins, examples: no help in searching.
            }
        }
    }

    /** The text up to the end of the element that has just begun, the names of entities in the place of their texts. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE -> text.append(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {
                    // Comments.
                }
            }
        }
        return text.toString().strip();
    }
}
