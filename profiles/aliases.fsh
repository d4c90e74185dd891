// Own
Alias: $kap-adverse-effect       = https://kapfhir.org/ig/CodeSystem/kap-adverse-effect
Alias: $kap-consent-topic        = https://kapfhir.org/ig/CodeSystem/kap-consent-topic
Alias: $kap-course-phase         = https://kapfhir.org/ig/CodeSystem/kap-course-phase
Alias: $kap-course-type          = https://kapfhir.org/ig/CodeSystem/kap-course-type
Alias: $kap-criterion            = https://kapfhir.org/ig/CodeSystem/kap-criterion
Alias: $kap-criterion-role       = https://kapfhir.org/ig/CodeSystem/kap-criterion-role
Alias: $kap-decision             = https://kapfhir.org/ig/CodeSystem/kap-decision
Alias: $kap-discharge-check      = https://kapfhir.org/ig/CodeSystem/kap-discharge-check
Alias: $kap-drug                 = https://kapfhir.org/ig/CodeSystem/kap-drug
Alias: $kap-instrument           = https://kapfhir.org/ig/CodeSystem/kap-instrument
Alias: $kap-observation          = https://kapfhir.org/ig/CodeSystem/kap-observation
Alias: $kap-readiness            = https://kapfhir.org/ig/CodeSystem/kap-readiness
Alias: $kap-pcl-5-answer         = https://kapfhir.org/ig/CodeSystem/kap-pcl-5-answer
Alias: $kap-safety-flag          = https://kapfhir.org/ig/CodeSystem/kap-safety-flag
Alias: $kap-session-type         = https://kapfhir.org/ig/CodeSystem/kap-session-type
Alias: $kap-substance-use-policy = https://kapfhir.org/ig/CodeSystem/kap-substance-use-policy
Alias: $kap-suicide-risk         = https://kapfhir.org/ig/CodeSystem/kap-suicide-risk
Alias: $kap-task                 = https://kapfhir.org/ig/CodeSystem/kap-task

// terminology.hl7.org
Alias: $adverse-event-outcome     = http://terminology.hl7.org/CodeSystem/adverse-event-outcome
Alias: $adverse-event-severity    = http://terminology.hl7.org/CodeSystem/adverse-event-severity
Alias: $allergy-clinical          = http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical
Alias: $allergy-ver-status        = http://terminology.hl7.org/CodeSystem/allergyintolerance-verification
Alias: $condition-clinical        = http://terminology.hl7.org/CodeSystem/condition-clinical
Alias: $condition-ver-status      = http://terminology.hl7.org/CodeSystem/condition-ver-status
Alias: $consent-scope             = http://terminology.hl7.org/CodeSystem/consentscope
Alias: $data-absent-reason        = http://terminology.hl7.org/CodeSystem/data-absent-reason
Alias: $flag-category             = http://terminology.hl7.org/CodeSystem/flag-category
Alias: $measure-population        = http://terminology.hl7.org/CodeSystem/measure-population
Alias: $observation-category      = http://terminology.hl7.org/CodeSystem/observation-category
Alias: $v3-act-code               = http://terminology.hl7.org/CodeSystem/v3-ActCode
Alias: $v3-confidentiality        = http://terminology.hl7.org/CodeSystem/v3-Confidentiality

// Core and structured data capture
Alias: $administrative-gender  = http://hl7.org/fhir/administrative-gender
Alias: $bp                     = http://hl7.org/fhir/StructureDefinition/bp
Alias: $calculated-expression  = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression
Alias: $flag-detail            = http://hl7.org/fhir/StructureDefinition/flag-detail
Alias: $initial-expression     = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression
Alias: $launch-context         = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext
Alias: $launch-context-name    = http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext
Alias: $max-value              = http://hl7.org/fhir/StructureDefinition/maxValue
Alias: $min-value              = http://hl7.org/fhir/StructureDefinition/minValue
Alias: $observation-extract    = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract
Alias: $procedure-outcome      = http://hl7.org/fhir/ValueSet/procedure-outcome
Alias: $questionnaire-unit     = http://hl7.org/fhir/StructureDefinition/questionnaire-unit

// External
Alias: $atc       = http://www.whocc.no/atc
Alias: $icd-10-cm = http://hl7.org/fhir/sid/icd-10-cm
Alias: $loinc     = http://loinc.org
Alias: $rxnorm    = http://www.nlm.nih.gov/research/umls/rxnorm
Alias: $sct       = http://snomed.info/sct
Alias: $ucum      = http://unitsofmeasure.org
