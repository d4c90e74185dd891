Instance: jon
InstanceOf: Patient
Usage: #example
Title: "Jon"
Description: "Jon, 56, had a bleeding in the brain in 2015."
* name.given = "Jon"
* name.family = "Example"
* gender = #male
* birthDate = "1970-01-02"
