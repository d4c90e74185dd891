package org.kapfhir.loading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapfhir.client.CommandRefused;

/**
 * Finds the files that a command line names and puts them into an order in which references resolve.
 *
 * <p>Synthea writes organizations and practitioners into bundles of their own, which the patients' bundles point to by
 * conditional reference: those go first. A bulk export has one resource type per file: types that others point to go
 * first.
 */
final class InputFiles {
    private static final int HOSPITALS = 0;
    private static final int PRACTITIONERS = 1;
    private static final int FIRST_TYPE = 10;
    private static final int BUNDLES = 50;
    private static final int OTHER_TYPES = 60;

    /** Types that other resources point to, each before those that point to it. */
    private static final List<String> REFERENCED_TYPES = List.of(
            "Organization",
            "Location",
            "Practitioner",
            "PractitionerRole",
            "Medication",
            "Device",
            "Patient",
            "RelatedPerson",
            "Coverage",
            "Encounter",
            "Condition",
            "Procedure",
            "ServiceRequest",
            "MedicationRequest",
            "Specimen",
            "Observation");

    private InputFiles() {}

    /**
     * Lists the files in loading order.
     *
     * @param arguments files, or folders of which the files directly inside are taken
     * @throws CommandRefused if one does not exist, is of another kind, or a folder holds nothing to load
     */
    static List<InputFile> find(List<Path> arguments) {
        Map<Path, InputFile> found = new LinkedHashMap<>();
        for (Path argument : arguments) {
            for (Path file : filesOf(argument)) {
                found.putIfAbsent(file.toAbsolutePath().normalize(), describe(file));
            }
        }
        List<InputFile> ordered = new ArrayList<>(found.values());
        ordered.sort(Comparator.comparingInt(InputFile::phase).thenComparing(InputFile::name));
        return ordered;
    }

    private static List<Path> filesOf(Path argument) {
        if (Files.isDirectory(argument)) {
            return filesIn(argument);
        }
        if (!Files.exists(argument)) {
            throw new CommandRefused("There is no file or folder " + argument + ": check the path.");
        }
        if (!isLoadable(argument)) {
            throw new CommandRefused(
                    "The file " + argument + " ends neither in .json nor in .ndjson: name one that does.");
        }
        return List.of(argument);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> files = children.filter(Files::isRegularFile)
                    .filter(InputFiles::isLoadable)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CommandRefused("There is no .json or .ndjson file directly in " + folder
                        + ": name the folder that holds them (Synthea's is called fhir).");
            }
            return files;
        } catch (IOException unreadable) {
            throw new CommandRefused(
                    "The folder " + folder + " cannot be read: allow it, or name another.", unreadable);
        }
    }

    private static boolean isLoadable(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".json") || name.endsWith(".ndjson"));
    }

    private static InputFile describe(Path file) {
        try {
            return new InputFile(file, Files.size(file), phaseOf(file));
        } catch (IOException unreadable) {
            throw new CommandRefused("The file " + file + " cannot be read: allow it, or leave it out.", unreadable);
        }
    }

    private static int phaseOf(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith("hospital")) {
            return HOSPITALS;
        }
        if (name.startsWith("practitioner")) {
            return PRACTITIONERS;
        }
        if (!name.endsWith(".ndjson")) {
            return BUNDLES;
        }
        int position = REFERENCED_TYPES.indexOf(firstResourceType(file));
        return position < 0 ? OTHER_TYPES : FIRST_TYPE + position;
    }

    /** The first {@code resourceType} in the file, or nothing: what is wrong with the file is reported when it is read. */
    private static String firstResourceType(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                    return json.getText();
                }
                json.skipChildren();
            }
            return "";
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
