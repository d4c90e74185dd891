package org.kapfhir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class KapFhirApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(KapFhirApplication.class, arguments);
    }
}
