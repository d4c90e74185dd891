CodeSystem: KapInstrumentCS
Id: kap-instrument
Title: "Instrument"
Description: """
  The rating scales this guide knows. A score is coded in LOINC where a code is verified, and here where none is.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #to-be-replaced-by
* ^property[0].description = "The published code to use instead, once it is verified."
* ^property[0].type = #string
* insert LocalUntilVerified(phq-9, [["PHQ-9"]], [["Patient Health Questionnaire, 9 items: depression in the last two weeks, 0 to 27, higher is worse."]], [["LOINC 44261-6 for the total score."]])
* insert LocalUntilVerified(gad-7, [["GAD-7"]], [["Generalized Anxiety Disorder scale, 7 items: anxiety in the last two weeks, 0 to 21, higher is worse."]], [["LOINC 70274-6 for the total score."]])
* insert LocalUntilVerified(pcl-5, [["PCL-5"]], [["PTSD Checklist for DSM-5, 20 items: post-traumatic stress in the past month, 0 to 80, higher is worse."]], [["The LOINC code of the total score; none is verified."]])
* insert LocalUntilVerified(madrs, [["MADRS"]], [["Montgomery-Asberg Depression Rating Scale, rated by a clinician, 0 to 60, higher is worse."]], [["The LOINC code of the total score; none is verified."]])
* insert LocalUntilVerified(qids-sr16, [["QIDS-SR16"]], [["Quick Inventory of Depressive Symptomatology, self-report, 0 to 27, higher is worse."]], [["The LOINC code of the total score; none is verified."]])
* insert LocalUntilVerified(cssrs-risk, [["C-SSRS risk level"]], [["Risk level of the Columbia Suicide Severity Rating Scale screener: low, moderate or high."]], [["LOINC 93374-7 with its answers, once their displays are verified."]])
* insert LocalUntilVerified(audit-c, [["AUDIT-C"]], [["Alcohol Use Disorders Identification Test, 3 items, 0 to 12, higher is worse."]], [["LOINC 75626-2 for the total score."]])
* insert LocalUntilVerified(dast-10, [["DAST-10"]], [["Drug Abuse Screening Test, 10 items, 0 to 10, higher is worse."]], [["LOINC 82667-7 for the total score."]])
* insert LocalUntilVerified(cadss, [["CADSS"]], [["Clinician-Administered Dissociative States Scale, rated during a dose; higher is more dissociated."]], [["The LOINC code of the total score; none is verified."]])
