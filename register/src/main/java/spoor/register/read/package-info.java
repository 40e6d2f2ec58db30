/// The grammar: claims out of a text, by rules that can be read, without a model.
///
/// Each class reads one kind of expression at a token and says where it ends. ClaimReader goes
/// through a text with them and puts the claims together. docs/METHODS.md tells what they get
/// wrong.
@NullMarked
package spoor.register.read;

import org.jspecify.annotations.NullMarked;
