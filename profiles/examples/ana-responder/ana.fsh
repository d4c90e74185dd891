Instance: ana
InstanceOf: Patient
Usage: #example
Title: "Ana"
Description: "Ana, 41, has recurrent depression; she responds."
* name.given = "Ana"
* name.family = "Example"
* gender = #female
* birthDate = "1985-03-02"
