import * as oidc from 'openid-client'
import { refuse } from '#features/feature.ts'

/** What we are to a provider. The library checks what comes back: signature, issuer, audience, times, nonce, state, PKCE. */
export type Client = { issuer: string; clientId: string; secret: string | null }

/** Long enough for a slow office line, short enough that nobody's database connection waits for ever. */
const timeoutSeconds = 8

const isOwnMachine = ({ hostname }: URL) => hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'

/** Asks the provider about itself. Without https only a provider on this very machine is taken: for trying things out. */
export async function discover({ issuer, clientId, secret }: Client): Promise<oidc.Configuration> {
  const address = new URL(issuer)
  const plain = address.protocol !== 'https:'
  if (plain && !isOwnMachine(address)) refuse('signOns.not_encrypted')
  const proof = secret === null ? oidc.None() : oidc.ClientSecretBasic(secret)
  const options = { timeout: timeoutSeconds, ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}) }
  return oidc
    .discovery(address, clientId, undefined, proof, options)
    .catch(() => refuse('signOns.unreachable', {}, true))
}

/** What must come back unchanged from the provider, made by dice. */
export type Promised = { state: string; nonce: string; verifier: string }

export const newPromise = (): Promised => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
})

export async function addressFor(config: oidc.Configuration, redirect: string, promised: Promised): Promise<string> {
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirect,
    scope: 'openid phone',
    state: promised.state,
    nonce: promised.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(promised.verifier),
    code_challenge_method: 'S256',
  }).href
}

export type Known = { subject: string; phone: string | null }

/** Exchanges the answer for what the provider vouches for. A phone number that it has not verified is none. */
export async function whoIs(config: oidc.Configuration, answer: URL, promised: Promised): Promise<Known> {
  const tokens = await oidc
    .authorizationCodeGrant(config, answer, {
      expectedState: promised.state,
      expectedNonce: promised.nonce,
      pkceCodeVerifier: promised.verifier,
      idTokenExpected: true,
    })
    .catch(() => refuse('signOns.refused', {}, true))
  const claims = tokens.claims() ?? refuse('signOns.refused', {}, true)
  const asked = claims.phone_number === undefined && config.serverMetadata().userinfo_endpoint
  const more = asked
    ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub).catch(() => refuse('signOns.refused', {}, true))
    : claims
  const phone = more.phone_number_verified === true && typeof more.phone_number === 'string' ? more.phone_number : null
  return { subject: claims.sub, phone: phone?.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '') ?? null }
}
