Instance: max
InstanceOf: Patient
Usage: #example
Title: "Max"
Description: "Max, 59, has a blood pressure that is not controlled."
* name.given = "Max"
* name.family = "Example"
* gender = #male
* birthDate = "1966-06-23"
