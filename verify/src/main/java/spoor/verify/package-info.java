/// Checks an evidence bundle. It shares no code with the program that makes bundles and needs
/// nothing but a JDK, so that it can be read in an afternoon and trusted by whoever has read it.
///
/// To be read in this order: [spoor.verify.Verify] tells the story; [spoor.verify.Zip],
/// [spoor.verify.Json] and [spoor.verify.Seals] open the bundle; [spoor.verify.Chain],
/// [spoor.verify.Headers] and [spoor.verify.Script] are what a chain of outputs proves,
/// [spoor.verify.Accounts] and [spoor.verify.Proofs] what is said and proven of one of accounts;
/// [spoor.verify.Holding] is how each policy divides; [spoor.verify.Trace],
/// [spoor.verify.OutputTrace] and [spoor.verify.AccountTrace] trace again by their own rules;
/// [spoor.verify.Result], [spoor.verify.Tags] and [spoor.verify.Pages] hold that against the result
/// and what people read.
package spoor.verify;
