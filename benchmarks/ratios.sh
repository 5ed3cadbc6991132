#!/usr/bin/env bash
# Measures what is claimed of an area, in some minutes: benchmarks/ratios.sh AREA [ROUNDS], five rounds unless told otherwise
# Standard output: a line per claim, tab-separated: name, ratio (our time / the reference's), bound, ok or short.
# Exit code 0 if all claims are kept, 1 if one is short, 2 if it could not run. JAVA_HOME says which JDK is measured.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
claims=$root/benchmarks/src/main/resources/org/computeid/benchmarks/claims.tsv
areas=$(grep -v '^#' "$claims" | cut -f1 | sort -u | tr '\n' ' ')
case ${1:-} in
  -h | --help)
    sed -n '2,4s/^# //p' "$0"
    echo "AREA: $areas"
    exit 0
    ;;
esac
if [ $# -lt 1 ] || [ $# -gt 2 ] || ! grep -qw -- "$1" <<<"$areas"; then
  echo "usage: benchmarks/ratios.sh AREA [ROUNDS], where AREA is one of: $areas" >&2
  exit 2
fi
(cd "$root" && mvn -B -ntp -q -pl benchmarks -am -DskipTests package) >&2 || exit 2
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$root/benchmarks/target/benchmarks.jar" org.computeid.benchmarks.Ratios "$@"
