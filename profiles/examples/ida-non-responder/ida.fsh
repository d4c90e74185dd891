Instance: ida
InstanceOf: Patient
Usage: #example
Title: "Ida"
Description: "Ida, 48, has post-traumatic stress disorder; after four weeks she has not responded."
* name.given = "Ida"
* name.family = "Example"
* gender = #female
* birthDate = "1978-02-11"
