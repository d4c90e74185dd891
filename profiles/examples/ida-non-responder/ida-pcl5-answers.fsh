Instance: ida-pcl5-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ida's PCL-5 answers"
Description: "The twenty answers behind the total of 52."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/pcl-5"
* status = #completed
* subject = Reference(ida)
* authored = "2026-04-30T17:00:00-04:00"
* source = Reference(ida)
* insert Pcl5Answer(1, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(2, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(3, moderately, [["Moderately"]])
* insert Pcl5Answer(4, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(5, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(6, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(7, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(8, a-little-bit, [["A little bit"]])
* insert Pcl5Answer(9, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(10, moderately, [["Moderately"]])
* insert Pcl5Answer(11, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(12, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(13, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(14, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(15, moderately, [["Moderately"]])
* insert Pcl5Answer(16, a-little-bit, [["A little bit"]])
* insert Pcl5Answer(17, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(18, quite-a-bit, [["Quite a bit"]])
* insert Pcl5Answer(19, moderately, [["Moderately"]])
* insert Pcl5Answer(20, quite-a-bit, [["Quite a bit"]])
