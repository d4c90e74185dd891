ValueSet: KapHepaticFailureConditionsVS
Id: kap-hepatic-failure-conditions
Title: "Hepatic failure or Child-Pugh C"
Description: """
  Failure of the liver, its coma and its kidney syndrome, and Child-Pugh class C. K70.4 and K72 stand for the codes below them.
  Sources: VSAC sets Liver Disease (2.16.840.1.113762.1.4.1047.42) and Liver Disease Moderate to Severe (2.16.840.1.113762.1.4.1248.137) without cirrhosis,
  varices and hepatitis alone; SNOMED CT for the class.
"""
* insert Metadata
* $sct#31005002 "Hepatorenal syndrome due to a procedure (disorder)"
* $sct#51292008 "Hepatorenal syndrome (disorder)"
* $sct#59927004 "Hepatic failure (disorder)"
* $sct#186628001 "Hepatic coma due to viral hepatitis C (disorder)"
* $sct#197270009 "Acute hepatic failure (disorder)"
* $sct#710067001 "Child-Pugh score class C (finding)"
* $sct#435091000124105 "Hepatitis with hepatic coma (disorder)"
* $sct#435101000124104 "Chronic viral hepatitis C with hepatic coma (disorder)"
* $icd-10-cm#B17.11 "Acute hepatitis C with hepatic coma"
* $icd-10-cm#B19.0 "Unspecified viral hepatitis with hepatic coma"
* $icd-10-cm#B19.11 "Unspecified viral hepatitis B with hepatic coma"
* $icd-10-cm#B19.21 "Unspecified viral hepatitis C with hepatic coma"
* $icd-10-cm#K70.4 "Alcoholic hepatic failure"
* $icd-10-cm#K70.40 "Alcoholic hepatic failure without coma"
* $icd-10-cm#K70.41 "Alcoholic hepatic failure with coma"
* $icd-10-cm#K71.11 "Toxic liver disease with hepatic necrosis, with coma"
* $icd-10-cm#K72 "Hepatic failure, not elsewhere classified"
* $icd-10-cm#K72.00 "Acute and subacute hepatic failure without coma"
* $icd-10-cm#K72.01 "Acute and subacute hepatic failure with coma"
* $icd-10-cm#K72.10 "Chronic hepatic failure without coma"
* $icd-10-cm#K72.11 "Chronic hepatic failure with coma"
* $icd-10-cm#K72.90 "Hepatic failure, unspecified without coma"
* $icd-10-cm#K72.91 "Hepatic failure, unspecified with coma"
* $icd-10-cm#K76.7 "Hepatorenal syndrome"
* $icd-10-cm#K91.82 "Postprocedural hepatic failure"
