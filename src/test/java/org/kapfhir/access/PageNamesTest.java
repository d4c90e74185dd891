package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageNamesTest {

    @Test
    void takesNoNameOfASearchForOneOfAHistory() {
        // Drawn names hold hyphens, too, and this one where a UUID has its first.
        assertThat(PageNames.isOfHistory("bOCK6cvl-Z3YF4Uz--rXgLw8c51772ec2a4f171758bfba6"))
                .isFalse();
        assertThat(PageNames.isOfHistory("b0c5cef4-9a51-4ed1-95ba-1f52b6d1f3a0"))
                .isTrue();
    }
}
