#!/usr/bin/env node
// Prints the body of a token request of a SMART backend service, signed with the service's key:
//   curl -s http://localhost:8080/oauth2/token -d "$(node tools/assertion.mjs)"
// Needs Node 20 and no package. With --authorization it fetches the token and prints the header for curl's -H:
//   curl -s -H "$(node tools/assertion.mjs --authorization)" http://localhost:8080/fhir/Patient
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    client: { type: 'string', default: 'sandbox-backend' },
    key: { type: 'string', default: 'data/sandbox-client.json' },
    url: { type: 'string', default: 'http://localhost:8080/oauth2/token' },
    scope: { type: 'string', default: 'system/*.cruds' },
    authorization: { type: 'boolean', default: false },
  },
});

const jwk = JSON.parse(readFileSync(values.key, 'utf8'));
const algorithm = jwk.kty === 'EC' ? 'ES384' : 'RS384';
const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const content = [
  encode({ alg: algorithm, typ: 'JWT', kid: jwk.kid }),
  encode({ iss: values.client, sub: values.client, aud: values.url, exp: now + 240, jti: randomUUID() }),
].join('.');
// JOSE wants the two numbers of an EC signature side by side.
const key = { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
const signature = sign('sha384', Buffer.from(content), key).toString('base64url');
const body = new URLSearchParams({
  grant_type: 'client_credentials',
  scope: values.scope,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: `${content}.${signature}`,
});

if (values.authorization) {
  const answer = await (await fetch(values.url, { method: 'POST', body })).json();
  if (!answer.access_token) {
    throw new Error(`no token: ${answer.error}, ${answer.error_description}`);
  }
  console.log(`Authorization: Bearer ${answer.access_token}`);
} else {
  console.log(String(body));
}
