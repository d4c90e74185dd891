// One row of an OperationDefinition: a parameter of the operation, or a part of the element the rule set is inserted at.
RuleSet: Parameter(use, name, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = {max}
* parameter[=].type = #{type}
* parameter[=].documentation = {documentation}

// A parameter that holds parts has no type of its own.
RuleSet: Group(use, name, min, max, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = {max}
* parameter[=].documentation = {documentation}

RuleSet: Part(name, min, max, type, documentation)
* part[+].name = #{name}
* part[=].use = #out
* part[=].min = {min}
* part[=].max = {max}
* part[=].type = #{type}
* part[=].documentation = {documentation}

RuleSet: PartGroup(name, min, max, documentation)
* part[+].name = #{name}
* part[=].use = #out
* part[=].min = {min}
* part[=].max = {max}
* part[=].documentation = {documentation}
