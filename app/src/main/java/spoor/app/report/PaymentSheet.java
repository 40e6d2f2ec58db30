package spoor.app.report;

import java.util.List;

/// What a page of screened payments shows.
///
/// @param messages how many were screened
/// @param rows those with findings, in the order of screening
/// @param faults what could not be read, place first
/// @param versions of the lists
/// @param problems why nothing is clear; empty if something may be
public record PaymentSheet(
        long messages,
        List<PaymentAnswer> rows,
        List<String> faults,
        List<String> versions,
        List<String> problems) {
    public PaymentSheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }
}
