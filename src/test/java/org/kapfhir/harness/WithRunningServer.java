package org.kapfhir.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kapfhir.KapFhirApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the tests of a class against the real application on a free port, over HTTP; classes with the same settings share
 * one server and so one database. The system property {@code kapfhir.it.database} chooses {@code h2} or {@code postgresql}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = KapFhirApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {FreshDatabase.class, FreshAddress.class})
@Import({FhirEndpoint.class, HiddenForUncleared.class})
@ActiveProfiles("it")
public @interface WithRunningServer {}
