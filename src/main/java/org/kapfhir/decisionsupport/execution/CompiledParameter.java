package org.kapfhir.decisionsupport.execution;

/** A parameter: what the caller gives under its name, else its default. */
record CompiledParameter(int index, String name, Step defaultValue) {}
