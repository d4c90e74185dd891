ValueSet: KapSeizureFindingsVS
Id: kap-seizure-findings
Title: "Seizure, not said to be a disorder"
Description: """
  A seizure: alone it leaves open whether there is a seizure disorder.
  Sources: VSAC set Seizure Disorder (2.16.840.1.113883.3.464.1003.105.12.1206); ICD-10-CM R56; SNOMED CT.
"""
* insert Metadata
* $sct#42365007 "Atonic seizure (disorder)"
* $sct#51887003 "Tonic seizure (finding)"
* $sct#79631006 "Absence seizure (finding)"
* $sct#91175000 "Seizure (finding)"
* $sct#703151001 "History of single seizure (situation)"
* $sct#723926008 "Perceptual disturbances and seizures co-occurrent and due to alcohol withdrawal (disorder)"
* $sct#724668002 "Seizure co-occurrent and due to sedative withdrawal (disorder)"
* $sct#724669005 "Seizure co-occurrent and due to hypnotic withdrawal (disorder)"
* $sct#724670006 "Seizure co-occurrent and due to anxiolytic withdrawal (disorder)"
* $sct#724671005 "Perceptual disturbances and seizures co-occurrent and due to sedative withdrawal (disorder)"
* $sct#724672003 "Perceptual disturbances and seizures co-occurrent and due to hypnotic withdrawal (disorder)"
* $sct#724727001 "Seizure co-occurrent and due to psychoactive substance withdrawal (disorder)"
* $sct#724728006 "Perceptual disturbances and seizures co-occurrent and due to psychoactive substance withdrawal (disorder)"
* $sct#735235000 "Seizure co-occurrent and due to drug withdrawal (disorder)"
* $sct#1254960008 "Seizure co-occurrent and due to substance withdrawal (disorder)"
* $sct#53521000119106 "First generalized onset seizure (disorder)"
* $sct#432271000124109 "Tonic seizures, refractory (finding)"
* $sct#432281000124107 "Tonic seizures, non-refractory (finding)"
* $sct#432501000124101 "Atonic seizure, refractory (disorder)"
* $sct#432511000124103 "Atonic seizure, non-refractory (finding)"
* $icd-10-cm#R56 "Convulsions, not elsewhere classified"
