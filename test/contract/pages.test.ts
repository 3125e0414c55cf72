import { existsSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { misplacedTables, withFreshTables } from '../../script/generated-parts.ts'
import { pages, pathOf, readPage, recipes } from '../../script/pages.ts'
import { sentencesIn, wordsIn } from './prose.ts'
import { packageJson } from './repository.ts'

/** The places of a page that a link may lead to, named as GitHub names them. */
const placesOf = (page: string): readonly string[] =>
  [...readPage(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )

/** Whether a link leads somewhere; one out of the repository leads to GitHub's pages about it. */
const isThere = (link: string, from: string): boolean => {
  const [path = '', place] = link.split('#')
  const actionsPage = /^(?:\.\.\/){2}actions\/workflows\/([\w-]+\.yml)(?:\/badge\.svg)?$/.exec(path)
  if (actionsPage) return existsSync(pathOf(`.github/workflows/${actionsPage[1] ?? ''}`))
  const target = path === '' ? from : posix.join(dirname(from), path)
  return existsSync(pathOf(target)) && (place === undefined || placesOf(target).includes(place))
}

test('every generated table is on one page', () => {
  expect(misplacedTables(pages.map(readPage))).toEqual([])
})

test('the README is short, and leads to every other page', () => {
  const readme = readPage('README.md')
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(350)
  expect(pages.slice(1).filter((page) => !readme.includes(`](${page}`))).toEqual([])
})

test('a stranger meets the first step within 20 lines', () => {
  const before = readPage('README.md').split('```yaml')[0] ?? ''
  expect(before.split('\n').length).toBeLessThanOrEqual(20)
})

test('every recipe has a row in the table of recipes', () => {
  const page = 'docs/recipes/README.md'
  const rows = [...readPage(page).matchAll(/^\| \[.*?\]\((.*?)\)/gm)].map(([, link = '']) =>
    posix.join(dirname(page), link),
  )
  expect(rows).toEqual(recipes)
})

describe.each(pages)('%s', (page) => {
  const text = readPage(page)

  test('has fresh tables (npm run docs)', async () => {
    expect(text).toBe(await withFreshTables(page, text))
  })

  test('has no sentence of more than 30 words', () => {
    const sentences = sentencesIn(text)
    expect(sentences.length).toBeGreaterThan(3)
    expect(sentences.filter((sentence) => wordsIn(sentence).length > 30)).toEqual([])
  })

  test('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/g)].map(([, script]) => script)
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(named))
  })

  test('links to files and places that are there', () => {
    const links = [...text.matchAll(/\]\((?!https:)([^)]+)\)|(?:src|srcset)="(?!https:)([^"]+)"/g)]
    const targets = links.map(([, link, picture]) => link ?? picture ?? '')
    expect(targets.filter((target) => !isThere(target, page))).toEqual([])
  })
})
