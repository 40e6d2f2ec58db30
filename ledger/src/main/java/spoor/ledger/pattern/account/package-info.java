/// Shapes in the flow between accounts: wrapping contracts, deposit addresses of services. Each
/// states its rule and its errors in docs/METHODS.md.
@NullMarked
package spoor.ledger.pattern.account;

import org.jspecify.annotations.NullMarked;
