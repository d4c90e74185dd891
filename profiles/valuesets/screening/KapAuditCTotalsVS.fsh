ValueSet: KapAuditCTotalsVS
Id: kap-audit-c-totals
Title: "AUDIT-C total score"
Description: """
  The total of the instrument; the panel code is not one.
  Source: LOINC, and the instrument code of this guide.
"""
* insert Metadata
* $loinc#75626-2 "Total score [AUDIT-C]"
* $kap-instrument#audit-c "AUDIT-C"
