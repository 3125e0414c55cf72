import { violationsOfKill } from './killed-check.ts'
import { randomKill, type KilledScript } from './killed-script.ts'
import { playKill, type KilledPlay } from './killed-stage.ts'

export type KillVerdict = {
  readonly script: KilledScript
  readonly violations: readonly string[]
  readonly play?: KilledPlay
}

const judge = async (script: KilledScript, action: string | undefined): Promise<KillVerdict> => {
  try {
    const play = await playKill(script, action)
    return { script, violations: violationsOfKill(play), play }
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { script, violations: [`the stage itself failed: ${what}`] }
  }
}

/** Plays many scripts, some at a time, each seed once; tells of each as it ends. */
export const rehearseKills = async (
  { seed, scripts, atOnce, action }: { seed: number; scripts: number; atOnce: number; action?: string | undefined },
  tell: (verdict: KillVerdict) => void,
): Promise<void> => {
  const seeds = Array.from({ length: scripts }, (_, at) => seed + at).values()
  const worker = async (): Promise<void> => {
    for (const one of seeds) tell(await judge(randomKill(one), action))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, scripts) }, worker))
}

/** A script that broke a promise, to be looked at. */
export const describeKill = ({ script, violations, play }: KillVerdict): string => {
  const names = (runners: readonly { readonly name: string; readonly status: string }[] = []): string =>
    runners.map(({ name, status }) => `${name} ${status}`).join(', ')
  return [
    `\nseed ${script.seed}`,
    ...violations.map((violation) => `  ✗ ${violation}`),
    `script ${JSON.stringify(script)}`,
    `between: ${names(play?.between)}`,
    `after: ${names(play?.after)}`,
    `state: ${JSON.stringify(play?.result.state ?? {}).slice(0, 1500)}`,
    (play?.result.log ?? '').slice(0, 4000),
    '— post —',
    (play?.result.post?.log ?? '').slice(0, 4000),
  ].join('\n')
}
