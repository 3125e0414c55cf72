/** The end of a job that failed or was canceled. Nothing is loaded unless the step has left word of what it made. */
if (process.env['STATE_jit-order'] !== undefined) await import('./clean-up.ts')
