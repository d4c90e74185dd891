Instance: finn
InstanceOf: Patient
Usage: #example
Title: "Finn"
Description: "Finn, 33, responds on day 7 and has lost the response by week 8."
* name.given = "Finn"
* name.family = "Example"
* gender = #male
* birthDate = "1993-04-25"
