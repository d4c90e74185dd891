Instance: kap-score-recorded
InstanceOf: Basic
Usage: #definition
Title: "Score recorded"
Description: "The total score of an instrument is there, or has been restated."
* insert Topic(kap-score-recorded, ScoreRecordedTopic, Score recorded, [["The total score of an instrument is there, or has been restated."]])
* insert Trigger([["An Observation with the code of an instrument of this guide becomes final, or a final one changes its value."]], Observation, status:not=final\,amended\,corrected, status=final\,amended\,corrected&code:in=https://kapfhir.org/ig/ValueSet/kap-instrument, [["%current.status in ('final' | 'amended' | 'corrected') and %current.code.memberOf('https://kapfhir.org/ig/ValueSet/kap-instrument') and (%previous.empty() or (%previous.status in ('final' | 'amended' | 'corrected')).not() or %previous.value != %current.value)"]])
* insert FilteredBy(Observation, patient, [["The person."]])
* insert FilteredBy(Observation, code, [["The instrument."]])
* insert Shape(Observation, Observation:subject)
