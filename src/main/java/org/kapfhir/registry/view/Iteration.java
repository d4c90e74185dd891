package org.kapfhir.registry.view;

/** Whether a selection makes rows of what it stands on, or of the elements that its paths find there. */
enum Iteration {
    NONE,
    FOR_EACH,
    FOR_EACH_OR_NULL,
    REPEAT
}
