// The data elements are those of the monitoring form of the US safety program for esketamine (version of 11/2021 and the
// additions of the newer one); the wording is ours. Clinics that give racemic ketamine can use it as their own record.
Instance: kap-monitoring-form
InstanceOf: Questionnaire
Usage: #definition
Title: "Session monitoring form"
Description: "What happened in one outpatient session, from the dose to discharge."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/kap-monitoring-form"
* name = "KapMonitoringForm"
* title = "Session monitoring form"
* description = """
  Filled in by the monitoring provider after every outpatient session. For esketamine under the US safety program it is due
  within 7 days of the session. It is not the official form and is not sent anywhere by itself.
"""
* subjectType = #Patient
* extension[+].url = $launch-context
* extension[=].extension[+].url = "name"
* extension[=].extension[=].valueCoding = $launch-context-name#patient "Patient"
* extension[=].extension[+].url = "type"
* extension[=].extension[=].valueCode = #Patient
* item[+].linkId = "patient"
* item[=].text = "Patient"
* item[=].type = #group
* item[=] insert Field(patient/family, string, [["Family name"]])
* item[=].item[=] insert Prefilled([["%patient.name.first().family"]])
* item[=] insert Field(patient/given, string, [["Given names, with middle initial"]])
* item[=].item[=] insert Prefilled([["%patient.name.first().given.join(' ')"]])
* item[=] insert Field(patient/birth-date, date, [["Date of birth"]])
* item[=].item[=] insert Prefilled([["%patient.birthDate"]])
* item[=] insert Field(patient/sex, choice, [["Sex"]])
* item[=].item[=] insert Prefilled([["%patient.gender"]])
* item[=].item[=].answerOption[+].valueCoding = $administrative-gender#male "Male"
* item[=].item[=].answerOption[+].valueCoding = $administrative-gender#female "Female"
* item[=].item[=].answerOption[+].valueCoding = $administrative-gender#other "Other"
* item[=] insert Field(patient/enrolled, boolean, [["Enrolled in the safety program?"]])
* item[+].linkId = "setting"
* item[=].text = "Setting"
* item[=].type = #group
* item[=] insert Field(setting/name, string, [["Name of the setting"]])
* item[=] insert Field(setting/address, text, [["Address of the setting"]])
* item[=] insert Field(setting/provider-name, string, [["Monitoring provider"]])
* item[=] insert Field(setting/provider-phone, string, [["Telephone of the provider"]])
* item[=] insert Field(setting/provider-email, string, [["E-mail of the provider"]])
* item[+].linkId = "concomitant"
* item[=].text = "Does the patient take any of these?"
* item[=].type = #group
* item[=] insert Field(concomitant/benzodiazepine, boolean, [["Benzodiazepines"]])
* item[=] insert Field(concomitant/hypnotic, boolean, [["Other sedative hypnotics"]])
* item[=] insert Field(concomitant/stimulant, boolean, [["Psychostimulants"]])
* item[=] insert Field(concomitant/maoi, boolean, [["Monoamine oxidase inhibitors"]])
* item[=] insert Field(concomitant/opioid, boolean, [["Opioids"]])
* item[+].linkId = "dose"
* item[=].text = "Dose"
* item[=].type = #group
* item[=] insert Field(dose/first, boolean, [["Is this the first treatment?"]])
* item[=] insert Field(dose/drug, choice, [["Drug"]])
* item[=].item[=].required = true
* item[=].item[=].answerOption[+].valueCoding = $rxnorm#2119365 "esketamine"
* item[=].item[=].answerOption[+].valueCoding = $rxnorm#6130 "ketamine"
* item[=] insert Field(dose/amount, decimal, [["Dose given, in mg of base"]])
* item[=].item[=].required = true
* item[=].item[=] insert Unit([[$ucum#mg "mg"]])
* item[=] insert Field(dose/lot, string, [["Lot number"]])
* item[=] insert Field(dose/start, dateTime, [["Start: first device or start of the infusion"]])
* item[=].item[=].required = true
* item[+].linkId = "monitoring"
* item[=].text = "Monitoring"
* item[=].type = #group
* item[=] insert Field(monitoring/minutes, integer, [["Minutes from the start of the dose to the end of monitoring"]])
* item[=].item[=].required = true
* item[=].item[=] insert Unit([[$ucum#min "min"]])
* item[=] insert Field(monitoring/ready-minutes, integer, [["If there were no minimum of two hours: minutes after which the patient would have been ready to leave"]])
* item[=].item[=] insert Unit([[$ucum#min "min"]])
* item[=] insert Field(monitoring/acceptable-before, boolean, [["Were the vital signs acceptable before the dose?"]])
* item[=] insert Field(monitoring/acceptable-end, boolean, [["Were the vital signs acceptable at the end?"]])
* item[=] insert Pressure(monitoring/before, [["before the dose"]])
* item[=] insert Pressure(monitoring/forty-minutes, [["40 minutes after the start"]])
* item[=] insert Pressure(monitoring/end, [["before the end of monitoring"]])
* item[=] insert Field(monitoring/lowest-saturation, decimal, [["Lowest oxygen saturation, in percent"]])
* item[=].item[=] insert Unit([[$ucum#% "%"]])
* item[+].linkId = "events"
* item[=].text = "Events"
* item[=].type = #group
* item[=] insert MonitoredEvent(sedation, [["Sedation"]])
* item[=] insert MonitoredEvent(dissociation, [["Dissociation"]])
* item[=] insert MonitoredEvent(respiratory-depression, [["Respiratory depression"]])
* item[=] insert Field(serious, boolean, [["Was there a serious adverse event?"]])
* item[=].item[=].required = true
* item[=] insert Field(serious/details, text, [["What happened, what was done, and how it ended"]])
* item[=].item[=].required = true
* item[=].item[=] insert WhenYes(serious)

RuleSet: Field(id, type, text)
* item[+].linkId = "{id}"
* item[=].text = {text}
* item[=].type = #{type}

RuleSet: Prefilled(expression)
* extension[+].url = $initial-expression
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = {expression}

RuleSet: Unit(code)
* extension[+].url = $questionnaire-unit
* extension[=].valueCoding = {code}

RuleSet: Pressure(id, moment)
* item[+].linkId = "{id}/systolic"
* item[=].text = "Systolic blood pressure"
* item[=].prefix = {moment}
* item[=].type = #integer
* item[=] insert Unit([[$ucum#mm[Hg] "mm[Hg]"]])
* item[+].linkId = "{id}/diastolic"
* item[=].text = "Diastolic blood pressure"
* item[=].prefix = {moment}
* item[=].type = #integer
* item[=] insert Unit([[$ucum#mm[Hg] "mm[Hg]"]])

RuleSet: MonitoredEvent(id, text)
* item[+].linkId = "{id}"
* item[=].text = {text}
* item[=].type = #boolean
* item[=].required = true
* item[+].linkId = "{id}/severity"
* item[=].text = "Severity"
* item[=].type = #choice
* item[=].required = true
* item[=] insert WhenYes({id})
* item[=].answerOption[+].valueCoding = $adverse-event-severity#mild "Mild"
* item[=].answerOption[+].valueCoding = $adverse-event-severity#moderate "Moderate"
* item[=].answerOption[+].valueCoding = $adverse-event-severity#severe "Severe"
* item[+].linkId = "{id}/start"
* item[=].text = "Began"
* item[=].type = #dateTime
* item[=] insert WhenYes({id})
* item[+].linkId = "{id}/end"
* item[=].text = "Ended"
* item[=].type = #dateTime
* item[=] insert WhenYes({id})
