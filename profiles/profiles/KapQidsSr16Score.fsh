Profile: KapQidsSr16Score
Parent: KapScore
Id: kap-qids-sr16-score
Title: "QIDS-SR16 score"
Description: "Total of the QIDS-SR16, 0 to 27, higher is worse: nine domains of 0 to 3, not the sum of sixteen items."
* insert Metadata
* obeys kap-qids-sr16-1
* code = $kap-instrument#qids-sr16
