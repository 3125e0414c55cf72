import type { Kind } from './attack.ts'
import { echoes } from './echoes.ts'
import { lies } from './lies.ts'
import { masses } from './masses.ts'
import { strangers } from './texts.ts'
import { ways } from './ways.ts'
import { wire } from './wire.ts'

export const kinds: readonly Kind[] = [...echoes, ...strangers, ...masses, ...ways, wire, lies]
