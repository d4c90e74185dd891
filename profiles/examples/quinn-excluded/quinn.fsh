Instance: quinn
InstanceOf: Patient
Usage: #example
Title: "Quinn"
Description: "Quinn, 60, has chronic liver failure."
* name.given = "Quinn"
* name.family = "Example"
* gender = #other
* birthDate = "1966-01-29"
