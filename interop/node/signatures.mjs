// Envelopes that another JWS library signs and ComputeID verifies, and the reverse, with what has to be refused on both sides.
// Usage: node signatures.mjs PAYLOAD-FILE ALGORITHM,… COMMAND… where COMMAND answers CTP/1. ML-DSA-65 is asked of two libraries.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {ml_dsa65} from '@noble/post-quantum/ml-dsa.js';
import * as jose from 'jose';
import {check, Product, skip} from './product.mjs';

const [payloadFile, algorithms, ...command] = process.argv.slice(2);
const node = `node ${process.versions.node}`;
const payload = readFileSync(payloadFile);
const typ = JSON.parse(payload).type;
const iat = 1795305600;
const now = '2026-11-22T00:00:00Z';
const base64url = bytes => Buffer.from(bytes).toString('base64url');

/** A party with a key of jose's making. */
async function joseParty(alg) {
  const {publicKey, privateKey} = await jose.generateKeyPair(alg, {extractable: true});
  const jwk = await jose.exportJWK(publicKey);
  return {
    alg,
    jwk,
    privateJwk: await jose.exportJWK(privateKey),
    kid: await jose.calculateJwkThumbprint(jwk),
    library: 'jose',
    async sign(header) {
      const jws = new jose.GeneralSign(payload);
      jws.addSignature(privateKey).setProtectedHeader(header);
      return jws.sign();
    },
    async verify(envelope) {
      const verified = await jose.generalVerify(envelope, publicKey, {algorithms: [alg]});
      return {payload: verified.payload, header: verified.protectedHeader};
    },
  };
}

/** A party whose mathematics is noble's; the JWS around it is written here, since jose leaves mathematics to the platform. */
async function nobleParty() {
  const alg = 'ML-DSA-65';
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const {publicKey, secretKey} = ml_dsa65.keygen(seed);
  const jwk = {kty: 'AKP', alg, pub: base64url(publicKey)};
  return {
    alg,
    jwk,
    privateJwk: {...jwk, priv: base64url(seed)},
    kid: base64url(createHash('sha256').update(JSON.stringify({alg, kty: 'AKP', pub: jwk.pub})).digest()),
    library: '@noble/post-quantum',
    async sign(header) {
      const signed = {protected: base64url(JSON.stringify(header)), payload: base64url(payload)};
      const input = Buffer.from(`${signed.protected}.${signed.payload}`);
      const signature = base64url(ml_dsa65.sign(input, secretKey));
      return {payload: signed.payload, signatures: [{protected: signed.protected, signature}]};
    },
    async verify(envelope) {
      const [first] = envelope.signatures;
      const input = Buffer.from(`${first.protected}.${envelope.payload}`);
      if (!ml_dsa65.verify(Buffer.from(first.signature, 'base64url'), input, publicKey)) {
        throw new Error('does not verify');
      }
      return {
        payload: Buffer.from(envelope.payload, 'base64url'),
        header: JSON.parse(Buffer.from(first.protected, 'base64url')),
      };
    },
  };
}

/** The header that an envelope demands: these five members in this order, which is the order of their names. */
const header = (party, changes = {}) => ({alg: party.alg, iat, kid: party.kid, role: 'registrant', typ, ...changes});

/** The envelope with one bit changed in what a member of it says. */
function flipped(envelope, member, index = 10) {
  const copy = structuredClone(envelope);
  const place = member === 'payload' ? copy : copy.signatures[0];
  const bytes = Buffer.from(place[member], 'base64url');
  bytes[index] ^= 1;
  place[member] = base64url(bytes);
  return copy;
}

const product = await Product.start(command);

const verdict = (party, envelope) => product.ask('envelope.verify', {
  envelope: base64url(JSON.stringify(envelope)),
  typ,
  now,
  keys: [{kid: party.kid, alg: party.alg, jwk: party.jwk, roles: ['registrant']}],
  requiredRoles: ['registrant'],
});

const refused = async (party, envelope, code) => assert.equal((await verdict(party, envelope)).reject?.code, code);

async function theySign(party) {
  const known = await product.ask('key.check', {jwk: party.jwk, alg: party.alg});
  assert.equal(known.ok?.kid, party.kid, 'thumbprints');
  const envelope = await party.sign(header(party));
  const {ok} = await verdict(party, envelope);
  assert.equal(ok?.payload, base64url(payload));
  assert.equal(ok.digest, createHash('sha256').update(payload).digest('hex'));
  await refused(party, flipped(envelope, 'payload'), 'SIGNATURE');
  await refused(party, flipped(envelope, 'signature'), 'SIGNATURE');
  const {alg, kid, role} = header(party);
  await refused(party, await party.sign({typ, alg, iat, kid, role}), 'HEADER');
  await refused(party, await party.sign(header(party, {iat: iat + 301})), 'TIME');
  await refused(party, await party.sign(header(party, {typ: 'compute-state'})), 'TYPE');
  const later = structuredClone(envelope);
  later.signatures[0].protected = base64url(JSON.stringify(header(party, {iat: iat + 1})));
  await refused(party, later, 'SIGNATURE');
  return '1 envelope accepted, 6 refused';
}

async function weSign(party) {
  const {ok} = await product.ask('envelope.sign', {
    typ,
    payload: base64url(payload),
    iat,
    keys: [{kid: party.kid, alg: party.alg, jwk: party.privateJwk, role: 'registrant'}],
  });
  const envelope = JSON.parse(ok.envelope);
  const verified = await party.verify(envelope);
  assert.deepEqual(Buffer.from(verified.payload), payload);
  assert.deepEqual({...verified.header}, header(party));
  for (const member of ['payload', 'signature', 'protected']) {
    await assert.rejects(party.verify(flipped(envelope, member)), member);
  }
  return '1 envelope accepted, 3 refused';
}

async function twoSign(first, second) {
  const keys = [first, second].map((party, i) => ({
    kid: party.kid, alg: party.alg, jwk: party.jwk, roles: [i ? 'registrar' : 'registrant'],
  }));
  const envelope = await first.sign(header(first));
  envelope.signatures.push(...(await second.sign(header(second, {role: 'registrar'}))).signatures);
  const ask = given => product.ask('envelope.verify', {
    envelope: base64url(JSON.stringify(given)), typ, now, keys, requiredRoles: ['registrant', 'registrar'],
  });
  assert.deepEqual((await ask(envelope)).ok?.signers.map(signer => signer.kid), [first.kid, second.kid]);
  envelope.signatures.pop();
  assert.equal((await ask(envelope)).reject?.code, 'ROLE', 'a stripped signature');
  return '1 envelope accepted, 1 refused';
}

const parties = [];
for (const alg of algorithms.split(',')) {
  try {
    parties.push(await joseParty(alg));
  } catch (lacking) {
    skip(`${node}, jose, ${alg}`, 'this Node has no such keys in its WebCrypto, which jose signs with');
  }
  if (alg === 'ML-DSA-65') {
    parties.push(await nobleParty());
  }
}
for (const party of parties) {
  const name = `${node}, ${party.library}, ${party.alg}`;
  await check(`${name} signs, ComputeID verifies`, () => theySign(party));
  await check(`ComputeID signs, ${name} verifies`, () => weSign(party));
}
if (parties.length > 1) {
  const [first, last] = [parties[0], parties.at(-1)];
  await check(`${node}, ${first.alg} and ${last.alg} in one envelope`, () => twoSign(first, last));
}
product.stop();
