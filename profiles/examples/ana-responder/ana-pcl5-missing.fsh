Instance: ana-pcl5-missing
InstanceOf: KapScore
Usage: #example
Title: "Ana's PCL-5, not taken"
Description: "A score that says why it has no value."
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#pcl-5 "PCL-5"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:40:00+02:00"
* dataAbsentReason = $data-absent-reason#asked-declined "Asked But Declined"
