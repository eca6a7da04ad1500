/** A small WORKFLOW.md for tests that need many: `rows` are [name, entry, exit]. */
export const workflow = (campaign: string, rows: readonly (readonly [string, string, string])[], front = ''): string => `---
campaign: ${campaign}
status: pending
current_stage: ${rows[0]?.[0] ?? ''}
escalation_required: false
escalation_reason: ""
${front}---

# ${campaign}

A campaign of the tests.

## Stages

| # | Name | Entry condition | Exit condition | Status | JobID | Started | Completed | Retries |
|---|------|-----------------|----------------|--------|-------|---------|-----------|---------|
${rows.map(([name, entry, exit], i) => `| ${i} | ${name} | ${entry} | ${exit} | pending | — | — | — | 0 |`).join('\n')}

## Action queue

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

## References
`
