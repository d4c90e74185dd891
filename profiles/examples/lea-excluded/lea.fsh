Instance: lea
InstanceOf: Patient
Usage: #example
Title: "Lea"
Description: "Lea, 31, is pregnant."
* name.given = "Lea"
* name.family = "Example"
* gender = #female
* birthDate = "1994-11-08"
