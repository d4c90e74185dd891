// The same for every definition; the version, the date and the publisher come from sushi-config.yaml.
RuleSet: Metadata
* ^status = #draft
* ^experimental = true
