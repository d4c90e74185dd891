ValueSet: KapAntidepressantsVS
Id: kap-antidepressants
Title: "Antidepressants"
Description: """
  Every antidepressant that counts as a trial, one set per ingredient, so that two products of one ingredient are one drug.
  Low-dose doxepin for sleep is left out.
"""
* insert Metadata
* include codes from valueset KapAntidepressantSertralineVS
* include codes from valueset KapAntidepressantFluoxetineVS
* include codes from valueset KapAntidepressantCitalopramVS
* include codes from valueset KapAntidepressantEscitalopramVS
* include codes from valueset KapAntidepressantParoxetineVS
* include codes from valueset KapAntidepressantFluvoxamineVS
* include codes from valueset KapAntidepressantVenlafaxineVS
* include codes from valueset KapAntidepressantDesvenlafaxineVS
* include codes from valueset KapAntidepressantDuloxetineVS
* include codes from valueset KapAntidepressantMilnacipranVS
* include codes from valueset KapAntidepressantLevomilnacipranVS
* include codes from valueset KapAntidepressantBupropionVS
* include codes from valueset KapAntidepressantMirtazapineVS
* include codes from valueset KapAntidepressantTrazodoneVS
* include codes from valueset KapAntidepressantNefazodoneVS
* include codes from valueset KapAntidepressantVortioxetineVS
* include codes from valueset KapAntidepressantVilazodoneVS
* include codes from valueset KapAntidepressantAmitriptylineVS
* include codes from valueset KapAntidepressantImipramineVS
* include codes from valueset KapAntidepressantNortriptylineVS
* include codes from valueset KapAntidepressantDesipramineVS
* include codes from valueset KapAntidepressantDoxepinVS
* include codes from valueset KapAntidepressantClomipramineVS
* include codes from valueset KapAntidepressantTrimipramineVS
* include codes from valueset KapAntidepressantProtriptylineVS
* include codes from valueset KapAntidepressantAmoxapineVS
* include codes from valueset KapAntidepressantMaprotilineVS
* include codes from valueset KapAntidepressantPhenelzineVS
* include codes from valueset KapAntidepressantTranylcypromineVS
* include codes from valueset KapAntidepressantIsocarboxazidVS
* include codes from valueset KapAntidepressantSelegilineVS
