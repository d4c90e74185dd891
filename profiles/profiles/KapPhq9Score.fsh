Profile: KapPhq9Score
Parent: KapScore
Id: kap-phq9-score
Title: "PHQ-9 score"
Description: "Total of the PHQ-9, 0 to 27, higher is worse. The panel code 44249-1 is not a total."
* insert Metadata
* obeys kap-phq9-1
* code = $loinc#44261-6
