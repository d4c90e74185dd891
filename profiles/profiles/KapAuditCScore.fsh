Profile: KapAuditCScore
Parent: KapScore
Id: kap-audit-c-score
Title: "AUDIT-C score"
Description: "Total of the AUDIT-C, 0 to 12, higher is worse. The panel code 72109-2 is not a total, and 76504-0 is that of another form."
* insert Metadata
* obeys kap-audit-c-1
* meta.security MS
* meta.security ^short = "Substance use information: R with ETH or SUD where the source demands it"
* code = $loinc#75626-2
