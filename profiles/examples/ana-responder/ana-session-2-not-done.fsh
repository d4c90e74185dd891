Instance: ana-session-2-not-done
InstanceOf: KapSession
Usage: #example
Title: "Ana's postponed session"
Description: "A session that did not take place because of the blood pressure before it."
* status = #not-done
* statusReason.text = "Blood pressure 152/96 mm[Hg] before the dose; postponed"
* code = $kap-session-type#dosing "Dosing session"
* subject = Reference(ana)
