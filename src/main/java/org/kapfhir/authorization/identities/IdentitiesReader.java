package org.kapfhir.authorization.identities;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the identities file and refuses it with one sentence per fault. */
public final class IdentitiesReader {
    private static final String CLIENTS = "clients";
    private static final String USERS = "users";

    private final boolean sandbox;

    /** @param sandbox whether plain secrets and key addresses on this machine are taken */
    public IdentitiesReader(boolean sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * @param origin named in faults
     * @throws IdentitiesRefused if anything is wrong with it
     */
    public Identities read(String origin, Reader file) {
        List<String> faults = new ArrayList<>();
        Map<?, ?> content = parse(origin, file);
        new Entry("The file", content, faults).expectOnly(Set.of(CLIENTS, USERS));
        List<ClientIdentity> clients = entries(content, CLIENTS, "clientId", faults, new ClientReader(sandbox)::read);
        List<UserIdentity> users = entries(content, USERS, "username", faults, new UserReader(sandbox)::read);
        expectUnique(
                "The client", clients.stream().map(ClientIdentity::clientId).toList(), faults);
        expectUnique("The user", users.stream().map(UserIdentity::username).toList(), faults);
        if (!faults.isEmpty()) {
            throw new IdentitiesRefused(origin, faults);
        }
        return new Identities(clients, users);
    }

    private static Map<?, ?> parse(String origin, Reader file) {
        try (Reader closing = file) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(closing);
            if (content instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException | IOException e) {
            throw new IdentitiesRefused(origin, List.of("The file is no YAML: correct it."));
        }
        throw new IdentitiesRefused(origin, List.of("The file has neither clients nor users: give them."));
    }

    private static <T> List<T> entries(
            Map<?, ?> content, String key, String nameKey, List<String> faults, Function<Entry, T> reader) {
        List<T> read = new ArrayList<>();
        Object list = content.get(key);
        if (list == null) {
            return read;
        }
        if (!(list instanceof Collection<?> entries)) {
            faults.add("The file's " + key + " are no list.");
            return read;
        }
        int number = 0;
        for (Object entry : entries) {
            number++;
            if (entry instanceof Map<?, ?> values) {
                String name = values.get(nameKey) instanceof String text ? text : "number " + number;
                String kind = CLIENTS.equals(key) ? "The client " : "The user ";
                read.add(reader.apply(new Entry(kind + name, values, faults)));
            } else {
                faults.add("Entry " + number + " of " + key + " has no keys.");
            }
        }
        return read;
    }

    private static void expectUnique(String what, List<String> names, List<String> faults) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .forEach(name -> faults.add(what + " " + name + " is there twice: take one away."));
    }
}
