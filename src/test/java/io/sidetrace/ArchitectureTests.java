package io.sidetrace;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** Who may use whom. A rule about a package that is not there yet holds. */
@AnalyzeClasses(packages = "io.sidetrace", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  private static final String ENGINE = "io.sidetrace.engine..";
  private static final String KERNEL = "io.sidetrace.engine.kernel..";

  /** The annotations of package-info.java, which say what a module may use. */
  private static final DescribedPredicate<JavaClass> MODULE_ANNOTATIONS =
      resideInAPackage("org.springframework.modulith..");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(SidetraceApplication.class).verify();
  }

  @ArchTest
  static final ArchRule engineUsesNothingButTheJdk =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "org.springframework..",
                      "tools.jackson..",
                      "com.fasterxml..",
                      "org.graalvm..",
                      "jakarta..",
                      "org.slf4j..")
                  .and(DescribedPredicate.not(MODULE_ANNOTATIONS)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule workersNeedNoSpring =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.sidetrace.worker..", "io.sidetrace.python..", "io.sidetrace.gotcha")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.springframework..")
                  .and(DescribedPredicate.not(MODULE_ANNOTATIONS)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyKernelsKnowBytecodeVectorsAndNativeCode =
      noClasses()
          .that()
          .resideOutsideOfPackage(KERNEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.lang.classfile..", "jdk.incubator.vector..", "org.nd4j..", "org.bytedeco..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyThePythonFrontEndKnowsGraal =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.sidetrace.python..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.graalvm..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesOfTheEngineHaveNoCycles =
      slices()
          .matching("io.sidetrace.engine.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theEngineIsBuiltFromTheBottomUp =
      noClasses()
          .that()
          .resideInAPackage("io.sidetrace.engine.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.sidetrace.engine.primitive..",
              "io.sidetrace.engine.state..",
              "io.sidetrace.engine.transform..",
              "io.sidetrace.engine.pass..",
              "io.sidetrace.engine.kernel..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule controllersAreNobodysApi =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule controllersLiveInWebPackages =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .resideInAPackage("io.sidetrace..web..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .andShould()
          .notBeAnnotatedWith("jakarta.annotation.Resource")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith("org.jspecify.annotations.NullMarked")
          .allowEmptyShould(true);
}
