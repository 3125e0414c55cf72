import { createHash } from 'node:crypto'

const validForMs = 60 * 60 * 1000
// GitHub answers in the time of its office.
const officeOffsetMs = 8 * 60 * 60 * 1000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A registration or remove token: 29 capitals and digits, never the same twice on one server. */
export function runnerToken(serial: number, nowMs: number) {
  const digest = createHash('sha256').update(`runner token ${serial}`).digest()
  const token = `A${Array.from(digest.subarray(0, 28), (byte) => alphabet.charAt(byte % 32)).join('')}`
  const expires = new Date(nowMs + validForMs - officeOffsetMs)
  return { token, expires_at: expires.toISOString().replace('Z', '-08:00') }
}
