import { describe, expect, test } from 'vitest'
import { parseCommand } from './workflow-command.ts'

const parse = (line: string): unknown => {
  const command = parseCommand(line, new Set(['do-something']))
  return command && { name: command.name, properties: command.properties.toRecord(), data: command.data }
}
const command = (data: string, properties: Record<string, string> = {}): unknown => ({
  name: 'do-something',
  properties,
  data,
})

describe("the runner's own expectations (src/Test/L0/Worker/ActionCommandL0.cs)", () => {
  test.each([
    ['##[do-something k1=v1;]msg', command('msg', { k1: 'v1' })],
    ['##[do-something]', command('')],
    ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', command(';-\r-\n-]', { k1: ';=\r=\n=]' })],
    [
      '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
      command('%3B-%0D-%0A-%5D', { k1: '%3B=%0D=%0A=%5D' }),
    ],
    ['##[do-something k1=;k2=;]', command('')],
    ['>>>   ##[do-something k1=v1;]msg', command('msg', { k1: 'v1' })],
    ['::do-something k1=v1,::msg', command('msg', { k1: 'v1' })],
    ['::do-something::', command('')],
    ['::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', command(';-\r-\n-]-:-,', { k1: ';=,=\r=\n=]=:' })],
    [
      '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
      command(';-%0D-%0A-]-:-,', { k1: ';=%2C=%0D=%0A=]=%3A' }),
    ],
    ['::do-something k1=,k2=,::', command('')],
    ['::do-something k1=v1::', command('', { k1: 'v1' })],
    ['   ::do-something k1=v1,::msg', command('msg', { k1: 'v1' })],
    ['   >>>   ::do-something k1=v1,::msg', undefined],
  ])('%s', (line, expected) => {
    expect(parse(line)).toEqual(expected)
  })
})

describe('parseCommand', () => {
  test.each([
    ['an unknown name', '::do-nothing::msg', undefined],
    ['a name in capitals', '::DO-Something::msg', { ...(command('msg') as object), name: 'DO-Something' }],
    ['a missing second pair of colons', '::do-something msg', undefined],
    ['blanks of every kind before it', '\t\u00a0\u3000\u0085::do-something::msg', command('msg')],
    ['a byte order mark before it, which is no blank to .NET', '\ufeff::do-something::msg', undefined],
    ['only the first ##[ of a line', '##[other] ##[do-something]msg', undefined],
    ['colons that name nothing, brackets that do', '::other::##[do-something]msg', command('msg')],
    ['an unclosed bracket', '##[do-something', undefined],
    ['data up to the end of the line', '::do-something::a::b', command('a::b')],
    ['the last of two properties of one name', '::do-something a=1,A=2::', command('', { a: '2' })],
    ['doubled equal signs', '::do-something =a==b=c,=,==::', command('', { a: 'b=c' })],
    ['a soft hyphen within the closing colons', '::do-something:\u00ad:msg', command(':msg')],
  ])('%s', (_what, line, expected) => {
    expect(parse(line)).toEqual(expected)
  })
})
