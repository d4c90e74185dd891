package org.kapfhir.cdshooks;

import java.util.Arrays;
import java.util.Optional;

/** The services that are offered; each answers one hook. */
enum CdsService {
    PATIENT_VIEW(
            "kap-candidacy-patient-view",
            "patient-view",
            "Candidacy for ketamine-assisted psychotherapy",
            "For a person with an active indication: may this person start, and why not?"),
    ORDER_SELECT(
            "kap-candidacy-order-select",
            "order-select",
            "Candidacy when ketamine is selected",
            "When ketamine or esketamine is selected: may this person start, and why not?"),
    ORDER_SIGN(
            "kap-candidacy-order-sign",
            "order-sign",
            "Candidacy when ketamine is signed",
            "When an order of ketamine or esketamine is about to be signed: may this person start, and why not?");

    private final String id;
    private final String hook;
    private final String title;
    private final String description;

    CdsService(String id, String hook, String title, String description) {
        this.id = id;
        this.hook = hook;
        this.title = title;
        this.description = description;
    }

    String id() {
        return id;
    }

    String hook() {
        return hook;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    static Optional<CdsService> find(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }
}
