Instance: ida-pcl5-baseline
InstanceOf: KapPcl5Score
Usage: #example
Title: "Ida's PCL-5 before treatment"
Description: "52, above the cut-point of 33."
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#pcl-5 "PCL-5"
* subject = Reference(ida)
* effectiveDateTime = "2026-04-30T17:00:00-04:00"
* valueQuantity = 52 '{score}' "score"
* derivedFrom = Reference(ida-pcl5-answers)
