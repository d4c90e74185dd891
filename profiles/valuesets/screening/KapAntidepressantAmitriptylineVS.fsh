ValueSet: KapAntidepressantAmitriptylineVS
Id: kap-antidepressant-amitriptyline
Title: "Antidepressant: amitriptyline"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#704 "amitriptyline"
* $rxnorm#856706 "amitriptyline hydrochloride 10 MG / perphenazine 2 MG Oral Tablet"
* $rxnorm#856720 "amitriptyline hydrochloride 10 MG / perphenazine 4 MG Oral Tablet"
* $rxnorm#856762 "amitriptyline hydrochloride 100 MG Oral Tablet"
* $rxnorm#856769 "amitriptyline hydrochloride 12.5 MG / chlordiazepoxide 5 MG Oral Tablet"
* $rxnorm#856773 "amitriptyline hydrochloride 150 MG Oral Tablet"
* $rxnorm#856783 "amitriptyline hydrochloride 10 MG Oral Tablet"
* $rxnorm#856792 "amitriptyline hydrochloride 25 MG / chlordiazepoxide 10 MG Oral Tablet"
* $rxnorm#856797 "amitriptyline hydrochloride 25 MG / perphenazine 2 MG Oral Tablet"
* $rxnorm#856825 "amitriptyline hydrochloride 25 MG / perphenazine 4 MG Oral Tablet"
* $rxnorm#856834 "amitriptyline hydrochloride 25 MG Oral Tablet"
* $rxnorm#856840 "amitriptyline hydrochloride 50 MG / perphenazine 4 MG Oral Tablet"
* $rxnorm#856845 "amitriptyline hydrochloride 50 MG Oral Tablet"
* $rxnorm#856853 "amitriptyline hydrochloride 75 MG Oral Tablet"
