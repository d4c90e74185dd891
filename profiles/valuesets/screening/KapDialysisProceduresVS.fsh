ValueSet: KapDialysisProceduresVS
Id: kap-dialysis-procedures
Title: "Dialysis"
Description: """
  Dialysis and other renal replacement by machine. Care of catheters and measurements are left out.
  Source: VSAC set Dialysis Services (2.16.840.1.113883.3.464.1003.109.12.1013).
"""
* insert Metadata
* $sct#676002 "Peritoneal dialysis including cannulation (procedure)"
* $sct#11932001 "Stabilizing hemodialysis (procedure)"
* $sct#14684005 "Peritoneal dialysis excluding cannulation (procedure)"
* $sct#34897002 "Hemodialysis, maintenance in hospital (procedure)"
* $sct#57274006 "Initial hemodialysis (procedure)"
* $sct#67970008 "Hemodialysis, maintenance at home (procedure)"
* $sct#68341005 "Hemodialysis, supervision at home (procedure)"
* $sct#71192002 "Peritoneal dialysis (procedure)"
* $sct#108241001 "Dialysis procedure (procedure)"
* $sct#225230008 "Chronic peritoneal dialysis (procedure)"
* $sct#225231007 "Stab peritoneal dialysis (procedure)"
* $sct#233575001 "Intermittent hemodialysis (procedure)"
* $sct#233576000 "Intermittent hemodialysis with sequential ultrafiltration (procedure)"
* $sct#233577009 "Intermittent hemodialysis with continuous ultrafiltration (procedure)"
* $sct#233578004 "Continuous hemodialysis (procedure)"
* $sct#233579007 "Continuous arteriovenous hemodialysis (procedure)"
* $sct#233580005 "Continuous venovenous hemodialysis (procedure)"
* $sct#233581009 "Hemofiltration (procedure)"
* $sct#233582002 "Intermittent hemofiltration (procedure)"
* $sct#233583007 "Continuous hemofiltration (procedure)"
* $sct#233584001 "Continuous arteriovenous hemofiltration (procedure)"
* $sct#233585000 "Continuous venovenous hemofiltration (procedure)"
* $sct#233586004 "Hemodiafiltration (procedure)"
* $sct#233587008 "Intermittent hemodiafiltration (procedure)"
* $sct#233588003 "Continuous hemodiafiltration (procedure)"
* $sct#233589006 "Continuous arteriovenous hemodiafiltration (procedure)"
* $sct#233590002 "Continuous venovenous hemodiafiltration (procedure)"
* $sct#238318009 "Continuous ambulatory peritoneal dialysis (procedure)"
* $sct#238319001 "Continuous cycling peritoneal dialysis (procedure)"
* $sct#238321006 "Intermittent peritoneal dialysis (procedure)"
* $sct#238322004 "Tidal peritoneal dialysis (procedure)"
* $sct#238323009 "Night-time intermittent peritoneal dialysis (procedure)"
* $sct#265764009 "Renal dialysis (procedure)"
* $sct#288182009 "Extracorporeal kidney (procedure)"
* $sct#302497006 "Hemodialysis (procedure)"
* $sct#428648006 "Automated peritoneal dialysis (procedure)"
* $sct#714749008 "Continuous renal replacement therapy (procedure)"
* $cpt#90935
* $cpt#90937
* $cpt#90945
* $cpt#90947
