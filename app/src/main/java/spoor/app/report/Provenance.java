package spoor.app.report;

/// What the report says about where it comes from, beyond the findings themselves.
///
/// @param resultSha256 of `result.jsonl`: the result's name
/// @param command that makes the same result again, as a user types it
public record Provenance(String resultSha256, String command) {}
