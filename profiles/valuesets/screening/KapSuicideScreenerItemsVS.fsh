ValueSet: KapSuicideScreenerItemsVS
Id: kap-suicide-screener-items
Title: "C-SSRS screener, items"
Description: """
  The answers of the screener: three on thoughts, two on intent and plan, and two on behavior. The wording of the questions is
  not part of this guide.
  Source: LOINC.
"""
* insert Metadata
* $loinc#93246-7 "Wish to be dead 1 month"
* $loinc#93247-5 "Non-specific active suicidal thoughts 1 month"
* $loinc#93248-3 "Active suicidal ideation with any methods (not plan) without intent to act 1 month"
* $loinc#93249-1 "Active suicidal ideation with some intent to act, without specific plan 1 month"
* $loinc#93250-9 "Active suicidal ideation with specific plan and intent 1 month"
* $loinc#93267-3 "Preparatory acts or suicidal behavior Lifetime"
* $loinc#93269-9
