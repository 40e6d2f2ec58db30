/// What others publish, taken into the register with its hedges: tables with a mapping, EuRepoC,
/// STIX bundles of ATT&CK groups, MISP galaxies. Every row gives something or is counted with the
/// reason why it does not.
@NullMarked
package spoor.app.intake;

import org.jspecify.annotations.NullMarked;
