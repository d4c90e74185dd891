Instance: ida-pcl5-week-4
InstanceOf: KapPcl5Score
Usage: #example
Title: "Ida's PCL-5 in week 4"
Description: "46: a drop of 6, less than the 10 points of a response."
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#pcl-5 "PCL-5"
* subject = Reference(ida)
* effectiveDateTime = "2026-05-30T17:00:00-04:00"
* valueQuantity = 46 '{score}' "score"
