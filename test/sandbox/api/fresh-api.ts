import { afterEach, beforeEach } from 'vitest'
import { checkedClient, type CheckedClient } from './checked-client.ts'
import { startApi, type Api } from './server.ts'

export let api: Api
export let call: CheckedClient

/** Gives each test an API of its own, which is gone after it. */
export function useFreshApi(): void {
  beforeEach(async () => {
    api = await startApi()
    call = checkedClient(api)
  })
  afterEach(() => api.close())
}
