package org.kapfhir.intake;

/** Looks at the bytes of a body as they come and refuses the body as soon as they cannot be sound. */
interface BodyText {
    /** @throws BodyRefused 400 {@code malformed-request} */
    void accept(byte next);

    /**
     * The body has ended.
     *
     * @throws BodyRefused 400 {@code malformed-request}
     */
    default void end() {}
}
