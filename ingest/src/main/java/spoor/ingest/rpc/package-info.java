/// Reads account chains from a node by JSON-RPC: blocks, receipts, traces, tokens.
@NullMarked
package spoor.ingest.rpc;

import org.jspecify.annotations.NullMarked;
