Instance: ben
InstanceOf: Patient
Usage: #example
Title: "Ben"
Description: "Ben, 52, was dependent on alcohol until 2019; under the strict policy that excludes him."
* name.given = "Ben"
* name.family = "Example"
* gender = #male
* birthDate = "1974-09-17"
