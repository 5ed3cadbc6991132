#!/usr/bin/env bash
# Envelopes that OpenSSL signs and ComputeID verifies, and the reverse: openssl.sh PAYLOAD FOLDER COMMAND…
# PAYLOAD is a file with one descriptor in canonical form, FOLDER an empty one, COMMAND the command line of ComputeID.
set -euo pipefail
umask 077
payload=$1 folder=$2
shift 2
computeid=("$@")
algorithms=(SGD_SM3_SM2 ES256 Ed25519)
now=2026-11-22T00:00:00Z iat=1795305600

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
from_base64url() {
  local text
  text=$(tr -d '\n' | tr -- '-_' '+/')
  while [ $((${#text} % 4)) != 0 ]; do text+='='; done
  printf '%s' "$text" | openssl base64 -d -A
}
from_hex() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }
to_hex() { od -An -v -tx1 | tr -d ' \n'; }

# What OpenSSL has to be told to sign as docs/spec/envelope.md says; the identifier in Z_A is that of GB/T 32918.
options() {
  case $1 in
    SGD_SM3_SM2) echo -digest sm3 -pkeyopt distid:1234567812345678 ;;
    ES256) echo -digest sha256 ;;
    Ed25519) ;;
  esac
}
new_key() {
  case $1 in
    SGD_SM3_SM2) openssl genpkey -algorithm SM2 ;;
    ES256) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 ;;
    Ed25519) openssl genpkey -algorithm ed25519 ;;
  esac
}

# OpenSSL speaks DER where an envelope has r‖s.
concatenated() {
  openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | while read -r number; do
    printf '%64s' "$number" | tr ' ' 0
  done
}
der() {
  printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "${1:0:64}" "${1:64}" >"$folder/der.conf"
  openssl asn1parse -genconf "$folder/der.conf" -noout -out "$2"
}

# sign ALGORITHM INPUT OPTIONS…: the signature as an envelope holds it, in base64url.
sign() {
  local algorithm=$1 input=$2
  shift 2
  openssl pkeyutl -sign -inkey "$folder/$algorithm.pem" -rawin -in "$input" "$@" >"$folder/made"
  if [ "$algorithm" = Ed25519 ]; then
    base64url <"$folder/made"
  else
    from_hex "$(concatenated <"$folder/made")" | base64url
  fi
}

# expect VERDICT PAYLOAD HEADER SIGNATURE: one more line of envelopes.jsonl and what ComputeID has to say of it.
expected=() owner=()
expect() {
  expected+=("$1") owner+=("$algorithm")
  printf '{"payload":"%s","signatures":[{"protected":"%s","signature":"%s"}]}\n' "$2" "$3" "$4" >>"$folder/envelopes.jsonl"
}

they_sign() {
  local algorithm=$1 kid=$2 header body other options input=$folder/input
  read -ra options <<<"$(options "$algorithm")"
  printf '{"alg":"%s","iat":%s,"kid":"%s","role":"registrant","typ":"compute-descriptor"}' "$algorithm" $iat "$kid" >"$folder/header"
  header=$(base64url <"$folder/header")
  body=$(base64url <"$payload")
  other=$(sed 's/"seq":1/"seq":2/' "$payload" | base64url)
  printf '%s.%s' "$header" "$body" >"$input"
  expect good "$body" "$header" "$(sign "$algorithm" "$input" ${options[@]+"${options[@]}"})"
  expect SIGNATURE "$other" "$header" "$(sign "$algorithm" "$input" ${options[@]+"${options[@]}"})"
  if [ "$algorithm" != Ed25519 ]; then
    expect SIGNATURE "$body" "$header" "$(base64url <"$folder/made")" # DER
  fi
  if [ "$algorithm" = SGD_SM3_SM2 ]; then
    expect SIGNATURE "$body" "$header" "$(sign "$algorithm" "$input" -digest sm3 -pkeyopt distid:other)"
    expect SIGNATURE "$body" "$header" "$(sign "$algorithm" "$input" -digest sm3)" # no identifier
  fi
}

# The verdict of OpenSSL on a signing input.
openssl_verifies() {
  local options
  read -ra options <<<"$(options "$1")"
  openssl pkeyutl -verify -pubin -inkey "$folder/$1.pub" -rawin -in "$2" -sigfile "$folder/signature" \
    ${options[@]+"${options[@]}"} >"$folder/said" 2>&1
}

we_sign() {
  local algorithm=$1 line body header signature
  "${computeid[@]}" descriptor sign --now $now --key "$folder/$algorithm.pem" --out "$folder/$algorithm.json" "$payload" \
    >/dev/null || return 1
  line=$(cat "$folder/$algorithm.json")
  member() { sed -E 's/.*"'"$1"'":"([^"]*)".*/\1/' <<<"$line"; }
  body=$(member payload) header=$(member protected) signature=$(member signature)
  from_base64url <<<"$body" | cmp - "$payload" || return 1
  if [ "$algorithm" = Ed25519 ]; then
    from_base64url <<<"$signature" >"$folder/signature"
  else
    der "$(from_base64url <<<"$signature" | to_hex)" "$folder/signature"
  fi
  printf '%s.%s' "$header" "$body" >"$folder/input"
  printf '%s.%s' "$header" "A${body:1}" >"$folder/changed"
  openssl_verifies "$algorithm" "$folder/input" && ! openssl_verifies "$algorithm" "$folder/changed"
}

# The identifier of the key of an algorithm among the trusted ones.
kid_of() { tr '{' '\n' <"$folder/keys.json" | grep -A1 "^\"alg\":\"$1\"" | sed -nE 's/.*"kid":"([^"]*)".*/\1/p'; }

for algorithm in "${algorithms[@]}"; do
  new_key "$algorithm" >"$folder/$algorithm.pem"
  openssl pkey -in "$folder/$algorithm.pem" -pubout -out "$folder/$algorithm.pub"
done
keys=("${algorithms[@]/%/.pem}")
"${computeid[@]}" key public --role registrant "${keys[@]/#/$folder/}" >"$folder/keys.json"
for algorithm in "${algorithms[@]}"; do
  they_sign "$algorithm" "$(kid_of "$algorithm")"
done
"${computeid[@]}" descriptor verify --json --now $now --keys "$folder/keys.json" "$folder/envelopes.jsonl" \
  >"$folder/verdicts" || true

version=$(openssl version | cut -d' ' -f1,2)
line=0
for algorithm in "${algorithms[@]}"; do
  good=0 refused=0 wrong=
  while [ $line -lt ${#expected[@]} ] && [ "${owner[$line]}" = "$algorithm" ]; do
    verdict=$(sed -n "$((line + 1))p" "$folder/verdicts")
    case "${expected[$line]} $verdict" in
      good*'"outcome":"good"'*) good=$((good + 1)) ;;
      SIGNATURE*'"outcome":"refused","code":"SIGNATURE"'*) refused=$((refused + 1)) ;;
      *) wrong+="[expected ${expected[$line]}: $verdict]" ;;
    esac
    line=$((line + 1))
  done
  if [ -z "$wrong" ]; then
    echo "ok       $version $algorithm signs, ComputeID verifies: $good envelope accepted, $refused refused"
  else
    echo "FAILED   $version $algorithm signs, ComputeID verifies: $wrong"
  fi
  if fault=$(we_sign "$algorithm" 2>&1); then
    echo "ok       ComputeID signs, $version $algorithm verifies: 1 envelope accepted, 1 refused"
  else
    echo "FAILED   ComputeID signs, $version $algorithm verifies: $(tr '\n' ' ' <<<"$fault")"
  fi
done
