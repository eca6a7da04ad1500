/**
 * Shows how the job summary, the dashboard and an escalation look, as pages to be opened in a browser. The packages that
 * draw them are large and nothing else needs them, so they are installed elsewhere:
 *
 *   npm i --prefix DIR marked github-markdown-css mermaid
 *   npx node test/render/render.run.ts DIR        (the pages are written to DIR)
 *   chromium --headless --no-sandbox --window-size=1100,2000 --screenshot=DIR/summary.png file://DIR/summary-light.html
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dashboardOf } from '../../src/shell/dashboard.ts'
import { summaryOf } from '../../src/shell/summary.ts'
import { escalation } from './escalation.ts'
import { pageOf } from './page.ts'
import { links, platform, report } from './sample.ts'

const folder = resolve(process.argv[2] ?? '.')
const issue = escalation()
const quiet = { ...report, campaigns: report.campaigns.slice(0, 1), backends: report.backends.slice(0, 1), problems: [], commit: null }
const pages: Record<string, [title: string, markdown: string]> = {
  summary: ['tick summary', summaryOf(report, links)],
  quiet: ['tick summary', summaryOf({ ...quiet, platform: { ...platform, late: null } }, links)],
  dashboard: ['Escapement: all campaigns', dashboardOf(report, links)],
  escalation: [issue.title, issue.body],
}
for (const [name, [title, markdown]] of Object.entries(pages)) {
  writeFileSync(join(folder, `${name}.md`), markdown)
  for (const theme of ['light', 'dark'] as const)
    writeFileSync(join(folder, `${name}-${theme}.html`), pageOf(folder, title, markdown, theme))
}
