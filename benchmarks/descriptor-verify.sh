#!/usr/bin/env bash
# Signed descriptors of 3 KB, every hundredth forged, through `descriptor verify` from JSON lines, beside two processes of one
# processor each that share the same lines: benchmarks/descriptor-verify.sh [COUNT [ROUNDS]]
# Prints times, the peak of memory (heap of 64 MB), and the speed-up as a share of the two processes'; exit code 1 if that is
# below 0.9 or a verdict is wrong.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-100000}
rounds=${2:-3}
(cd "$root" && mvn -B -ntp -q -pl benchmarks,cli -am -DskipTests package) >&2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" -cp "$root/benchmarks/target/benchmarks.jar" org.computeid.benchmarks.EnvelopeStream \
  "$count" "$work/keys.json" >"$work/all.jsonl"
head -n $((count / 2)) "$work/all.jsonl" >"$work/first.jsonl"
tail -n +$((count / 2 + 1)) "$work/all.jsonl" >"$work/second.jsonl"

# The sum is the last line; exit code 1 is due, since some are forged.
verify() {
  "$java" -Xmx64m $2 -jar "$root/cli/target/computeid.jar" descriptor verify --quiet --keys "$work/keys.json" \
    "$work/$1.jsonl" 2>/dev/null >"$work/$1.out" || [ $? -eq 1 ]
}
now() { date +%s.%N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f", to - from }'; }

# Real and apart: each of the two processes may use one processor.
one=-XX:ActiveProcessorCount=1
for round in $(seq "$rounds"); do
  started=$(now)
  verify all "" &
  waiting=$!
  peak=0
  while kill -0 $waiting 2>/dev/null; do
    child=$(pgrep -P $waiting java || true)
    seen=$(awk '/VmHWM/ { print $2 }' "/proc/${child:-none}/status" 2>/dev/null || true)
    peak=${seen:-$peak}
    sleep 0.1
  done
  wait $waiting
  both=$(since "$started")
  started=$(now)
  verify first "$one" &
  first=$!
  verify second "$one" &
  wait $first $!
  apart=$(since "$started")
  echo "round $round: one process on all processors $both s, peak of memory $((peak / 1024)) MB; two processes $apart s"
  echo "$both $apart" >>"$work/times"
done
tail -n 1 "$work/all.out"
share=$(awk '{ print $2 / $1 }' "$work/times" | sort -n | awk '{ all[NR] = $1 } END { printf "%.2f", all[int((NR + 1) / 2)] }')
echo "$count descriptors: speed-up is $share of that of two processes (median of $rounds; at least 0.90 is due)"
refused=$(grep -c ': refused, ' "$work/all.out" || true)
if [ "$refused" -ne $((count / 100)) ]; then
  echo "refused are $refused, and $((count / 100)) should be"
  exit 1
fi
awk -v share="$share" 'BEGIN { exit !(share >= 0.9) }'
