/** What does a demo server hold? A synthetic, reproducible cohort of courses of treatment, and the truth about it. */
@NullMarked
package org.kapfhir.seeding;

import org.jspecify.annotations.NullMarked;
