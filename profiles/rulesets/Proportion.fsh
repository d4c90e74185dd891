// A Measure that counts people, unless its population basis says otherwise.
RuleSet: ProportionMeasure(type, notation)
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Patient
* scoring = http://terminology.hl7.org/CodeSystem/measure-scoring#proportion
* type = http://terminology.hl7.org/CodeSystem/measure-type#{type}
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#{notation}

RuleSet: CountsSessions
* extension[+].url = "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis"
* extension[=].valueCode = #MedicationAdministration

// One group of a proportion; the populations are names of definitions in the library of the Measure.
RuleSet: Proportion(id, all, denominator, numerator)
* group[+].id = "{id}"
* group[=].population[+].id = "{id}-initial-population"
* group[=].population[=].code = $measure-population#initial-population
* group[=].population[=].criteria.language = #text/cql-identifier
* group[=].population[=].criteria.expression = "{all}"
* group[=].population[+].id = "{id}-denominator"
* group[=].population[=].code = $measure-population#denominator
* group[=].population[=].criteria.language = #text/cql-identifier
* group[=].population[=].criteria.expression = "{denominator}"
* group[=].population[+].id = "{id}-numerator"
* group[=].population[=].code = $measure-population#numerator
* group[=].population[=].criteria.language = #text/cql-identifier
* group[=].population[=].criteria.expression = "{numerator}"

// The group of one instrument, under the code that its scores have.
RuleSet: InstrumentProportion(id, code, all, denominator, numerator)
* insert Proportion({id}, {all}, {denominator}, {numerator})
* group[=].code = {code}
