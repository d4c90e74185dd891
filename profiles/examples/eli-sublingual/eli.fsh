Instance: eli
InstanceOf: Patient
Usage: #example
Title: "Eli"
Description: "Eli, 29, takes sublingual tablets with support at home."
* name.given = "Eli"
* name.family = "Example"
* gender = #male
* birthDate = "1997-07-08"
