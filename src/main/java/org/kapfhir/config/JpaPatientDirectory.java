package org.kapfhir.config;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.kapfhir.authorization.launch.PatientDirectory;

/** Finds the patients in HAPI's store that somebody who treats may choose from. */
final class JpaPatientDirectory implements PatientDirectory {
    private final DaoRegistry daos;

    JpaPatientDirectory(DaoRegistry daos) {
        this.daos = daos;
    }

    @Override
    public List<Choice> find(String name, int most) {
        SearchParameterMap wanted = new SearchParameterMap()
                .setSort(new SortSpec(Patient.SP_FAMILY))
                .setLoadSynchronousUpTo(most)
                .setCount(most);
        if (!name.isBlank()) {
            wanted.add(Patient.SP_NAME, new StringParam(name.trim()));
        }
        return patients().search(wanted, new SystemRequestDetails()).getResources(0, most).stream()
                .map(Patient.class::cast)
                .map(JpaPatientDirectory::choice)
                .toList();
    }

    @Override
    public Optional<Choice> byId(String id) {
        try {
            return Optional.of(choice(patients().read(new IdType("Patient", id), new SystemRequestDetails())));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }

    private IFhirResourceDao<Patient> patients() {
        return daos.getResourceDao(Patient.class);
    }

    private static Choice choice(Patient patient) {
        String name = patient.getName().stream()
                .map(HumanName::getNameAsSingleString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Without a name");
        String born = patient.hasBirthDate()
                ? "born " + patient.getBirthDateElement().getValueAsString()
                : "birth date unknown";
        return new Choice(patient.getIdElement().getIdPart(), name, born);
    }
}
