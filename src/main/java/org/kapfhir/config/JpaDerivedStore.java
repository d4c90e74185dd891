package org.kapfhir.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.delete.DeleteConflictUtil;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.questionnaires.DerivedStore;

/**
 * Writes through HAPI's DAOs, which join the database transaction that is under way; so validation, projection and history
 * see these writes like any other.
 */
final class JpaDerivedStore implements DerivedStore {
    private final DaoRegistry daos;
    private final FhirContext fhirContext;

    JpaDerivedStore(DaoRegistry daos, FhirContext fhirContext) {
        this.daos = daos;
        this.fhirContext = fhirContext;
    }

    @Override
    public WithinWrite within(RequestDetails request, TransactionDetails transaction) {
        OwnRequest own = new OwnRequest();
        own.setFhirContext(fhirContext);
        own.setRequestId(request.getRequestId());
        return new JoinedWrite(own, transaction);
    }

    @Override
    public boolean isOwnWrite(RequestDetails request) {
        return request instanceof OwnRequest;
    }

    private static final class OwnRequest extends SystemRequestDetails {}

    private final class JoinedWrite implements WithinWrite {
        private final OwnRequest own;
        private final TransactionDetails transaction;

        JoinedWrite(OwnRequest own, TransactionDetails transaction) {
            this.own = own;
            this.transaction = transaction;
        }

        @Override
        public <T extends Resource> Optional<T> find(Class<T> type, String id) {
            try {
                return Optional.of(daos.getResourceDao(type).read(new IdType(id), own));
            } catch (ResourceNotFoundException | ResourceGoneException none) {
                return Optional.empty();
            }
        }

        @Override
        public void store(Resource resource) {
            dao(resource).update(resource, null, true, false, own, transaction);
        }

        @Override
        public void delete(String type, String id) {
            DeleteConflictList conflicts = new DeleteConflictList();
            daos.getResourceDao(type).delete(new IdType(type, id), conflicts, own, transaction);
            DeleteConflictUtil.validateDeleteConflictsEmptyOrThrowException(fhirContext, conflicts);
        }

        private <T extends Resource> IFhirResourceDao<T> dao(T resource) {
            return daos.getResourceDao(resource);
        }
    }
}
