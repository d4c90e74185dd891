CodeSystem: KapAdverseEffectCS
Id: kap-adverse-effect
Title: "Adverse effect"
Description: """
  Transient effects of a dose for which no published code is verified. A diagnosis such as dissociative disorder is something else.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #to-be-replaced-by
* ^property[0].description = "The published code to use instead, once it is verified."
* ^property[0].type = #string
* insert LocalUntilVerified(dissociation-transient, [["Transient dissociation"]], [["Feeling detached from oneself or the surroundings during or shortly after a dose, passing by itself."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(sedation, [["Sedation"]], [["Drowsiness or reduced response during or shortly after a dose."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(blood-pressure-increase, [["Blood pressure increase"]], [["Rise of systolic pressure by 40 mm[Hg] or more, or of diastolic by 25 mm[Hg] or more, over the value before the dose."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(anxiety-transient, [["Transient anxiety"]], [["Anxiety or panic during or shortly after a dose, passing by itself."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(vertigo, [["Vertigo"]], [["Feeling that oneself or the room is turning."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(hypoesthesia, [["Hypoesthesia"]], [["Numbness or reduced sensation."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(respiratory-depression, [["Respiratory depression"]], [["Slow or shallow breathing, or low oxygen saturation, during or shortly after a dose."]], [["A SNOMED CT finding; none is verified."]])
* insert LocalUntilVerified(urinary-symptoms, [["Urinary symptoms"]], [["Urgency, frequency or pain on passing urine after repeated doses."]], [["A SNOMED CT finding; none is verified."]])
