ValueSet: KapRouteVS
Id: kap-route
Title: "Routes of administration"
Description: """
  The routes by which ketamine or esketamine is given in a session.
"""
* insert Metadata
* $sct#47625008 "Intravenous route"
* $sct#78421000 "Intramuscular route"
* $sct#34206005 "Subcutaneous route"
* $sct#46713006 "Nasal route"
* $sct#26643006 "Oral route"
* $sct#37839007 "Sublingual route"
* $sct#54471007 "Buccal route"
