package org.kapfhir.chart;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A group has a member that is not one person of this server. */
final class GroupUnusable extends RequestRefused {
    private static final long serialVersionUID = 1L;

    GroupUnusable(int member) {
        super(
                ErrorCode.GROUP_UNUSABLE,
                "A member of the group is not a Patient of this server: name patients one by one",
                "Group.member[" + member + "].entity");
    }
}
