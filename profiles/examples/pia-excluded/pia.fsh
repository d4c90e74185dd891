Instance: pia
InstanceOf: Patient
Usage: #example
Title: "Pia"
Description: "Pia, 30, is in a manic episode."
* name.given = "Pia"
* name.family = "Example"
* gender = #female
* birthDate = "1995-09-14"
