// A server indexes a search parameter only while it is active.
Instance: kap-task-due
InstanceOf: SearchParameter
Usage: #definition
Title: "Due time of a task"
Description: "When a task must be done by, such as a monitoring form seven days after its session; what is overdue is found by it."
* insert InstanceMetadata
* status = #active
* url = "https://kapfhir.org/ig/SearchParameter/kap-task-due"
* name = "TaskDue"
* description = "When a task must be done by, such as a monitoring form seven days after its session; what is overdue is found by it."
* code = #due
* base = #Task
* type = #date
* expression = "Task.restriction.period"
* xpathUsage = #normal
