package talkbot.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The arrows of the house: app to front doors to core to index, never back, never sideways. */
@AnalyzeClasses(
        packages = "talkbot",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestsOfOtherRooms.class})
class ArchitectureTest {

    /** What other rooms lend of their tests comes as a jar. */
    static final class NoTestsOfOtherRooms implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule INDEX_KNOWS_NOTHING_ABOUT_CHAT = noClasses()
            .that()
            .resideInAPackage("talkbot.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "talkbot.core..", "talkbot.slack..", "talkbot.discord..", "talkbot.web..", "talkbot.app..");

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_FRONT_DOOR = noClasses()
            .that()
            .resideInAPackage("talkbot.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "talkbot.slack..",
                    "talkbot.discord..",
                    "talkbot.web..",
                    "talkbot.app..",
                    "io.javalin..",
                    "gg.jte..");

    @ArchTest
    static final ArchRule WEB_KNOWS_NEITHER_THE_COMMAND_LINE_NOR_OTHER_FRONT_DOORS = noClasses()
            .that()
            .resideInAPackage("talkbot.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("talkbot.app..", "talkbot.slack..", "talkbot.discord..");

    @ArchTest
    static final ArchRule SLACK_KNOWS_NO_OTHER_FRONT_DOOR = noClasses()
            .that()
            .resideInAPackage("talkbot.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("talkbot.app..", "talkbot.web..", "talkbot.discord..");

    @ArchTest
    static final ArchRule DISCORD_KNOWS_NO_OTHER_FRONT_DOOR = noClasses()
            .that()
            .resideInAPackage("talkbot.discord..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("talkbot.app..", "talkbot.web..", "talkbot.slack..");

    @ArchTest
    static final ArchRule ONLY_ITS_ADAPTER_SEES_SLACKS_LIBRARY = noClasses()
            .that(not(resideInAPackage("talkbot.slack..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack..");

    @ArchTest
    static final ArchRule ONLY_ITS_ADAPTER_SEES_DISCORDS_LIBRARY = noClasses()
            .that(not(resideInAPackage("talkbot.discord..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.dv8tion..");

    @ArchTest
    static final ArchRule ONLY_ITS_PACKAGE_SEES_THE_LANGUAGE_MODELS_LIBRARY = noClasses()
            .that(not(resideInAPackage("talkbot.index.summarizer..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule ONLY_INDEX_SEES_LUCENE = noClasses()
            .that(not(resideInAPackage("talkbot.index..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    /** Its analysers of Japanese and its helpers for files are of use elsewhere too. */
    @ArchTest
    static final ArchRule SEARCH_WITH_LUCENE_STAYS_IN_ITS_PACKAGE = noClasses()
            .that(not(resideInAPackage("talkbot.index.lucene..")).and(resideInAPackage("talkbot.index..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.lucene.search..", "org.apache.lucene.index..", "org.apache.lucene.document..");

    /** The compiled dictionary is a sorted table in files of that form. */
    @ArchTest
    static final ArchRule LUCENES_FILES_ARE_SEEN_BY_SEARCH_AND_DICTIONARY = noClasses()
            .that(resideInAPackage("talkbot.index..")
                    .and(not(resideInAnyPackage("talkbot.index.lucene..", "talkbot.index.dictionary.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.store..");

    @ArchTest
    static final ArchRule OTHER_ROOMS_SEE_NO_READER_OF_TRANSCRIPTS = noClasses()
            .that(resideInAnyPackage("talkbot.core..", "talkbot.slack..", "talkbot.discord..", "talkbot.web.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("talkbot.index.lucene..", "talkbot.index.transcript..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("talkbot.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage("talkbot..")
            .and(not(resideInAPackage("talkbot.web.templates..")))
            .should(new ArchCondition<>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
                    }
                }
            });
}
