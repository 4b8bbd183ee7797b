package chancery;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: rooms keep their doors closed, floors look only downward. */
class HouseTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("chancery");

    @BeforeAll
    static void roomsAreThePackagesThatSaySo() {
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
    }

    @Test
    void roomsUseOnlyWhatOthersOffer() {
        ApplicationModules.of("chancery").verify();
    }

    @Test
    void floorsDependOnlyDownward() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("kernel")
                .definedBy("chancery.kernel..")
                .layer("foundation")
                .definedBy("chancery.foundation..")
                .layer("correspondence")
                .definedBy("chancery.correspondence..")
                .layer("work")
                .definedBy("chancery.work..")
                .layer("door")
                .definedBy("chancery.door..", "chancery")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("work")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("correspondence")
                .mayOnlyBeAccessedByLayers("work", "door")
                .whereLayer("foundation")
                .mayOnlyBeAccessedByLayers("correspondence", "work", "door")
                .check(CLASSES);
    }

    @Test
    void neighboursOnTheFoundationDoNotKnowEachOther() {
        slices().matching("chancery.foundation.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void neighboursAtWorkDoNotKnowEachOther() {
        slices().matching("chancery.work.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
