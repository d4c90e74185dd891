package org.kapfhir.authorization.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    patient/*.rs                            | Read everything of this patient
                    user/*.cruds                            | Read, add, change, delete everything that you may see
                    patient/Observation.rs                  | Read measurements and scores of this patient
                    patient/Observation.rs?category=survey  | Read measurements and scores (survey) of this patient
                    patient/Patient.r                       | Open name, birth date and contacts of this patient
                    patient/Condition.s                     | Search diagnoses of this patient
                    patient/CarePlan.rs                     | Read records of the kind care plan of this patient
                    launch/patient                          | Know which patient is chosen
                    something-else                          | something-else
                    """)
    void saysWhatAScopeAllows(String scope, String words) {
        assertThat(ScopeWords.of(scope)).isEqualTo(words);
    }
}
