package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.smart.Caller;

/** Which labels hide a record from whom. */
class ClearanceTest {

    @ParameterizedTest(name = "{0} cleared for [{1}], record labeled [{2}]: hidden {3}")
    @CsvSource(emptyValue = "", textBlock = """
            Practitioner/p,'',              R ETH SUD,               true
            Practitioner/p,ETH,             R ETH SUD,               true
            Practitioner/p,ETH SUD,         R ETH SUD,               false
            Practitioner/p,ETH SUD,         R PSY MH,                true
            Practitioner/p,'',              R,                       true
            Practitioner/p,ETH,             R,                       false
            Practitioner/p,ETH,             V,                       true
            Practitioner/p,PSYTHPN,         V PSYTHPN HIPAAPsyNotes, false
            Practitioner/p,'',              N,                       false
            Practitioner/p,'',              '',                      false
            Practitioner/p,'',              NORDSCLCD,               false
            Practitioner/p,ETH SUD,         R ETH SUD 42CFRPart2,    false
            '',            ETH SUD,         R ETH SUD 42CFRPart2,    true
            '',            ETH SUD 42CFRPart2,R ETH SUD 42CFRPart2,  false
            '',            *,               V PSYTHPN 42CFRPart2 ETH,false
            Patient/a,     '',              R ETH SUD 42CFRPart2,    false
            Patient/a,     '',              V PSYTHPN HIPAAPsyNotes, true
            RelatedPerson/r,'',             R ETH SUD,               true
            """)
    void hidesWhatTheCallerIsNotClearedFor(
            @Nullable String user, @Nullable String clearance, @Nullable String labels, boolean hidden) {
        assertThat(Clearance.of(caller(user, words(clearance))).hides(words(labels)))
                .isEqualTo(hidden);
    }

    private static Set<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? Set.of()
                : Arrays.stream(text.split(" ", -1)).collect(Collectors.toSet());
    }

    private static Caller caller(@Nullable String user, Set<String> clearance) {
        return new Caller(
                "client",
                "subject",
                "issuer",
                "token",
                List.of(),
                Optional.ofNullable(user).filter(reference -> !reference.isBlank()),
                Optional.empty(),
                Optional.empty(),
                clearance);
    }
}
