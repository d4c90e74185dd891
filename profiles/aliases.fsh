// Own
Alias: $kap-adverse-effect       = https://kapfhir.org/ig/CodeSystem/kap-adverse-effect
Alias: $kap-criterion            = https://kapfhir.org/ig/CodeSystem/kap-criterion
Alias: $kap-criterion-role       = https://kapfhir.org/ig/CodeSystem/kap-criterion-role
Alias: $kap-decision             = https://kapfhir.org/ig/CodeSystem/kap-decision
Alias: $kap-instrument           = https://kapfhir.org/ig/CodeSystem/kap-instrument
Alias: $kap-session-type         = https://kapfhir.org/ig/CodeSystem/kap-session-type
Alias: $kap-substance-use-policy = https://kapfhir.org/ig/CodeSystem/kap-substance-use-policy

// terminology.hl7.org
Alias: $adverse-event-severity = http://terminology.hl7.org/CodeSystem/adverse-event-severity
Alias: $condition-clinical     = http://terminology.hl7.org/CodeSystem/condition-clinical
Alias: $condition-ver-status   = http://terminology.hl7.org/CodeSystem/condition-ver-status
Alias: $data-absent-reason     = http://terminology.hl7.org/CodeSystem/data-absent-reason
Alias: $observation-category   = http://terminology.hl7.org/CodeSystem/observation-category

// External
Alias: $atc       = http://www.whocc.no/atc
Alias: $icd-10-cm = http://hl7.org/fhir/sid/icd-10-cm
Alias: $loinc     = http://loinc.org
Alias: $rxnorm    = http://www.nlm.nih.gov/research/umls/rxnorm
Alias: $sct       = http://snomed.info/sct
Alias: $ucum      = http://unitsofmeasure.org
