Profile: KapPcl5Score
Parent: KapScore
Id: kap-pcl5-score
Title: "PCL-5 score"
Description: "Total of the PCL-5, 0 to 80, higher is worse. No LOINC code is verified; several wrong ones are in circulation."
* insert Metadata
* obeys kap-pcl5-1
* code = $kap-instrument#pcl-5
