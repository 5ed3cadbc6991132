#!/usr/bin/env bash
# Ten million generated identifiers, every thousandth broken, through `id check` with a heap of 32 MB:
# benchmarks/id-check.sh [COUNT]. Prints the time, the peak of memory, and whether every verdict was the right one; exit code 1 if not.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-10000000}
(cd "$root" && mvn -B -ntp -q -pl benchmarks,cli -am -DskipTests package) >&2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" -cp "$root/benchmarks/target/benchmarks.jar" org.computeid.benchmarks.IdStream "$count" \
  >"$work/ids" 2>"$work/due"
started=$(date +%s.%N)
"$java" -Xmx32m -jar "$root/cli/target/computeid.jar" id check <"$work/ids" >"$work/verdicts" &
checking=$!
peak=0
while kill -0 $checking 2>/dev/null; do
  now=$(awk '/VmHWM/ { print $2 }' /proc/$checking/status 2>/dev/null || true)
  peak=${now:-$peak}
  sleep 0.1
done
wait $checking || true
seconds=$(awk -v from="$started" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f", to - from }')
tail -n 1 "$work/verdicts"
echo "$count identifiers, $seconds s, peak of memory $((peak / 1024)) MB"
# The verdicts are "line, tab, REASON at INDEX, tab, text"; the last line is the sum.
sed -n 's/^\([0-9]*\t[A-Z_]*\).*/\1/p' "$work/verdicts" | grep -P '\t' >"$work/said" || true
if diff "$work/said" "$work/due" | head >"$work/differences" && [ ! -s "$work/differences" ]; then
  echo "every verdict right: $(wc -l <"$work/due") refused, with the reason that was due"
else
  echo "verdicts differ from what was due:"
  cat "$work/differences"
  exit 1
fi
