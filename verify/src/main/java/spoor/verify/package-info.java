/// Checks an evidence bundle. It shares no code with the program that makes bundles and needs
/// nothing but a JDK, so that it can be read and trusted by whoever has read it.
///
/// To be read in this order, and who has a case of one kind of chain leaves out the room of the
/// other:
///
/// 1. [spoor.verify.Verify] tells the story and knows all rooms.
/// 2. `spoor.verify.file`: what a bundle is as a file: zip, manifest, seals, JSON.
/// 3. `spoor.verify.trace`: the rules of tracing, and the result that is held against them.
/// 4. `spoor.verify.output`: chains of outputs, like Bitcoin: what is proven, and the trace.
/// 5. `spoor.verify.account`: chains of accounts, like Ethereum, likewise.
/// 6. `spoor.verify.page`: what people read, against the result.
package spoor.verify;
