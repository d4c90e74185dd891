CodeSystem: KapErrorCS
Id: kap-error
Title: "Error"
Description: """
  The stable code of every error answer, in issue.details.coding of the OperationOutcome. Each definition says what to change.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #http-status
* ^property[0].description = "The HTTP status that comes with the code."
* ^property[0].type = #integer
* insert ErrorCode(malformed-request, 400, [["Malformed request"]], [["The request cannot be read. Send well-formed FHIR JSON or XML of the resource type the address asks for."]])
* insert ErrorCode(unknown-parameter, 400, [["Unknown parameter"]], [["A parameter of that name does not exist here. Check the spelling against the operation or the search parameters in the capability statement."]])
* insert ErrorCode(invalid-parameter, 400, [["Invalid parameter"]], [["A parameter has a value of the wrong type or form. Correct the value that the message names."]])
* insert ErrorCode(not-found, 404, [["Not found"]], [["No such resource, or none that may be seen. Check the id and what the token allows."]])
* insert ErrorCode(method-not-allowed, 405, [["Method not allowed"]], [["This address does not take the HTTP method. Use one of those that the message names."]])
* insert ErrorCode(conflict, 409, [["Conflict"]], [["The change collides with what is stored. Read the resource again and repeat the change on its current version."]])
* insert ErrorCode(gone, 410, [["Gone"]], [["The resource was deleted. Read its history for the last version."]])
* insert ErrorCode(precondition-failed, 412, [["Precondition failed"]], [["The condition of the request does not hold, or matches more than one resource. Read again and send the current version, or narrow the condition."]])
* insert ErrorCode(too-large, 413, [["Too large"]], [["The request is larger than the server accepts. Split it."]])
* insert ErrorCode(unsupported-media-type, 415, [["Unsupported media type"]], [["The content type is not one of FHIR JSON or XML. Set Content-Type to application/fhir+json."]])
* insert ErrorCode(unprocessable, 422, [["Unprocessable"]], [["The request was understood and breaks a rule of FHIR or of this server. Correct what the message names."]])
* insert ErrorCode(profile-violated, 422, [["Profile violated"]], [["The resource claims a profile of this guide and does not conform to it. Correct the element at the given path, or do not claim the profile."]])
* insert ErrorCode(as-of-in-future, 422, [["As-of in the future"]], [["The parameter asOf lies in the future. Give a moment that has passed, or leave it out for now."]])
* insert ErrorCode(policy-unknown, 422, [["Policy unknown"]], [["The parameter policy is none of the substance use policies. Give strict-seed, label or trial-2y."]])
* insert ErrorCode(protocol-unknown, 422, [["Protocol unknown"]], [["No candidacy protocol has this canonical. Give the canonical of a PlanDefinition on this server, or leave it out for the default."]])
* insert ErrorCode(protocol-unusable, 422, [["Protocol unusable"]], [["The protocol names a library, a value set, a definition or a parameter that does not resolve. Correct what the message names in the PlanDefinition."]])
* insert ErrorCode(subject-ambiguous, 422, [["Subject ambiguous"]], [["The record in data holds more than one Patient. Send one person per request."]])
* insert ErrorCode(subject-foreign, 422, [["Subject foreign"]], [["An entry of the record in data belongs to another person. Remove it or correct its subject."]])
* insert ErrorCode(subject-missing, 422, [["Subject missing"]], [["No Patient is given: add exactly one to data, or call the operation on a stored Patient."]])
* insert ErrorCode(subject-deceased, 422, [["Subject deceased"]], [["The patient is recorded as deceased. Correct the record if that is wrong."]])
* insert ErrorCode(data-with-stored-patient, 422, [["Data with a stored patient"]], [["Both a stored Patient and data are given. Call Patient/[id] without data, or Patient with data."]])
* insert ErrorCode(record-too-large, 422, [["Record too large"]], [["The stored record of the person has more entries than are read at once. Send the entries of the last years in data instead."]])
* insert ErrorCode(group-too-large, 422, [["Group too large"]], [["The group has more members than are answered while the caller waits. Send the header Prefer: respond-async."]])
* insert ErrorCode(group-unusable, 422, [["Group unusable"]], [["A member of the group is not a patient. Remove it, or name patients one by one."]])
* insert ErrorCode(measure-unknown, 422, [["Measure unknown"]], [["No Measure has this canonical, or none of this version. Give the canonical of a Measure on this server, or call the operation on Measure/[id]."]])
* insert ErrorCode(measure-unusable, 422, [["Measure unusable"]], [["The Measure, its logic or a value set of its logic cannot be evaluated. Correct what the message names and store it again."]])
* insert ErrorCode(evaluation-too-long, 422, [["Evaluation too long"]], [["The evaluation took longer than the server allows. Ask for a smaller group of people, or make the logic of the measure simpler."]])
* insert ErrorCode(unauthenticated, 401, [["Unauthenticated"]], [["No token was sent, or it does not prove who calls. Send a token signed with a registered key, for this address, not expired and not used before."]])
* insert ErrorCode(forbidden, 403, [["Forbidden"]], [["The token does not allow this. Ask for a token with the scope that the message names, or for data that the token may reach."]])
* insert ErrorCode(slow-down, 429, [["Slow down"]], [["The server has as much to do as it takes on. Repeat later, after the time in the Retry-After header where there is one."]])
* insert ErrorCode(job-failed, 500, [["Job failed"]], [["The work that was asked for ended before it was done. Ask again."]])
* insert ErrorCode(questionnaire-unknown, 422, [["Questionnaire unknown"]], [["No Questionnaire of this guide has this canonical, or none of this version. Give the canonical of a Questionnaire on this server, with its version or with none."]])
* insert ErrorCode(response-incomplete, 422, [["Response incomplete"]], [["The response lacks what a score needs: who answered, when, and that it is completed. Add what the message names; unanswered items are no error."]])
* insert ErrorCode(answers-contradictory, 422, [["Answers contradictory"]], [["The answers do not fit the Questionnaire: an unknown item, an answer outside its list, two answers where one is asked for, or an answer to an item that does not apply. Correct the answers at the given paths."]])
* insert ErrorCode(score-miscounted, 422, [["Score miscounted"]], [["A total was sent that is not the one its answers give. Leave the total out, or correct it or the answers."]])
* insert ErrorCode(view-invalid, 422, [["View invalid"]], [["The ViewDefinition cannot be evaluated: it is not well formed, uses what this server does not permit, or a resource gives what it does not allow for. Correct the element at the given path."]])
* insert ErrorCode(view-too-costly, 422, [["View too costly"]], [["The evaluation was given up at the limits of the server. Use fewer conditions within conditions, fewer forEach beside each other, or ask for less at a time."]])
* insert ErrorCode(internal, 500, [["Internal error"]], [["The server failed. Repeat once; report the request id of the answer if it happens again."]])
* insert ErrorCode(unavailable, 503, [["Unavailable"]], [["The server cannot reach its store for now. Repeat after the time in the Retry-After header."]])
