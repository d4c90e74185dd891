Instance: nils
InstanceOf: Patient
Usage: #example
Title: "Nils"
Description: "Nils, 46, has raised pressure in the skull."
* name.given = "Nils"
* name.family = "Example"
* gender = #male
* birthDate = "1979-12-03"
