Instance: nils-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Nils's contraindication"
Description: "The one exclusion that Nils's record meets."
* status = #final
* code = $kap-criterion#raised-intracranial-pressure "Raised intracranial pressure"
* severity = #high
* patient = Reference(nils)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(nils-pressure)
* detail = "The pressure in the skull is raised; a rise of blood pressure could raise it further."
