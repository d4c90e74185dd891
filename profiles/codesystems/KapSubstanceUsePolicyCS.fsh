CodeSystem: KapSubstanceUsePolicyCS
Id: kap-substance-use-policy
Title: "Substance use policy"
Description: """
  How a history of substance use disorder counts. Sources disagree, so the policy is a choice that every answer names. Tobacco use disorder never counts.
"""
* insert Metadata
* ^caseSensitive = true
* #strict-seed "Strict" "Any substance use disorder in the lifetime is an exclusion."
* #label "Label" "Any substance use disorder in the lifetime goes to review: the product label asks to weigh the risk and to monitor."
* #trial-2y "Trial, two years" "A substance use disorder that is active, or was within 24 months, is an exclusion; an older one is a caution."
