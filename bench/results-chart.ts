import { ours } from './contenders.ts'
import type { Measured, Result } from './measure-work.ts'
import { timeText, type Results } from './results.ts'

const width = 720
const barHeight = 15
const step = barHeight + 5
const groupGap = 22
const titleHeight = 22
const barLeft = 110
const longestBar = 470

// As far from white as from GitHub's dark background: an image cannot know which of the two it stands on.
const ink = '#6e7781'
const fills = { ours: '#8957e5', others: '#8b949e99' }

/** Bars for each work, the longest as long as the space is. Times are written out: the groups have scales of their own. */
export const barChart = ({ results }: Results): string => {
  const groups: string[] = []
  let y = 0
  for (const result of results) {
    groups.push(group(result, y))
    y += titleHeight + result.measured.length * step + groupGap
  }
  const height = y - groupGap + 4
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${altText(results)}">`,
    `<style>text{font:12px -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;fill:${ink}}.title,.ours{font-weight:600}</style>`,
    ...groups,
    '</svg>',
    '',
  ].join('\n')
}

const group = ({ work, measured }: Result, top: number): string => {
  const longestMs = Math.max(...measured.map(({ figures }) => figures.ms.median))
  return [
    `<text class="title" x="0" y="${top + 14}">${escaped(work.name)}</text>`,
    ...measured.map((one, at) => bar(one, longestMs, top + titleHeight + at * step)),
  ].join('\n')
}

const bar = ({ contender, figures }: Measured, longestMs: number, y: number): string => {
  const ms = figures.ms.median
  const length = Math.max(2, Math.round((longestBar * ms) / longestMs))
  const isOurs = contender === ours
  const name = isOurs ? 'ours' : 'other'
  const baseline = y + barHeight - 3
  return [
    `<text class="${name}" x="${barLeft - 8}" y="${baseline}" text-anchor="end">${escaped(contender)}</text>`,
    `<rect x="${barLeft}" y="${y}" width="${length}" height="${barHeight}" rx="2" fill="${isOurs ? fills.ours : fills.others}"/>`,
    `<text class="${name}" x="${barLeft + length + 8}" y="${baseline}">${timeText(ms)}</text>`,
  ].join('\n')
}

const altText = (results: readonly Result[]): string =>
  results
    .map(({ work, measured }) => {
      const times = measured.map(({ contender, figures }) => `${contender} ${timeText(figures.ms.median)}`)
      return escaped(`${work.name}: ${times.join(', ')}.`)
    })
    .join(' ')

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)
