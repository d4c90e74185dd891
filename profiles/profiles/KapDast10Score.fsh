Profile: KapDast10Score
Parent: KapScore
Id: kap-dast10-score
Title: "DAST-10 score"
Description: "Total of the DAST-10, 0 to 10, higher is worse. The panel code 82666-9 is not a total."
* insert Metadata
* obeys kap-dast10-1
* meta.security MS
* meta.security ^short = "Substance use information: R with ETH or SUD where the source demands it"
* code = $loinc#82667-7
