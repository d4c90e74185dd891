ValueSet: KapLackOfEffectReasonsVS
Id: kap-lack-of-effect-reasons
Title: "Stopped for lack of effect"
Description: """
  Reasons that say a treatment did not work. Intolerance is none of them.
  Sources: SNOMED CT; HL7 act reasons.
"""
* insert Metadata
* $sct#58848006 "Lack of drug action (finding)"
* $sct#266721009 "Absent response to treatment (situation)"
* $v3-act-reason#INEFFECT "ineffective"
