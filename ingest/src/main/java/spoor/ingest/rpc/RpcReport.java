package spoor.ingest.rpc;

/// What a reading of a node found.
///
/// @param chainId of EIP-155
/// @param head height of the node's last block
/// @param last height of the last block that was deep enough, and wanted; -1 where none was
/// @param reached height of the last block that was read, or -1
/// @param blocks how many were read
/// @param forgottenFrom height from which the ledger's blocks were given up, or -1
/// @param traces how the node tells internal calls
/// @param hasMore whether blocks were left for the next reading
public record RpcReport(
        long chainId,
        long head,
        long last,
        long reached,
        long blocks,
        long forgottenFrom,
        TraceMethod traces,
        boolean hasMore) {}
