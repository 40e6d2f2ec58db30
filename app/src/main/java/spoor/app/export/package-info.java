/// A register for other programs: tables, STIX 2.1, MISP. The same register gives the same bytes.
@NullMarked
package spoor.app.export;

import org.jspecify.annotations.NullMarked;
