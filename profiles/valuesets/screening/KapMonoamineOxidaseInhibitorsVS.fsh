ValueSet: KapMonoamineOxidaseInhibitorsVS
Id: kap-monoamine-oxidase-inhibitors
Title: "Monoamine oxidase inhibitors"
Description: """
  Inhibitors given as antidepressants or against Parkinson's disease, with their products, and linezolid, which inhibits the enzyme too.
  Source: RxNorm, through the value sets of the antidepressants.
"""
* insert Metadata
* include codes from valueset KapAntidepressantPhenelzineVS
* include codes from valueset KapAntidepressantTranylcypromineVS
* include codes from valueset KapAntidepressantIsocarboxazidVS
* include codes from valueset KapAntidepressantSelegilineVS
* $rxnorm#190376 "linezolid"
