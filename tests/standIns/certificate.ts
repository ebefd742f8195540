import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A server's key and its certificate, in PEM. */
export type Certificate = { key: string; cert: string }

const tlv = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const long = body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...(body.length < 128 ? [body.length] : long)]), body])
}
const sequence = (...parts: Uint8Array[]) => tlv(0x30, ...parts)
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'))
const bits = (bytes: Uint8Array) => tlv(0x03, Buffer.from([0]), bytes)
const utcTime = (time: number) =>
  tlv(0x17, Buffer.from(`${new Date(time).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const commonName = (name: string) => sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(name)))))
const dayMs = 86_400_000

/**
 * A certificate for an IPv4 address that nobody but a test signed, made anew each time (RFC 5280 with nothing that is not needed): Node
 * reads certificates and makes none, and not every machine has a program that does.
 */
export function certificateFor(address: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const alternative = sequence(tlv(0x87, Buffer.from(address.split('.').map(Number))))
  const told = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    commonName(address),
    sequence(utcTime(Date.now() - dayMs), utcTime(Date.now() + dayMs)),
    commonName(address),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(sequence(oid('551d11'), tlv(0x04, alternative)))),
  )
  const whole = sequence(told, ecdsaWithSha256, bits(sign('sha256', told, privateKey)))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}
