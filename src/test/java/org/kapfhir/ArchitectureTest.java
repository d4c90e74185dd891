package org.kapfhir;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ca.uhn.fhir.rest.annotation.Operation;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.kapfhir.smart.RequiresScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The direction rules of ARCHITECTURE.md; each says why it is there. */
@AnalyzeClasses(packages = "org.kapfhir", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotFormCycles = slices().matching("org.kapfhir.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be readable, testable and removable without its neighbors");

    @ArchTest
    static final ArchRule nobodyDependsOnTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage("org.kapfhir.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kapfhir.config..")
            .because("the wiring knows the features, never the other way round");

    @ArchTest
    static final ArchRule nobodyDependsOnSeedData = noClasses()
            .that()
            .resideOutsideOfPackages("org.kapfhir.seeding..", "org.kapfhir.config..", "org.kapfhir")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kapfhir.seeding..")
            .because("a server in production must run without synthetic people");

    @ArchTest
    static final ArchRule sharedWordsDependOnNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.kapfhir.shared..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.kapfhir..").and(not(resideInAnyPackage("org.kapfhir.shared.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "ca.uhn.fhir.rest.server..")
            .because("words that everybody uses must not drag anything along");

    @ArchTest
    static final ArchRule restTypesStayInAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("org.kapfhir.config..", "org.kapfhir.errors..")
            .and()
            .haveSimpleNameNotEndingWith("OperationProvider")
            .and()
            .haveSimpleNameNotEndingWith("Interceptor")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir.rest.server..")
            .because("what the product decides must not depend on how it is asked");

    @ArchTest
    static final ArchRule storageTypesStayInTheStore = noClasses()
            .that(resideOutsideOfPackages("org.kapfhir.config..", "org.kapfhir.chart..", "org.kapfhir.conformance.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir.jpa..")
            .because("features read records through a port, so that the store can change behind it");

    @ArchTest
    static final ArchRule operationsAreInProviders = methods()
            .that()
            .areAnnotatedWith(Operation.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("OperationProvider")
            .because("a reader finds every door of the server by its name");

    @ArchTest
    static final ArchRule operationsSayWhatTheyNeed = methods()
            .that()
            .areAnnotatedWith(Operation.class)
            .should()
            .beAnnotatedWith(RequiresScope.class)
            .because("an operation that does not say which scope it needs is not served");

    @ArchTest
    static final ArchRule settingsAreRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameEndingWith("Properties")
            .because("settings are checked once at start and never change after");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("an answer must be reproducible years later, so the time is an input: a "
                    + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule guardsKnowNoClinicalFeature = noClasses()
            .that()
            .resideInAnyPackage("org.kapfhir.sensitivity..", "org.kapfhir.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.kapfhir.screening..",
                    "org.kapfhir.outcomes..",
                    "org.kapfhir.questionnaires..",
                    "org.kapfhir.cdshooks..")
            .because("what hides and notes must hold for every feature, also for those to come");

    @ArchTest
    static final ArchRule nobodyThrowsGenericFailures =
            NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because("a failure has a name that says what is wrong");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "a server logs and a command writes where it was told to");

    @ArchTest
    static final ArchRule chanceIsPassedIn = noClasses()
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("whatever is drawn must be drawn again from the same seed");
}
