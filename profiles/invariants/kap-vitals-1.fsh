Invariant: kap-vitals-1
Description: "The systolic pressure is above the diastolic; otherwise the two were swapped."
Severity: #error
Expression: "(component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.exists() and component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.exists()) implies component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity).value > component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity).value"
