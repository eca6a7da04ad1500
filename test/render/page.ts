import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Marked {
  marked: { parse(text: string, options: { gfm: boolean }): string }
}

const ALERTS = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/g

const alertClass = (kind: string): string => `markdown-alert markdown-alert-${kind.toLowerCase()}`

/** Quotes that begin with `[!IMPORTANT]` and the like, as GitHub shows them. */
const withAlerts = (html: string): string =>
  html
    .split('</blockquote>')
    .map((part) =>
      part.replace(
        ALERTS,
        (_, kind: string) =>
          `<div class="${alertClass(kind)}"><p class="markdown-alert-title">${kind[0]}${kind.slice(1).toLowerCase()}</p><p>`,
      ),
    )
    .reduce((whole, part, i, parts) => {
      const closing = part.lastIndexOf('<div class="markdown-alert') > part.lastIndexOf('<blockquote>') ? '</div>' : '</blockquote>'
      return `${whole}${part}${i < parts.length - 1 ? closing : ''}`
    }, '')

const withDiagrams = (html: string): string =>
  html.replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, (_, text: string) => `<pre class="mermaid">${text}</pre>`)

/**
 * Markdown as a page of GitHub would show it, near enough to judge layout and words.
 * @param folder where `marked`, `github-markdown-css` and `mermaid` are installed
 */
export const pageOf = (folder: string, title: string, markdown: string, theme: 'light' | 'dark'): string => {
  const { marked } = createRequire(join(folder, 'x.js'))('marked') as Marked
  const css = readFileSync(join(folder, 'node_modules/github-markdown-css', `github-markdown-${theme}.css`), 'utf8')
  const body = withDiagrams(withAlerts(marked.parse(markdown.replace(/^<!--.*-->\n/, ''), { gfm: true })))
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>${css} body { margin: 0; background: ${theme === 'dark' ? '#0d1117' : '#fff'} } .markdown-body { max-width: 1012px; margin: 0 auto; padding: 24px 32px }
.markdown-body pre.mermaid { background: transparent; padding: 0 }</style>
<article class="markdown-body"><h1>${title}</h1>
${body}</article>
<script src="file://${join(folder, 'node_modules/mermaid/dist/mermaid.min.js')}"></script>
<script>mermaid.initialize({ startOnLoad: true, theme: '${theme === 'dark' ? 'dark' : 'default'}' })</script>
`
}
