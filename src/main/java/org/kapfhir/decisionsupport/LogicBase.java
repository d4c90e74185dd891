package org.kapfhir.decisionsupport;

import org.cqframework.cql.cql2elm.LibraryManager;
import org.opencds.cqf.cql.engine.model.ModelResolver;

/** What the guide's compiled logic lends to logic of others. */
record LogicBase(LibraryManager libraries, ValueSetMembership terminology, ModelResolver fhirModel) {}
