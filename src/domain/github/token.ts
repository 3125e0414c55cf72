import { Secret } from '../text/secret.ts'
import { fieldsOf, moment, ShapeError, text } from './shape.ts'

/** A registration or remove token, good for one hour and for any number of runners. */
export type RunnerToken = { readonly token: Secret; readonly expiresAt: string }

export const decodeToken = (value: unknown): RunnerToken => {
  const fields = fieldsOf(value, 'the answer')
  const token = text(fields['token'], 'token')
  // Masking a token with a line break would mask each of its lines, however short and common.
  if (!/^\S+$/.test(token)) throw new ShapeError('token', 'a token')
  return { token: new Secret(token), expiresAt: moment(fields['expires_at'], 'expires_at') }
}
