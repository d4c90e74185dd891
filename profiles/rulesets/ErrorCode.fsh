// One error code with its HTTP status; used by KapErrorCS.
RuleSet: ErrorCode(code, status, display, definition)
* #{code} {display} {definition}
* #{code} ^property[0].code = #http-status
* #{code} ^property[0].valueInteger = {status}
