Invariant: kap-outcome-report-2
Description: "A rate is never given without the number of people behind it."
Severity: #error
Expression: "measureScore.exists() implies population.where(code.coding.where(system = 'http://terminology.hl7.org/CodeSystem/measure-population' and code = 'denominator').exists()).count > 0"
