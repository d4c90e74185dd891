Instance: ida-therapy
InstanceOf: KapPriorPsychotherapy
Usage: #example
Title: "Ida's cognitive behavioral therapy"
Description: "Sixteen weeks without success: counts as one failed trial for post-traumatic stress disorder."
* status = #completed
* code = $sct#228557008 "Cognitive and behavioral therapy (regime/therapy)"
* subject = Reference(ida)
* performedPeriod.start = "2024-09-02"
* performedPeriod.end = "2024-12-23"
* reasonReference = Reference(ida-ptsd)
* outcome = $sct#385671000 "Unsuccessful (qualifier value)"
