CodeSystem: KapObservationCS
Id: kap-observation
Title: "Session observation"
Description: """
  Observations of a session for which no published code is verified.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #to-be-replaced-by
* ^property[0].description = "The published code to use instead, once it is verified."
* ^property[0].type = #string
* insert LocalUntilVerified(moaa-s, [["MOAA/S"]], [["Modified Observer's Assessment of Alertness and Sedation: 5 is alert, 0 does not respond."]], [["The LOINC code of the scale; none is verified."]])
* insert LocalUntilVerified(discharge-readiness, [["Discharge readiness"]], [["Whether a clinician judges that the person may leave after a session."]], [["A SNOMED CT or LOINC code; none is verified."]])
