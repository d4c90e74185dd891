// Code systems that only the screening value sets name.
Alias: $absent-unknown             = http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips
Alias: $cpt                        = http://www.ama-assn.org/go/cpt
Alias: $icd-10-cm                  = http://hl7.org/fhir/sid/icd-10-cm
Alias: $observation-interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation
Alias: $v3-act-reason              = http://terminology.hl7.org/CodeSystem/v3-ActReason
Alias: $v2-0136                    = http://terminology.hl7.org/CodeSystem/v2-0136
