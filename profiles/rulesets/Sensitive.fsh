// A criterion whose being met is more sensitive than the rest of the record; used by KapCriterionCS.
RuleSet: Sensitive(code, label)
* #{code} ^property[1].code = #sensitivity
* #{code} ^property[1].valueCoding = $v3-act-code#{label}
