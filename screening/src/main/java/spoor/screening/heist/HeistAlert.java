package spoor.screening.heist;

import java.util.List;

/// A rule recognised something.
///
/// @param rule which
/// @param transfer the payment that completed it
/// @param others earlier payments that it rests on, oldest first
/// @param reason in words
public record HeistAlert(HeistRule rule, Transfer transfer, List<Transfer> others, String reason) {
    public HeistAlert {
        others = List.copyOf(others);
    }
}
