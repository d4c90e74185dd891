// One criterion of the candidacy decision and the role it plays by default; used by KapCriterionCS.
RuleSet: Criterion(code, role, display, definition)
* #{code} {display} {definition}
* #{code} ^property[0].code = #role
* #{code} ^property[0].valueCoding = $kap-criterion-role#{role}
