import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApi } from '../test/sandbox/api/server.ts'
import { tokens } from '../test/sandbox/api/access.ts'
import { runStep } from '../test/sandbox/step/run-step.ts'
import { pathOf } from './pages.ts'
import { summaryPage } from './summary-page.ts'

/** The pictures of the README: a real step on the stand-in for GitHub, drawn by Chromium, which has to be there, with a font of emoji. */
const chromium = process.env['CHROMIUM'] ?? 'chromium'
const place = 'orgs/octo-org'

const summaryOfAList = async (): Promise<string> => {
  const api = await startApi()
  const labels = ['self-hosted', 'linux', 'x64']
  const version = '2.336.0'
  for (const name of ['build-01', 'build-02'])
    api.fleet.add(place, { name, status: 'online', os: 'linux', labels, version })
  api.fleet.add(place, { name: 'build-03', status: 'online', busy: true, os: 'linux', labels, version })
  api.fleet.add(place, { name: 'build-04', os: 'linux', labels, version })
  api.fleet.add(place, { name: 'gpu-01', status: 'online', os: 'linux', labels: [...labels, 'gpu'], version })
  const result = await runStep({
    inputs: {
      operation: 'list_self_hosted_runners_for_org',
      'github-token': tokens.appAdmin,
      filter: "startsWith(name, 'build-')",
      expect: '["build-01", "build-02", "build-03", "build-04", "build-05"]',
    },
    github: { api_url: api.url },
  })
  await result.dispose()
  await api.close()
  return result.summary
}

const widthPx = 860

const draw = (page: string, theme: 'light' | 'dark', heightPx: number): void => {
  const options = ['--headless', '--no-sandbox', '--hide-scrollbars', '--force-device-scale-factor=2']
  const dark =
    theme === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : ['--blink-settings=preferredColorScheme=1']
  const file = pathOf(`docs/summary-${theme}.png`)
  const size = `--window-size=${widthPx},${heightPx}`
  execFileSync(chromium, [...options, ...dark, size, `--screenshot=${file}`, `file://${page}`], { stdio: 'ignore' })
}

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
const page = join(folder, 'page.html')
const summary = await summaryOfAList()
writeFileSync(page, summaryPage(summary))
// Heading, counts, names and footer, and a row of the table each.
const heightPx = 262 + 34 * summary.split('\n').filter((line) => line.startsWith('| <code>')).length
for (const theme of ['light', 'dark'] as const) draw(page, theme, heightPx)
rmSync(folder, { recursive: true })
