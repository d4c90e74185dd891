ValueSet: KapCyp3a4ModulatorsVS
Id: kap-cyp3a4-modulators
Title: "Strong inhibitors and inducers of CYP3A4"
Description: """
  Drugs that change how much ketamine reaches the blood, and their products for systemic use.
  Sources: RxNorm; products as listed in public eCQM value sets and in the Synthea modules.
"""
* insert Metadata
* include codes from valueset KapCyp3a4IngredientsVS
* include codes from valueset KapAntidepressantNefazodoneVS
* $rxnorm#197516 "clarithromycin 250 MG Oral Tablet"
* $rxnorm#197517 "clarithromycin 500 MG Oral Tablet"
* $rxnorm#197441 "carbamazepine 100 MG Oral Tablet"
* $rxnorm#199378 "12 HR carbamazepine 100 MG Extended Release Oral Tablet"
* $rxnorm#200131 "12 HR carbamazepine 300 MG Extended Release Oral Capsule"
* $rxnorm#308971 "carbamazepine 20 MG/ML Oral Suspension [Tegretol]"
* $rxnorm#317150 "ritonavir 100 MG Oral Capsule"
* $rxnorm#597730 "lopinavir 200 MG / ritonavir 50 MG Oral Tablet"
* $rxnorm#1306292 "cobicistat 150 MG / elvitegravir 150 MG / emtricitabine 200 MG / tenofovir disoproxil fumarate 300 MG Oral Tablet"
* $rxnorm#1721613 "cobicistat 150 MG / elvitegravir 150 MG / emtricitabine 200 MG / tenofovir alafenamide 10 MG Oral Tablet"
* $rxnorm#1313112 "phenytoin 25 MG/ML Oral Suspension"
* $rxnorm#1313885 "phenytoin 50 MG Chewable Tablet"
* $rxnorm#198201 "rifampin 150 MG Oral Capsule"
* $rxnorm#198202 "rifampin 300 MG Oral Capsule"
