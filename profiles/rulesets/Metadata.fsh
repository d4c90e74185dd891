// For every definition made by a Profile, Extension, ValueSet or CodeSystem item. The build adds version, date and
// publisher from sushi-config.yaml.
RuleSet: Metadata
* ^status = #draft
* ^experimental = true
