// For every definition written as an Instance. The build adds version, date and publisher from sushi-config.yaml.
RuleSet: InstanceMetadata
* status = #draft
* experimental = true
