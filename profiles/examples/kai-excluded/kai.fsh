Instance: kai
InstanceOf: Patient
Usage: #example
Title: "Kai"
Description: "Kai, 27, has schizophrenia that is active."
* name.given = "Kai"
* name.family = "Example"
* gender = #male
* birthDate = "1998-07-14"
