Instance: gus-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Gus's contraindication"
Description: "The one exclusion that Gus's record meets."
* status = #final
* code = $kap-criterion#aneurysmal-vascular-disease "Aneurysmal vascular disease"
* severity = #high
* patient = Reference(gus)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(gus-aneurysm)
* detail = "An unruptured aneurysm of a brain artery is on record; a rise of blood pressure could tear it."
