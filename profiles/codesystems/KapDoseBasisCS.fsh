CodeSystem: KapDoseBasisCS
Id: kap-dose-basis
Title: "Dose basis"
Description: """
  What an amount of ketamine is weighed as: 10 mg of base are 11.53 mg of hydrochloride.
"""
* insert Metadata
* ^caseSensitive = true
* #base "Base" "The amount is that of ketamine or esketamine base, as on most labels."
* #hydrochloride "Hydrochloride" "The amount is that of the hydrochloride salt; divided by 1.153 it is the amount of base."
