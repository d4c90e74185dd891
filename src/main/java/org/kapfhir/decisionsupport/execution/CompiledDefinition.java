package org.kapfhir.decisionsupport.execution;

/** A definition that has one value per evaluation. */
record CompiledDefinition(int index, int slots, Step body) {}
