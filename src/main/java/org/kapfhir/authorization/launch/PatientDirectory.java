package org.kapfhir.authorization.launch;

import java.util.List;
import java.util.Optional;

/** The patients that a person who treats may choose from; whoever keeps the records answers. */
public interface PatientDirectory {

    /**
     * A patient as shown in a list.
     *
     * @param description what tells people of one name apart, such as the birth date
     */
    record Choice(String id, String name, String description) {}

    /** @param name part of a name; blank: anybody */
    List<Choice> find(String name, int most);

    Optional<Choice> byId(String id);
}
