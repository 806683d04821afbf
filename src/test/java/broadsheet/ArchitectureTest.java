package broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.web.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The arrows of the map, and the habits worth holding. */
@Tag("once")
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("broadsheet");
    /** The program's own files, which know nobody: anybody may read them. */
    private static final String FILES = "broadsheet.resource..";

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void web_knows_no_feature_and_no_store() {
        noClasses()
                .that()
                .resideInAPackage("broadsheet.web..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("broadsheet..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages("broadsheet.web..", FILES)))
                .check(HOUSE);
    }

    @Test
    void the_database_knows_nobody() {
        noClasses()
                .that()
                .resideInAPackage("broadsheet.db")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("broadsheet..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages("broadsheet.db..", FILES)))
                .check(HOUSE);
    }

    @Test
    void the_program_s_files_know_nobody() {
        noClasses()
                .that()
                .resideInAPackage(FILES)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("broadsheet..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage(FILES)))
                .check(HOUSE);
    }

    @Test
    void controllers_ask_queries_and_never_the_store() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "broadsheet.db.schema..")
                .check(HOUSE);
    }

    @Test
    void only_search_knows_Lucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("broadsheet.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(HOUSE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("broadsheet.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void pages_do_not_import_each_other() {
        List<String> pages = List.of("front", "section", "topic", "author", "latest", "article", "about");
        for (String page : pages)
            for (String other : pages)
                if (!page.equals(other))
                    noClasses()
                            .that()
                            .resideInAPackage("broadsheet." + page)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("broadsheet." + other)
                            .check(HOUSE);
    }

    @Test
    void nothing_static_can_change() {
        Set<String> changeable = HOUSE.stream()
                .filter(type -> !type.getPackageName().startsWith("broadsheet.db.schema"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getName().startsWith("$"))
                .map(field -> field.getFullName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(changeable).isEmpty();
    }

    @Test
    void every_page_has_its_template_and_every_template_its_page() throws IOException {
        Set<String> pages = HOUSE.stream()
                .filter(type -> type.isAssignableTo(Page.class) && !type.isInterface())
                .map(ArchitectureTest::template)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> templates = files.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                    .filter(name -> !name.startsWith("layout/") && !name.startsWith("parts/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(templates).isEqualTo(pages);
        }
    }

    @Test
    void files_are_named_for_what_they_hold() {
        assertThat(HOUSE.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl|Common|Misc|Base)"));
    }

    private static String template(JavaClass page) {
        String folder = page.getPackageName().substring(page.getPackageName().lastIndexOf('.') + 1);
        String name = page.getSimpleName().replaceFirst("Page$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return folder + "/" + name.toLowerCase(java.util.Locale.ROOT);
    }
}
