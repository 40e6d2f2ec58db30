/// What a bundle is as a file. [spoor.verify.file.Zip] reads it in its only form,
/// [spoor.verify.file.Manifest] checks every hash and [spoor.verify.file.Seals] the signatures;
/// [spoor.verify.file.Lines], [spoor.verify.file.Json] and [spoor.verify.file.Row] read records.
package spoor.verify.file;
