Instance: olga
InstanceOf: Patient
Usage: #example
Title: "Olga"
Description: "Olga, 67, has unstable angina."
* name.given = "Olga"
* name.family = "Example"
* gender = #female
* birthDate = "1958-06-21"
