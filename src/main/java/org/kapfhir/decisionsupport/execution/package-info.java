/**
 * How does the logic run fast? Compiled CQL (ELM) as steps that are linked once; the meaning of every operator stays that
 * of the reference engine, whose operators the steps call.
 */
@NullMarked
package org.kapfhir.decisionsupport.execution;

import org.jspecify.annotations.NullMarked;
