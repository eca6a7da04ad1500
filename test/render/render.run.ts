/**
 * Shows how the job summary, the dashboard and an escalation look, as pages to be opened in a browser. The packages that
 * draw them are large and nothing else needs them, so they are installed elsewhere:
 *
 *   npm i --prefix DIR marked github-markdown-css mermaid
 *   npx node test/render/render.run.ts DIR        (the pages are written to DIR)
 *   chromium --headless --no-sandbox --hide-scrollbars --window-size=1076,1052 --virtual-time-budget=8000 \
 *     --screenshot=.github/dashboard.png file://DIR/dashboard-light.html
 *
 * The last line makes the picture of the README.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dashboardOf } from '../../src/shell/dashboard.ts'
import { doctorPage } from '../../src/shell/doctor/page.ts'
import { summaryOf } from '../../src/shell/summary.ts'
import { escalation } from './escalation.ts'
import { pageOf } from './page.ts'
import { FINDINGS, links, platform, report } from './sample.ts'

const folder = resolve(process.argv[2] ?? '.')
const issue = escalation()
const quiet = { ...report, campaigns: report.campaigns.slice(0, 1), backends: report.backends.slice(0, 1), problems: [], commit: null }
const pages: Record<string, [title: string, markdown: string]> = {
  summary: ['tick summary', summaryOf(report, links)],
  quiet: ['tick summary', summaryOf({ ...quiet, platform: { ...platform, late: null } }, links)],
  dashboard: ['Escapement: all campaigns', dashboardOf(report, links)],
  escalation: [issue.title, issue.body],
  doctor: ['doctor summary', doctorPage(FINDINGS)],
}
for (const [name, [title, markdown]] of Object.entries(pages)) {
  writeFileSync(join(folder, `${name}.md`), markdown)
  for (const theme of ['light', 'dark'] as const)
    writeFileSync(join(folder, `${name}-${theme}.html`), pageOf(folder, title, markdown, theme))
}
