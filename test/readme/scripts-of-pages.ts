import { readPage } from '../../script/pages.ts'

/** The first block of a language on a page that holds these words: the very text that people copy. */
export const scriptOf = (page: string, language: 'sh' | 'powershell', words: string): string => {
  const blocks = [...readPage(page).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))]
  const found = blocks.map(([, text = '']) => text).find((text) => text.includes(words))
  if (found === undefined) throw new Error(`${page} has no ${language} script with ${words}`)
  return found
}
