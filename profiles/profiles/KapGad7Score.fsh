Profile: KapGad7Score
Parent: KapScore
Id: kap-gad7-score
Title: "GAD-7 score"
Description: "Total of the GAD-7, 0 to 21, higher is worse. The panel code 69737-5 is not a total."
* insert Metadata
* obeys kap-gad7-1
* code = $loinc#70274-6
