// One resource type of a CapabilityStatement, and what is said about it; everything is added to the type written last.
RuleSet: Records(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[+].code = #read
* rest.resource[=].interaction[+].code = #vread
* rest.resource[=].interaction[+].code = #history-instance
* rest.resource[=].interaction[+].code = #search-type
* rest.resource[=].interaction[+].code = #create
* rest.resource[=].interaction[+].code = #update
* rest.resource[=].interaction[+].code = #patch
* rest.resource[=].interaction[+].code = #delete

RuleSet: Reads(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[+].code = #read
* rest.resource[=].interaction[+].code = #search-type

RuleSet: Writes(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[+].code = #create
* rest.resource[=].interaction[+].code = #update
* rest.resource[=].interaction[+].code = #read

RuleSet: Supports(profile)
* rest.resource[=].supportedProfile[+] = "https://kapfhir.org/ig/StructureDefinition/{profile}"

RuleSet: SearchedBy(name, type, definition)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].definition = "{definition}"

RuleSet: Answers(operation)
* rest.resource[=].operation[+].name = "{operation}"
* rest.resource[=].operation[=].definition = "https://kapfhir.org/ig/OperationDefinition/{operation}"

// An operation whose definition has another name, or stands in another guide.
RuleSet: AnswersAsDefined(operation, definition)
* rest.resource[=].operation[+].name = "{operation}"
* rest.resource[=].operation[=].definition = "{definition}"

RuleSet: AnswersForAll(operation)
* rest.operation[+].name = "{operation}"
* rest.operation[=].definition = "https://kapfhir.org/ig/OperationDefinition/{operation}"

RuleSet: CapabilityMetadata(id, name, title)
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/CapabilityStatement/{id}"
* name = "{name}"
* title = "{title}"
* date = "2026-11-22"
* kind = #requirements
* fhirVersion = #4.0.1
* format[+] = #json
* format[+] = #xml
* implementationGuide = "https://kapfhir.org/ig/ImplementationGuide/org.kapfhir.ig"
