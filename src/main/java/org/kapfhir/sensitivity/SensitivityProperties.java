package org.kapfhir.sensitivity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose records fall under 42 CFR Part 2: that depends on the program that holds them, not on a code.
 *
 * @param part2Program whether the clinic that runs this server is such a program: then what is labeled as substance use
 *     information gets the policy 42CFRPart2
 * @param part2Sources beginnings of {@code meta.source} of such programs elsewhere: every record from there gets it
 */
@ConfigurationProperties("kapfhir.sensitivity")
record SensitivityProperties(
        @DefaultValue("false") boolean part2Program,
        @DefaultValue List<String> part2Sources) {
    SensitivityProperties {
        part2Sources = List.copyOf(part2Sources);
    }
}
