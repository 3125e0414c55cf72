import { appendFileSync } from 'node:fs'

/** The least that a Node process can do: ask, understand, write the outputs. No checks, no masks, no retries, no summary. */
const env = process.env
const apiUrl = env['GITHUB_API_URL'] ?? ''
const ids = (env['RUNNER_IDS'] ?? '').split(' ')
const runners = `/orgs/${env['ORG'] ?? ''}/actions/runners`
const client = process.getBuiltinModule(apiUrl.startsWith('https:') ? 'node:https' : 'node:http')
/** GitHub allows no more. */
const agent = new client.Agent({ keepAlive: true, maxSockets: 100 })
const headers = {
  accept: 'application/vnd.github+json',
  authorization: `Bearer ${env['TOKEN'] ?? ''}`,
  'user-agent': 'floor',
}

const send = (method: string, path: string, body = ''): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = client.request(`${apiUrl}${path}`, { method, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve(Buffer.concat(parts).toString())
        else reject(new Error(`${method} ${path}: ${answer.statusCode ?? ''}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })

type Page = { readonly total_count: number; readonly runners: readonly unknown[] }
const readPage = async (page: number): Promise<Page> =>
  JSON.parse(await send('GET', `${runners}?per_page=100&page=${page}`)) as Page

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  get: async () => JSON.parse(await send('GET', `${runners}/${ids[0] ?? ''}`)) as unknown,
  list: async () => {
    const first = await readPage(1)
    const others = Array.from({ length: Math.ceil(first.total_count / 100) - 1 }, (_, at) => readPage(at + 2))
    return [first, ...(await Promise.all(others))].flatMap((page) => page.runners)
  },
  delete: async () => {
    await Promise.all(ids.map((id) => send('DELETE', `${runners}/${id}`)))
    return ids
  },
  jit: async () => {
    const taken = await readPage(1)
    const names = Array.from({ length: 100 }, (_, at) => `jit-${at + 1}`).values()
    const made: unknown[] = [taken.total_count]
    const worker = async (): Promise<void> => {
      for (const name of names) {
        const body = JSON.stringify({ name, labels: ['self-hosted', 'gpu'], runner_group_id: 1, work_folder: '_work' })
        made.push(JSON.parse(await send('POST', `${runners}/generate-jitconfig`, body)))
      }
    }
    await Promise.all(Array.from({ length: 16 }, worker))
    return made
  },
}

void tasks[env['TASK'] ?? '']?.().then((result) => {
  appendFileSync(env['GITHUB_OUTPUT'] ?? '', `result=${JSON.stringify(result)}\n`)
  process.stdout.write('Done.\n')
})
