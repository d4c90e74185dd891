CodeSystem: KapTimepointCS
Id: kap-timepoint
Title: "Outcome timepoint"
Description: """
  When a score counts, in elapsed time after the index dose unless stated otherwise; both ends included.
"""
* insert Metadata
* ^caseSensitive = true
* #24h "24 hours" "More than 0 and up to 36 hours after the index dose."
* #day-7 "Day 7" "Days 5 to 10 after the index dose."
* #week-2 "Week 2" "Days 12 to 17 after the index dose."
* #week-4 "Week 4" "Days 24 to 35 after the index dose."
* #week-8 "Week 8" "Days 49 to 63 after the index dose."
* #post-induction "Post-induction" "The last score 14 to 31 days after the last dose of induction."
* #latest "Latest" "The last score after the index dose and up to the moment of the summary."
