Profile: KapCadssScore
Parent: KapScore
Id: kap-cadss-score
Title: "CADSS score"
Description: "Total of the 23 subject-rated items of the CADSS at one moment of a session, 0 to 92, higher is more dissociated."
* insert Metadata
* obeys kap-cadss-1
* partOf MS
* partOf ^short = "The dose or session it was rated in"
* code = $kap-instrument#cadss
