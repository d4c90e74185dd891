// One phase of the course, or one step of a phase; a step is added to the phase written last.
RuleSet: Phase(id, code, title, description, citation)
* action[+].id = "{id}"
* action[=].title = "{title}"
* action[=].description = {description}
* action[=].code = $kap-course-phase#{code}
* action[=].documentation.type = #citation
* action[=].documentation.citation = {citation}
* action[=].groupingBehavior = #logical-group
* action[=].selectionBehavior = #all

RuleSet: Step(id, title, description, citation)
* action[=].action[+].id = "{id}"
* action[=].action[=].title = "{title}"
* action[=].action[=].description = {description}
* action[=].action[=].documentation.type = #citation
* action[=].action[=].documentation.citation = {citation}

RuleSet: StepUses(canonical)
* action[=].action[=].definitionCanonical = "https://kapfhir.org/ig/{canonical}"

// When a step is due, seen from another one.
RuleSet: StepDue(relation, action, value, unit)
* action[=].action[=].relatedAction.actionId = "{action}"
* action[=].action[=].relatedAction.relationship = #{relation}
* action[=].action[=].relatedAction.offsetDuration = {value} '{unit}'
