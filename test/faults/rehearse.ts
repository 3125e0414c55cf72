import { randomScript } from './random-script.ts'
import type { Script } from './script.ts'
import { playScript, type Played } from './stage.ts'
import { violationsOf } from './violations.ts'

export type Verdict = { readonly script: Script; readonly violations: readonly string[]; readonly played?: Played }

const judge = async (script: Script, action: string | undefined): Promise<Verdict> => {
  try {
    const played = await playScript(script, action)
    return { script, violations: violationsOf(played), played }
  } catch (error) {
    return {
      script,
      violations: [`the stage itself failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`],
    }
  }
}

/** On Windows there are no signals: one that is sent to a process ends it at once, and nothing is left to judge. */
const isPlayable = ({ signal }: Script): boolean => signal === undefined || process.platform !== 'win32'

/** Plays many scripts, some at a time, each seed once; tells of each as it ends. */
export const rehearse = async (
  { seed, scripts, atOnce, action }: { seed: number; scripts: number; atOnce: number; action?: string | undefined },
  tell: (verdict: Verdict) => void,
): Promise<void> => {
  const seeds = Array.from({ length: scripts }, (_, at) => seed + at).values()
  const worker = async (): Promise<void> => {
    for (const script of seeds.map(randomScript).filter(isPlayable)) tell(await judge(script, action))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, scripts) }, worker))
}
