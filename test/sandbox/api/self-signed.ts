import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate that nobody trusts, for this machine unless told otherwise, made on the spot: a private key in a repository sets off alarms. */
export function selfSigned(host?: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signedWith = sequence(oid('2a8648ce3d040302')) // ecdsa-with-SHA256
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('localhost'))))) // commonName
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'))
  const toBeSigned = sequence(
    der(0xa0, integer(2)), // version 3
    integer(1),
    signedWith,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(authority(), alternativeNames(host))),
  )
  const signature = der(0x03, Buffer.of(0), sign('sha256', toBeSigned, privateKey))
  const certificate = sequence(toBeSigned, signedWith, signature)
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) }
}

// basicConstraints CA: a client takes it as its own root only so.
function authority(): Buffer {
  return sequence(oid('551d13'), der(0x01, Buffer.of(0xff)), der(0x04, sequence(der(0x01, Buffer.of(0xff)))))
}

function alternativeNames(host?: string): Buffer {
  const here = [der(0x82, Buffer.from('localhost')), der(0x87, Buffer.of(127, 0, 0, 1))]
  const names = sequence(...(host === undefined ? here : [der(0x82, Buffer.from(host))]))
  return sequence(oid('551d11'), der(0x04, names))
}

function sequence(...items: Buffer[]): Buffer {
  return der(0x30, ...items)
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.of(value))
}

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text))
}

function der(tag: number, ...items: Buffer[]): Buffer {
  const content = Buffer.concat(items)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}
