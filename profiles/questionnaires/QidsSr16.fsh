Instance: qids-sr16
InstanceOf: Questionnaire
Usage: #definition
Title: "QIDS-SR16, total"
Description: "Entry of the total of the Quick Inventory of Depressive Symptomatology, self-report."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/qids-sr16"
* name = "QidsSr16"
* title = "QIDS-SR16, total"
* description = """
  Filled in on a licensed copy of the inventory; only the total, 0 to 27, is entered here. Sixteen items make nine domains of 0 to
  3 points each, so a plain sum of the items is not the total. Higher is worse.
"""
* copyright = "The inventory is under copyright; its items are not part of this guide."
* subjectType = #Patient
* code = $kap-instrument#qids-sr16 "QIDS-SR16"
* insert TotalOnly([[$kap-instrument#qids-sr16 "QIDS-SR16"]], [["Total score, 0 to 27"]], 27)
