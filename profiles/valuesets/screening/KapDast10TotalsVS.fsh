ValueSet: KapDast10TotalsVS
Id: kap-dast-10-totals
Title: "DAST-10 total score"
Description: """
  The total of the instrument; the panel code is not one.
  Source: LOINC, and the instrument code of this guide.
"""
* insert Metadata
* $loinc#82667-7 "Total score [DAST-10]"
* $kap-instrument#dast-10 "DAST-10"
