/// Ground floor: other people's JSON, token by token, with the place of each value.
@NullMarked
package spoor.ingest.json;

import org.jspecify.annotations.NullMarked;
