package spoor.ledger.intake;

/// Told how far a long run is. The app prints it; the ledger itself reads no clock.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (stage, done, total, bytes) -> {};

    /// @param stage what is being done, in a word or two
    /// @param done blocks or transactions so far
    /// @param total how many there will be, or -1
    /// @param bytes read so far
    void at(String stage, long done, long total, long bytes);
}
