package org.kapfhir.chart;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.IdType;

/** Reads the Group through HAPI, so that whoever may not read it does not learn its members. */
final class JpaPatientGroups implements PatientGroups {
    private final IFhirResourceDao<Group> groups;

    JpaPatientGroups(IFhirResourceDao<Group> groups) {
        this.groups = groups;
    }

    @Override
    public List<String> activeMembers(String groupId, RequestDetails request) {
        Group group = groups.read(new IdType("Group", groupId), request);
        Set<String> ids = new LinkedHashSet<>();
        for (int index = 0; index < group.getMember().size(); index++) {
            GroupMemberComponent member = group.getMember().get(index);
            IIdType id = member.getEntity().getReferenceElement();
            if (!"Patient".equals(id.getResourceType()) || !id.hasIdPart() || id.isAbsolute()) {
                throw new GroupUnusable(index);
            }
            if (!member.getInactive()) {
                ids.add(id.getIdPart());
            }
        }
        return List.copyOf(ids);
    }
}
