package org.computeid.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one list of arrows between packages: what is not in it is forbidden. */
class ArchitectureTest {

    private static final String ROOT = "org.computeid.";

    /** Package → the packages of ComputeID that it may use; sub-packages belong to the named one. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("identifier.code", List.of()),
            Map.entry("identifier.id", List.of("identifier.code")),
            Map.entry("identifier.jackson", List.of("identifier.id")),
            Map.entry("identifier.json", List.of()),
            Map.entry("identifier.envelope", List.of("identifier.json")),
            Map.entry(
                    "identifier.descriptor",
                    List.of("identifier.envelope", "identifier.json", "identifier.id", "identifier.code")),
            Map.entry(
                    "identifier.validation",
                    List.of(
                            "identifier.descriptor",
                            "identifier.envelope",
                            "identifier.json",
                            "identifier.id",
                            "identifier.code")),
            Map.entry("metering.unit", List.of()),
            Map.entry("metering.quantity", List.of("metering.unit")),
            Map.entry("metering.device", List.of("metering.quantity", "metering.unit")),
            Map.entry(
                    "metering.usage",
                    List.of(
                            "metering.quantity",
                            "metering.unit",
                            "identifier.envelope",
                            "identifier.json",
                            "identifier.id")),
            Map.entry("metering.profile", List.of("metering.quantity", "metering.unit", "identifier.json")),
            Map.entry(
                    "metering.rollup",
                    List.of(
                            "metering.quantity",
                            "metering.unit",
                            "identifier.descriptor",
                            "identifier.envelope",
                            "identifier.id")),
            Map.entry("conformance", List.of()),
            Map.entry("conformance.reference", List.of("conformance", "identifier", "metering")),
            Map.entry("cli", List.of("identifier", "metering", "conformance")));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.computeid");

    static Stream<String> packages() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatItsArrowsAllow(String name) {
        String[] allowed = Stream.concat(ARROWS.getOrDefault(name, List.of()).stream(), Stream.of(name))
                .map(allowedName -> ROOT + allowedName + "..")
                .toArray(String[]::new);
        String[] others = ARROWS.keySet().stream()
                .filter(other -> other.startsWith(name + "."))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        classes()
                .that(resideInAPackage(ROOT + name + "..").and(not(resideInAnyPackage(others))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .and(not(resideInAnyPackage(others)))
                        .or(not(resideInAPackage("org.computeid.."))))
                .check(PRODUCT);
    }

    @Test
    void namesEveryPackage() {
        assertThat(PRODUCT.stream()
                        .map(type -> type.getPackageName().substring(ROOT.length()))
                        .distinct())
                .allMatch(name ->
                        ARROWS.keySet().stream().anyMatch(known -> name.equals(known) || name.startsWith(known + ".")));
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.computeid.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void keepsIdentifiersFreeOfLibraries() {
        classes()
                .that(resideInAnyPackage("org.computeid.identifier.code..", "org.computeid.identifier.id.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.computeid.identifier.code..", "org.computeid.identifier.id.."))
                .check(PRODUCT);
    }

    @Test
    void keepsDoublesOutOfPublicSignatures() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage("org.computeid.identifier..", "org.computeid.metering.."))
                .should(new NoFloatingPoint())
                .check(PRODUCT);
    }

    @Test
    void allowsNoRoomWithoutAName() {
        String[] rooms = Stream.of("util", "internal", "impl", "common", "lib")
                .map(room -> "org.computeid.." + room + "..")
                .toArray(String[]::new);
        noClasses().should().resideInAnyPackage(rooms).check(PRODUCT);
        assertThat(PRODUCT.stream().map(type -> type.getSimpleName()))
                .noneMatch(name -> Arrays.stream("Manager Util Utils Helper Impl Base Common Info".split(" ", -1))
                        .anyMatch(name::endsWith));
    }
}
