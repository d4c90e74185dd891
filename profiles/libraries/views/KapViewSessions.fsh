Instance: kap-view-sessions
InstanceOf: Library
Usage: #definition
Title: "Registry table: sessions"
Description: "One row per preparation, dosing or integration session, whatever became of it."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-sessions"
* name = "KapViewSessions"
* title = "Registry table: sessions"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per preparation, dosing or integration session, whatever became of it."
* content.id = "ig-loader-kap-sessions.json"
