Instance: mia
InstanceOf: Patient
Usage: #example
Title: "Mia"
Description: "Mia, 36, had a severe reaction to ketamine as an anesthetic."
* name.given = "Mia"
* name.family = "Example"
* gender = #female
* birthDate = "1990-02-11"
