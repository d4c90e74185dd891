// A code of our own that stands in for a published one; used by KapAdverseEffectCS and KapInstrumentCS.
RuleSet: LocalUntilVerified(code, display, definition, replacement)
* #{code} {display} {definition}
* #{code} ^property[0].code = #to-be-replaced-by
* #{code} ^property[0].valueString = {replacement}
