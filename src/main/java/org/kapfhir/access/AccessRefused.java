package org.kapfhir.access;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The caller may not do this. What is hidden from a caller is answered as if it did not exist. */
final class AccessRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private AccessRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static AccessRefused scope(String needed) {
        return new AccessRefused(
                ErrorCode.FORBIDDEN, "The token does not allow this: ask for one with a scope that allows " + needed);
    }

    static AccessRefused notServed(String what) {
        return new AccessRefused(ErrorCode.FORBIDDEN, what + " is not allowed to this caller");
    }

    static AccessRefused condition(String name) {
        return new AccessRefused(
                ErrorCode.FORBIDDEN,
                "The condition " + name + " leads to resources that this caller may not search: leave it out");
    }

    static AccessRefused reference() {
        return new AccessRefused(
                ErrorCode.UNPROCESSABLE,
                "A reference leads to a resource that does not exist or may not be seen: correct it");
    }

    static AccessRefused nestedBundle() {
        return new AccessRefused(
                ErrorCode.UNPROCESSABLE, "A Bundle inside of a Bundle is not taken: send its entries themselves");
    }

    static AccessRefused tooManyToCount(int most) {
        return new AccessRefused(
                ErrorCode.FORBIDDEN,
                "More than " + most + " resources would have to be judged one by one: narrow the search");
    }

    static AccessRefused page() {
        return new AccessRefused(ErrorCode.GONE, "There is no such page for this caller: send the search again");
    }

    static AccessRefused unknown() {
        return new AccessRefused(ErrorCode.NOT_FOUND, "There is no such resource, or it may not be seen");
    }
}
