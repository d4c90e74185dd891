Instance: roy
InstanceOf: Patient
Usage: #example
Title: "Roy"
Description: "Roy, 54, takes theophylline."
* name.given = "Roy"
* name.family = "Example"
* gender = #male
* birthDate = "1971-07-08"
