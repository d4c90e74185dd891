Instance: hana
InstanceOf: Patient
Usage: #example
Title: "Hana"
Description: "Hana, 57, was treated; her baseline is too old and her follow-up was declined, so no outcome can be told."
* name.given = "Hana"
* name.family = "Example"
* gender = #female
* birthDate = "1968-12-05"
