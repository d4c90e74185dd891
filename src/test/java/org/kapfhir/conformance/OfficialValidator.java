package org.kapfhir.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.utils.EOperationOutcome;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;
import org.hl7.fhir.validation.service.StandAloneValidatorFetcher;

/**
 * HL7's own validator over the compiled guide, without a network: packages come from the private cache of the build.
 *
 * <p>Its engine is {@code org.hl7.fhir.validation}, in the version that HAPI brings (6.7.9). Newer ones do not run here:
 * 6.10.4 needs a newer core beneath the HAPI that is under test and wipes the package cache of this one; 7.0 and later
 * need an artifact that Maven Central does not hold.
 */
final class OfficialValidator {
    /** What else the engine loads, as pinned for the compiler of the guide. */
    private static final List<String> PACKAGES = List.of("hl7.terminology.r4#6.3.0", "hl7.fhir.uv.extensions.r4#5.2.0");

    /**
     * What it reports because it cannot look it up, not because the guide is wrong: extensions of Structured Data Capture
     * and of quality measures, R5's SubscriptionTopic with its code system of types, and a code system of the International
     * Patient Summary, which the guide uses by address without depending on those packages; the registry of media types,
     * which only a terminology server holds; and the specification's own example of a Consent identifier, which every
     * snapshot of a Consent profile repeats.
     */
    private static final Pattern NOT_THE_GUIDES = Pattern.compile("http://hl7\\.org/fhir/uv/sdc/"
            + "|http://hl7\\.org/fhir/us/cqfmeasures/"
            + "|http://hl7\\.org/fhir/5\\.0/StructureDefinition/extension-SubscriptionTopic\\."
            + "|'http://hl7\\.org/fhir/fhir-types'"
            + "|http://hl7\\.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
            + "|http://hl7\\.org/fhir/ValueSet/mimetypes"
            + "|'Local eCMS identifier'");

    private final ValidationEngine engine;

    private OfficialValidator(ValidationEngine engine) {
        this.engine = engine;
    }

    /** Takes about half a minute. */
    static OfficialValidator of(Path compiledGuide) throws Exception {
        // Without this it would ask package servers for newer versions of what it has.
        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
        ValidationEngine engine = new ValidationEngine.ValidationEngineBuilder()
                .withVersion("4.0.1")
                .withNoTerminologyServer()
                .withCanRunWithoutTerminologyServer(true)
                .withThoVersion("6.3.0")
                .withExtensionsVersion("5.2.0")
                .fromSource("hl7.fhir.r4.core#4.0.1");
        List<String> sources = new ArrayList<>(PACKAGES);
        sources.add(compiledGuide.toAbsolutePath().toString());
        for (String source : sources) {
            engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), source, false);
        }
        engine.setFetcher(new StandAloneValidatorFetcher(engine.getPcm(), engine.getContext(), engine));
        engine.setPolicyAdvisor(new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.IGNORE, Set.of()));
        engine.prepare();
        return new OfficialValidator(engine);
    }

    List<ValidationMessage> validate(String json) {
        List<ValidationMessage> messages = new ArrayList<>();
        try {
            engine.validate(json.getBytes(StandardCharsets.UTF_8), FhirFormat.JSON, List.of(), messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EOperationOutcome e) {
            throw new IllegalStateException("The engine could not judge the record", e);
        }
        return messages;
    }

    List<ValidationMessage> errors(String json) {
        return validate(json).stream()
                .filter(ValidationMessage::isError)
                .filter(message -> !NOT_THE_GUIDES.matcher(message.getMessage()).find())
                .toList();
    }
}
