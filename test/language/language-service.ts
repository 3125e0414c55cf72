import { registerHooks } from 'node:module'

// The service imports its JSON the way bundlers take it, and Node does not.
registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(
      url,
      url.endsWith('.json') ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } } : context,
    ),
})

/** GitHub's own checker of workflows and actions. */
export const { registerLogger, validate } = await import('@actions/languageservice')
