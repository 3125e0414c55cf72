import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Another origin, which nobody has a reason to ask for anything. */
export type Elsewhere = { readonly url: string; readonly asked: readonly string[]; readonly server: Server }

export const startElsewhere = async (): Promise<Elsewhere> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/stolen`, asked, server }
}
