CodeSystem: KapDrugCS
Id: kap-drug
Title: "Drug by name"
Description: """
  Drugs whose RxNorm ingredient code is not verified. Their names are looked for in entries without a recognized code; a record does
  not use these codes.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #to-be-replaced-by
* ^property[0].description = "The published code that will take its place."
* ^property[0].type = #string
* insert LocalUntilVerified(apalutamide, [["apalutamide"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(benzhydrocodone, [["benzhydrocodone"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(benzphetamine, [["benzphetamine"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(bromazepam, [["bromazepam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(chlordiazepoxide, [["chlordiazepoxide"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(clorazepate, [["clorazepate"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(cobicistat, [["cobicistat"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(daridorexant, [["daridorexant"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(enzalutamide, [["enzalutamide"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(estazolam, [["estazolam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(eszopiclone, [["eszopiclone"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(flunitrazepam, [["flunitrazepam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(flurazepam, [["flurazepam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(indinavir, [["indinavir"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(lemborexant, [["lemborexant"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(methamphetamine, [["methamphetamine"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(nalbuphine, [["nalbuphine"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(nelfinavir, [["nelfinavir"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(nitrazepam, [["nitrazepam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(oliceridine, [["oliceridine"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(opium, [["opium"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(oxazepam, [["oxazepam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(phendimetrazine, [["phendimetrazine"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(phentermine, [["phentermine"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(quazepam, [["quazepam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(remifentanil, [["remifentanil"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(remimazolam, [["remimazolam"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(rifampicin, [["rifampicin"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(saquinavir, [["saquinavir"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(st-john-s-wort, [["St. John's wort"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(sufentanil, [["sufentanil"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(suvorexant, [["suvorexant"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(zaleplon, [["zaleplon"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
* insert LocalUntilVerified(zopiclone, [["zopiclone"]], [["The drug of this name."]], [["The RxNorm ingredient, once verified."]])
