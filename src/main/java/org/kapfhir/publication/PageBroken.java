package org.kapfhir.publication;

/** A page of the guide that cannot be published; the message says which, and what to change. */
final class PageBroken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PageBroken(String message) {
        super(message);
    }
}
