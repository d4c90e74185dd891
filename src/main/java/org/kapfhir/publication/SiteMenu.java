package org.kapfhir.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapfhir.publication.Page.Step;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The menu of {@code sushi-config.yaml}: entries, and groups of entries.
 *
 * @param groups in the order of the file; an entry that stands alone is a group without a name
 */
record SiteMenu(List<Group> groups) {

    record Group(String name, List<Step> entries) {}

    static SiteMenu read(Path configuration) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> settings = yaml.load(Files.readString(configuration));
        if (!(settings.get("menu") instanceof Map<?, ?> menu)) {
            throw new PageBroken(configuration.getFileName() + " has no menu.");
        }
        List<Group> groups = new ArrayList<>();
        menu.forEach((name, target) -> groups.add(group(name.toString(), target)));
        return new SiteMenu(List.copyOf(groups));
    }

    private static Group group(String name, Object target) {
        if (target instanceof Map<?, ?> entries) {
            return new Group(
                    name,
                    entries.entrySet().stream()
                            .map(entry -> new Step(
                                    entry.getValue().toString(), entry.getKey().toString()))
                            .toList());
        }
        return new Group("", List.of(new Step(target.toString(), name)));
    }
}
