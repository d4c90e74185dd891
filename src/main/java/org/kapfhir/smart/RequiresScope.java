package org.kapfhir.smart;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be allowed to call an operation; an operation that does not say so is not served. On operations of one
 * patient or one resource the scope must reach that one.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

    /** Types that must be readable, each without a condition. */
    String[] read() default {};

    /** Whether all that makes up a patient's record must be readable, as {@code *.rs} allows. */
    boolean wholeRecord() default false;

    /** Whether it looks at many people: a scope that reaches one patient only is not enough. */
    boolean everyone() default false;

    /** The parameter that names the patient it is about; empty if the address does, or nobody is named. */
    String subject() default "";

    /** Whether nothing may be hidden from the caller: what comes out of it cannot be judged record by record. */
    boolean unrestricted() default false;

    /** Whether it runs the server rather than reads records: {@code system/*.cruds} only. */
    boolean admin() default false;
}
