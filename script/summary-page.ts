/** The Markdown that our summaries are written in, as a page that looks as on GitHub; colors follow the reader's theme. */
export const summaryPage = (markdown: string): string => `<!doctype html><meta charset="utf-8"><style>${style}</style>
<main>${markdown
  .trim()
  .split(/\n{2,}/)
  .map(blockToHtml)
  .join('\n')}</main>`

const blockToHtml = (block: string): string => {
  if (block.startsWith('### ')) return `<h3>${inline(block.slice(4))}</h3>`
  if (block.startsWith('|')) return tableToHtml(block.split('\n'))
  if (block.startsWith('> [!')) return alertToHtml(block)
  return `<p>${inline(block)}</p>`
}

const alertToHtml = (block: string): string => {
  const [kind = '', ...lines] = block.split('\n').map((line) => line.replace(/^> ?/, ''))
  const inside = lines
    .join('\n')
    .split(/\n{2,}/)
    .map((part) =>
      part.startsWith('```') ? `<pre>${part.split('\n').slice(1, -1).join('\n')}</pre>` : `<p>${inline(part)}</p>`,
    )
  return `<blockquote class="${kind.slice(2, -1).toLowerCase()}">${inside.join('')}</blockquote>`
}

const tableToHtml = ([head = '', , ...rows]: readonly string[]): string => {
  const row = (line: string, tag: string): string =>
    `<tr>${line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
      .join('')}</tr>`
  return `<div class="wide"><table>${row(head, 'th')}${rows.map((line) => row(line, 'td')).join('')}</table></div>`
}

const inline = (text: string): string =>
  text
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\][]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')

const style = `
:root { color-scheme: light dark; --text: light-dark(#1f2328, #f0f6fc); --page: light-dark(#ffffff, #0d1117);
  --line: light-dark(#d1d9e0, #3d444d); --code: light-dark(#eff1f3, #262c36); --link: light-dark(#0969da, #4493f8);
  --caution: light-dark(#cf222e, #da3633); --warning: light-dark(#9a6700, #9e6a03) }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, sans-serif }
main { padding: 16px 24px } h3 { margin: 8px 0 16px; font-size: 20px }
.wide { overflow-x: auto } table { border-collapse: collapse; margin: 16px 0 }
th, td { border: 1px solid var(--line); padding: 6px 13px; text-align: left }
code { background: var(--code); border-radius: 6px; padding: 2px 5px; font: 12px ui-monospace, monospace }
pre { background: var(--code); border-radius: 6px; padding: 12px; font: 12px ui-monospace, monospace }
blockquote { margin: 0 0 16px; padding: 4px 16px; border-left: 4px solid var(--line) }
blockquote.caution { border-color: var(--caution) } blockquote.warning { border-color: var(--warning) }
a { color: var(--link); text-decoration: none }`
