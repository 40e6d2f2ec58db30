#!/bin/sh
# How long a trail of 100,000 transactions takes to verify, on one core and in 512 MB.
#
#   bench/verify-bundle.sh DIR [RUNS]
#
# Writes the benchmarks' chain (230,000 transactions), a case of its theft under all policies that
# ends after 100,000 tainted transactions, and the case's bundle with a proof of every transaction into
# DIR, where they are missing; then runs the stand-alone verifier. Prints its counts and, of each
# run, seconds of processor time and of wall time and the most memory, as GNU time has them.
set -eu

root=$(CDPATH="" cd -- "$(dirname -- "$0")/.." && pwd -P)
dir=$1
runs=${2:-3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$root/verify/target/spoor-verify.jar

mkdir -p "$dir"
if [ ! -e "$dir/theft.csv" ]; then
    "$java" -Xmx2g -cp "$root/bench/target/bench.jar" spoor.bench.ChainGenerator \
        --transactions 230000 --out "$dir"
fi
if [ ! -e "$dir/bundle.zip" ]; then
    {
        printf 'case: a long trail\nlimits: {transactions: 100000}\nstop: {coinjoin: false}\n'
        printf 'thefts:\n  - id: theft\n    origins:\n'
        tail -n +2 "$dir/theft.csv" | sed 's/\(.*\),.*/      - {output: "\1"}/'
    } >"$dir/case.yaml"
    SPOOR_JAVA_OPTS=-Xmx8g
    export SPOOR_JAVA_OPTS
    (cd "$dir" && "$root/spoor" ingest bitcoin blocks --workspace . --quiet)
    (cd "$dir" && "$root/spoor" bundle case.yaml --blocks blocks --workspace .) >"$dir/bundle.txt"
fi
ls -l "$dir/bundle.zip" "$dir/result.jsonl"
run=0
while [ "$run" -lt "$runs" ]; do
    run=$((run + 1))
    /usr/bin/time -f 'cpu %U + %S s, wall %e s, most memory %M KB' \
        "$java" -Xmx512m -XX:ActiveProcessorCount=1 -jar "$jar" "$dir/bundle.zip" \
        >"$dir/verified.txt"
    [ "$run" -gt 1 ] || cat "$dir/verified.txt"
done
