Instance: dora
InstanceOf: Patient
Usage: #example
Title: "Dora"
Description: "Dora, 36, is treated with intranasal esketamine."
* name.given = "Dora"
* name.family = "Example"
* gender = #female
* birthDate = "1990-01-20"
