Profile: KapMadrsScore
Parent: KapScore
Id: kap-madrs-score
Title: "MADRS score"
Description: "Total of the MADRS as rated by a clinician, 0 to 60, higher is worse."
* insert Metadata
* obeys kap-madrs-1
* code = $kap-instrument#madrs
