/// Chains of accounts, like Ethereum. [spoor.verify.account.Accounts] is what the ledger says,
/// [spoor.verify.account.AccountTrace] traces again, with [spoor.verify.account.Stops],
/// [spoor.verify.account.Mixers] and [spoor.verify.account.Wraps]; [spoor.verify.account.Proofs]
/// checks what blocks prove, by its own RLP, Keccak and curve.
package spoor.verify.account;
