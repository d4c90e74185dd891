Instance: ivy
InstanceOf: Patient
Usage: #example
Title: "Ivy"
Description: "Ivy, 46, has an arteriovenous malformation."
* name.given = "Ivy"
* name.family = "Example"
* gender = #female
* birthDate = "1979-05-19"
