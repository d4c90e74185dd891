package org.kapfhir.harness;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.kapfhir.access.DisclosureRule;
import org.kapfhir.smart.Caller;

/** A reason to withhold that the tests control: a label of their own, hidden from clients of one name only. */
public final class HiddenForUncleared implements DisclosureRule {
    public static final String CLIENT = "uncleared-app";
    public static final String SYSTEM = "https://kapfhir.org/test/label";
    public static final String CODE = "hidden";

    @Override
    public boolean mayDisclose(Caller caller, IBaseResource resource) {
        return !CLIENT.equals(caller.clientId())
                || resource.getMeta().getSecurity().stream().noneMatch(label -> SYSTEM.equals(label.getSystem()));
    }

    @Override
    public boolean mayWithhold(Caller caller, String type) {
        return CLIENT.equals(caller.clientId());
    }
}
