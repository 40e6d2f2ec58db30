/// Chains of outputs, like Bitcoin. [spoor.verify.output.Chain] checks ids and Merkle paths,
/// [spoor.verify.output.Headers] proof of work and links, [spoor.verify.output.Script] makes
/// addresses; [spoor.verify.output.OutputTrace] traces again.
package spoor.verify.output;
