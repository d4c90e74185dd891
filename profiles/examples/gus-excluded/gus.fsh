Instance: gus
InstanceOf: Patient
Usage: #example
Title: "Gus"
Description: "Gus, 64, has an unruptured aneurysm of a brain artery."
* name.given = "Gus"
* name.family = "Example"
* gender = #male
* birthDate = "1961-08-30"
