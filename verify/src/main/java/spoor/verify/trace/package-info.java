/// The rules of tracing, for every kind of chain. [spoor.verify.trace.Parameters] is the case,
/// [spoor.verify.trace.Holding] how each policy divides, [spoor.verify.trace.Trace] how thefts
/// begin and end, [spoor.verify.trace.Sums] what that adds up to; [spoor.verify.trace.Result] is
/// the result against which each of these is held, and [spoor.verify.trace.Tags] the tags.
package spoor.verify.trace;
