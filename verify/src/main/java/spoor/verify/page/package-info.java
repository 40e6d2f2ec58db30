/// What people read, `case/report.html` and `case/terminals.csv`, against the result.
package spoor.verify.page;
