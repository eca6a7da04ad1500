import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dashboardOf, fingerprint } from '../../../src/shell/dashboard.ts'
import { doctorPage } from '../../../src/shell/doctor/page.ts'
import { gantt } from '../../../src/shell/gantt.ts'
import { inline } from '../../../src/shell/inert.ts'
import type { PlatformReport } from '../../../src/shell/platform.ts'
import type { Report } from '../../../src/shell/report.ts'
import { summaryOf } from '../../../src/shell/summary.ts'
import schema from '../../../templates/schemas/report.schema.json' with { type: 'json' }
import { campaign, FINDINGS, links, platform, report } from '../../render/sample.ts'

const rowOf = (text: string, name: string): string[] =>
  (text.split('\n').find((line) => line.startsWith('|') && line.includes(name)) ?? '')
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').replaceAll('\u2011', '-').trim())

const only = (...campaigns: Report['campaigns']): Report => ({ ...report, campaigns })
const clock = (over: Partial<PlatformReport>): string[] =>
  summaryOf({ ...report, platform: { ...platform, ...over } })
    .split('\n')
    .filter((line) => line.startsWith('- **') && line.includes(':**'))

test('the sample is a report', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  expect(validate(report) ? [] : validate.errors).toEqual([])
})

describe('the table of campaigns', () => {
  const text = summaryOf(report, links)

  test('says who or what each one waits for', () => {
    expect(rowOf(text, '[water-box]')[3]).toMatch(/^👤 \*\*you\*\* \(\[#43\]\(https:\/\/github\.com\/lab\/campaigns\/issues\/43\)\): /)
    expect(rowOf(text, '[npt-ensemble]')[3]).toMatch(/^⏳ time: job 8125533/)
    expect(rowOf(text, '[h2-scf]')[3]).toMatch(/^🖥️ the cluster: ssh login/)
    expect(rowOf(text, '[graphene-strain]')[3]).toMatch(/^⏸️ whoever held it: /)
  })

  test('shows what is held as held, also when only its stage is', () => {
    expect(rowOf(text, '[graphene-strain]').slice(1, 3)).toEqual(['⏸️ held', '🟩🟨⬜ 1/3<br>**relax**'])
    const stage = campaign('melt', [['smoke', 'ready', '20T09:00']], { waiting: [{ on: 'hold', why: '`smoke` is held (`held: true`)' }] })
    expect(rowOf(summaryOf(only(stage)), 'melt')[1]).toBe('⏸️ held')
    expect(summaryOf(only(stage))).toContain('**1 campaign** · 1 held')
  })

  test('shows the stages, the job and which attempt it is', () => {
    expect(rowOf(text, '[npt-ensemble]')[2]).toBe('🟩🟩🟩🟦⬜ 3/5 · attempt 2<br>**npt-prod** · job 8125533')
  })

  test('counts core-hours and dollars against their caps, and marks what comes near one', () => {
    expect(rowOf(text, '[npt-ensemble]')[4]).toBe('1684.5 / 2000 core-h<br>84 % ⚠️')
    expect(rowOf(text, '[co-diffusion]')[4]).toBe('212.75 / 1500 core-h<br>14 %')
    expect(rowOf(text, '[perovskite-md]')[4]).toBe('6.1 core-h<br>$3.20 / $10.00<br>32 %')
    expect(text).toContain('- **Spent:** 2540.95 core-hours and $3.20 by all campaigns together')
  })

  test('has no column of costs where nothing is counted', () => {
    expect(summaryOf(only(campaign('melt', [['smoke', 'pending']])))).toContain('| Campaign | Status | Stages | Waits for |\n|---|')
  })

  test('begins with those that need somebody, and folds away many that are finished', () => {
    expect(text.indexOf('[co-diffusion]')).toBeLessThan(text.indexOf('[npt-ensemble]'))
    expect(text).toMatch(/<summary>6 finished campaigns<\/summary>\n\n\| Campaign/)
    expect(text).toContain('> **2 campaigns wait for you:** co-diffusion ([#41](')
    expect(text).toContain('**12 campaigns** · 4 running · 1 held · 6 finished')
  })

  test('names no place on the web where none is known', () => {
    expect(summaryOf(report)).not.toMatch(/\]\(/)
    expect(rowOf(summaryOf(report), 'water-box')[3]).toContain('(#43)')
  })
})

describe('looks and costs', () => {
  test('tell lateness only when it is worth a word', () => {
    expect(clock({})[0]).toBe(
      '- **This look:** 2026-11-20 10:50 UTC, 1 h 30 min after the last one — **1 h 3 min late**: it was due at 09:47, and 2 more slots of the schedule passed without one',
    )
    expect(clock({ late: { due: '2026-11-20T10:47:00Z', seconds: 180, dropped: 0 } })[0]).toMatch(/after the last one$/)
    expect(clock({ late: { due: '2026-11-19T22:17:00Z', seconds: 45_180, dropped: 0 } })[0]).toMatch(/was due at 2026-11-19 22:17 UTC$/)
  })

  test('tell when the next look is due, and when the schedule will make one', () => {
    expect(clock({})[1]).toBe("- **Next look:** due 11:05 UTC; the schedule's next slot is 11:17")
    expect(clock({ next_slot: null })[1]).toBe('- **Next look:** due 11:05 UTC')
  })

  test('tell minutes and forecast, or that they are free', () => {
    expect(clock({})[3]).toBe(
      '- **Actions minutes:** about 742 this month, about 1168 by its end at this pace; 2000 a month are free for the account',
    )
    expect(clock({ minutes: { used: 12, forecast: null, exact: true, free: null } })[3]).toBe(
      '- **Actions minutes:** 12 this month; all free, the repository is public',
    )
  })

  test('claim nothing that is not known, and say which right would show it', () => {
    const unknown = { unknown: { why: 'GitHub: Resource not accessible by integration', needs: 'actions: read' } }
    const nothing = { last_look: null, late: null, interval: null, next_slot: null, started: null, minutes: null }
    expect(clock({ ...unknown, ...nothing }).slice(0, 3)).toEqual([
      '- **This look:** 2026-11-20 10:50 UTC',
      '- **Next look:** due 11:05 UTC',
      '- **Lateness and Actions minutes:** not shown; the job needs <code>actions: read</code> for that',
    ])
  })
})

describe('the dashboard', () => {
  test('is the same to its fingerprint however the clock moves on', () => {
    const later = {
      ...report,
      at: '2026-11-20T11:20:00Z',
      next_tick: '2026-11-20T11:50:00Z',
      commit: null,
      backends: report.backends.map((backend) => ({ ...backend, commands: 9 })),
      platform: { ...platform, late: null, minutes: { used: 743, forecast: 1170, exact: false, free: 2000 } },
    }
    expect(fingerprint(later)).toBe(fingerprint(report))
    const over = { code: 'MINUTES', severity: 'warning' as const, file: 'x', line: 1, column: 1, message: 'm', hint: 'h' }
    expect(fingerprint({ ...report, problems: [...report.problems, over] })).toBe(fingerprint(report))
  })

  test('is another when what it shows of a campaign has changed', () => {
    const [first, ...rest] = report.campaigns
    if (!first) throw new Error('no campaign')
    for (const over of [{ issue: 99 }, { held: true }, { spent: { ...first.spent, core_hours: 1700 } }, { status: 'done' as const }])
      expect(fingerprint(only({ ...first, ...over }, ...rest))).not.toBe(fingerprint(report))
    const ends = { code: 'SCHEDULE_ENDS', severity: 'warning' as const, file: 'x', line: 1, column: 1, message: 'm', hint: 'h' }
    expect(fingerprint({ ...report, problems: [...report.problems, ends] })).not.toBe(fingerprint(report))
  })

  test('tells minutes and lateness as of its change', () => {
    expect(dashboardOf(report, links)).toMatch(/### Looks and costs, as of this change\n[\s\S]*\*\*Actions minutes:\*\* about 742/)
  })

  test('of two hundred campaigns has room in an issue, those first that need somebody', () => {
    const why = 'a reason '.repeat(40)
    const many = Array.from({ length: 200 }, (_, i) =>
      campaign(`campaign-${i}`, [['smoke', 'running', '20T09:00', undefined, '1']], {
        waiting: [{ on: i === 199 ? 'person' : 'time', why }],
      }),
    )
    const text = dashboardOf(only(...many), links)
    expect(text.length).toBeLessThan(65_536)
    expect(rowOf(text, '[campaign-199]')).toHaveLength(4)
    expect(text).toMatch(/… and \d+ campaigns more: the whole table is in the summary/)
    expect(text).toContain('### Looks and costs')
  })
})

describe('the chart', () => {
  const NOW = Date.parse(report.at) / 1000

  test('has a row for each campaign at work, and leaves out what ended long ago', () => {
    const text = gantt(report.campaigns, NOW).join('\n')
    expect(text).toContain('section npt-ensemble\n    npt-equil :done, 2026-11-16T08:15:00, 2026-11-17T14:30:00\n    npt-prod :active, ')
    expect(text).toContain('npt-prod :crit, 2026-11-18T06:00:00, 2026-11-20T10:50:00')
    expect(text).not.toContain('lj-melt')
  })

  test('shows what is finished when nothing else is there', () => {
    const done = report.campaigns.filter(({ status }) => status === 'done')
    expect(gantt(done, NOW).join('\n')).toContain('section lj-melt')
  })

  test('is nothing before anything has started, and never cuts a campaign in two', () => {
    expect(gantt([campaign('melt', [['smoke', 'pending']])], NOW)).toEqual([])
    const row = (i: number) => [`s${i}`, 'done', '18T06:00', '20T06:00', '1'] as [string, 'done', string, string, string]
    const large = Array.from({ length: 13 }, (_, i) =>
      campaign(
        `c${i}`,
        Array.from({ length: 10 }, (__, j) => row(j)),
      ),
    )
    const text = gantt(large, NOW).join('\n')
    expect(text.match(/section/g)).toHaveLength(12)
    expect(text.match(/:done/g)).toHaveLength(120)
  })
})

test('a check-up begins with what is wrong, and folds away what is not', () => {
  const page = doctorPage(FINDINGS)
  expect(page).toContain('**2 problems** · 1 warning · 2 in order')
  expect(page.match(/^\| (❌|⚠️|✅) \|/gm)).toEqual(['| ❌ |', '| ❌ |', '| ⚠️ |', '| ✅ |', '| ✅ |'])
  expect(page.indexOf('<summary>2 in order')).toBeLessThan(page.indexOf('| ✅ |'))
  expect(doctorPage(FINDINGS.slice(0, 2))).not.toContain('| ❌ |')
})

describe('words in backticks', () => {
  test('are shown as code, and nothing in them comes alive', () => {
    expect(inline('`held: true` of `a|b`')).toBe('<code>held: true</code> of <code>a\\|b</code>')
    expect(inline('one ` alone')).toBe('one \\` alone')
    expect(inline('`<img src=x>@team` www.x.y')).toBe('<code>&lt;img src=x&gt;@\u2060team</code> www\u2060.x.y')
  })

  test('of any text leave no other tag, mention or bare backtick behind', () => {
    const signs = fc.constantFrom('`', '\\', '<', '>', '@', 'a', ' ', '|', '*', '_', '[', ']', '(', '/', '&', '#', '!', '\n')
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
        const rest = inline(text).replace(/<code>[^<>]*<\/code>/g, '')
        expect(rest).not.toMatch(/[<>]|@(?!\u2060)|(?<!\\)(?:\\\\)*`|(?<!\\)(?:\\\\)*\|/)
        expect(inline(text)).not.toMatch(/@(?!\u2060)|(?<!\\)(?:\\\\)*\|/)
      }),
      { numRuns: 2000 },
    )
  })
})
