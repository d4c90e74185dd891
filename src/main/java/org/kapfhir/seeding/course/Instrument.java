package org.kapfhir.seeding.course;

/** The instruments that the cohort is rated with; higher is worse in both. */
public enum Instrument {
    PHQ_9("phq9", "44261-6", "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]", "44249-1", 27),
    GAD_7("gad7", "70274-6", "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]", "69737-5", 21);

    private final String label;
    private final Code total;
    private final Code panel;
    private final int highest;

    Instrument(String label, String total, String display, String panel, int highest) {
        this.label = label;
        this.total = new Code("http://loinc.org", total, display);
        this.panel = new Code("http://loinc.org", panel, "");
        this.highest = highest;
    }

    /** As it stands in ids. */
    public String label() {
        return label;
    }

    public Code total() {
        return total;
    }

    /** The code of the whole questionnaire, which is not that of its total. */
    public Code panel() {
        return panel;
    }

    public int highest() {
        return highest;
    }
}
