ValueSet: KapSubstanceUseInformationVS
Id: kap-substance-use-information
Title: "Substance use information"
Description: """
  What tells about substance use: disorders, also in remission, the totals, items and forms of AUDIT-C and DAST-10, and the criterion that rests on them.
  Records with one of these codes are labeled R, ETH and SUD. That 42 CFR Part 2 applies is not told by a code; it depends on the program that holds the record.
"""
* insert Metadata
* insert SensitivityRule(R, ETH)
* insert AlsoLabeled(SUD)
* include codes from valueset KapSubstanceUseDisorderConditionsVS
* include codes from valueset KapSubstanceUseDisorderInRemissionConditionsVS
* include codes from valueset KapAuditCTotalsVS
* include codes from valueset KapDast10TotalsVS
* $loinc#72109-2 "Alcohol Use Disorder Identification Test - Consumption [AUDIT-C]"
* $loinc#68518-0 "How often do you have a drink containing alcohol"
* $loinc#68519-8 "How many standard drinks containing alcohol do you have on a typical day"
* $loinc#68520-6 "How often do you have 6 or more drinks on 1 occasion"
* $kap-criterion#substance-use "Substance use"
