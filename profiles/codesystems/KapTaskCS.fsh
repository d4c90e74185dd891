CodeSystem: KapTaskCS
Id: kap-task
Title: "Task"
Description: """
  What a task of this guide asks for, and what goes in and comes out.
"""
* insert Metadata
* ^caseSensitive = true
* #submit-monitoring-form "Submit the monitoring form" "Fill in the monitoring form of a session and submit it."
* #complete-record "Complete the record" "Get what a decision about candidacy lacks."
* #form "Form" "The questionnaire to fill in."
* #filled-in-form "Filled-in form" "The answers."
