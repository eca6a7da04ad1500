import { folderFrom } from '../../target.ts'
import type { Predicate } from '../types.ts'
import { bare, fileOf, NAME, type Phrase, phrase, THERE, tidy, within } from './words.ts'

const OK = '(?:is |are )?(?:ok|okay|equal|matches|verified|green|intact|complete)'
const GATE = '(`?(?:[\\w./-]+/)?[\\w-]+\\.md`?|verification|orchestration[ -]check)'

const gateFile = (text: string): string | undefined => {
  const name = bare(text)
  if (/^verification$/i.test(name)) return 'VERIFICATION.md'
  return /^orchestration[ -]check$/i.test(name) ? 'ORCHESTRATION_CHECK.md' : within(name)
}

const gate = (text: string | undefined, wanted: string): Predicate | undefined => {
  const file = gateFile(text ?? '')
  return file === undefined ? undefined : { kind: 'document', file, wanted }
}

const json = (glob: string | undefined, key?: string, named?: string): Predicate | undefined =>
  glob === undefined ? undefined : tidy({ kind: 'json', glob, key, named: named?.toLowerCase() })

const STAMP = '(?: ?(?:with|and|including) (?:a |its )?(provenance)(?: stamp)?)?'
const JSON_FILE = '(`[^`]+\\.json`|[^\\s`]+\\.json)'
const KEY = '`?([A-Za-z_][\\w.-]*)`?'

const namedJson = (name: string | undefined, key: string | undefined): Predicate | undefined =>
  json(name ? `*${name.toLowerCase()}*.json` : '*.json', key?.toLowerCase(), name ?? 'json')

/** `restart files` → `restart`, `DCDs` → `dcd`, a glob as it is, else the author's words. */
const wording = (text: string): string => {
  const words = bare(text.replace(/^(?:the|all) (?=.)/i, ''))
  if (words !== text && text.startsWith('`')) return words
  const plain = words.replace(/ files?$/i, '')
  if (/^restarts?$/i.test(plain)) return 'restart'
  return /^[A-Z][A-Z0-9]{1,5}s?$/.test(plain) ? plain.replace(/s$/, '').toLowerCase() : words
}

/** Where copies go: a folder of the campaign, an absolute one, or an artifact. */
const placeOf = (text: string): string | undefined => {
  const folder = folderFrom(bare(text))
  return folder.startsWith('/') && within(folder.slice(1)) !== undefined ? folder : within(folder)
}

const synced = (what: string | undefined, folder?: string): Predicate | undefined => {
  if (!what || /^(?:not|never|is not|are not|no)$|(?:^| )(?:not|never|or|and|&|plus)(?: |$)/i.test(what)) return undefined
  const place = folder === undefined ? undefined : placeOf(folder)
  if (folder !== undefined && place === undefined) return undefined
  return tidy({ kind: 'synced', what: wording(what), folder: place })
}

const SYNCED =
  '(?:(?:is|are|were|have been|has been) )?(?:synced|synchronised|synchronized|copied|rsynced|downloaded|fetched|pulled)(?: back)?'
const WHAT = '(`[^`]+`|[^\\s`(),;]+(?: [^\\s`(),;]+){0,3})'

/** Phrases about restarts, manifests, documents, JSON and copies. */
export const GATES: readonly Phrase[] = [
  [phrase(`(?:the )?(?:restarts?|checkpoints?)(?: files?)?(?: ${THERE})?`), () => ({ kind: 'restart' })],
  [phrase(`(?:the )?manifest ${OK}`), () => ({ kind: 'manifest' })],
  [phrase(`(?:requires )?${GATE} (?:(?:is|to be) )?(?:all )?green`), (m) => gate(m[1], 'green')],
  [phrase(`${GATE} (?:is )?production[_ -]ready`), (m) => gate(m[1], 'production-ready')],
  [phrase(`(?:requires )?(\`?(?:VERIFICATION|ORCHESTRATION_CHECK)\\.md\`?)`), (m) => gate(m[1], 'green')],
  [phrase(`(\`?(?:VERIFICATION|ORCHESTRATION_CHECK)\\.md\`?) ${THERE}`), (m) => gate(m[1], 'exists')],
  [phrase(`(?:the )?(?:([A-Za-z][\\w-]*) )?json(?: files?)?(?: ${THERE})?${STAMP}`), (m) => namedJson(m[1], m[2])],
  [
    phrase(
      `${JSON_FILE}(?: ${THERE})?(?: and)? (?:with|has|contains|including) (?:a |the |its )?(?:key |provenance )?${KEY}(?: stamp| key)?`,
    ),
    (m) => keyed(m[0], m[1], m[2]),
  ],
  [phrase(`${WHAT} ${SYNCED}(?: locally| here)?`), (m) => synced(m[1])],
  [
    phrase(`${WHAT} ${SYNCED} (?:in)?to (?:the |an? )?(?:local |repository |repo )?(${NAME})(?: locally)?`),
    (m) => synced(m[1], /^(?:local|repository|repo)$/i.test(m[2] ?? '') ? undefined : m[2]),
  ],
]

const keyed = (whole: string, file: string | undefined, key: string | undefined): Predicate | undefined => {
  const stamp = /provenance stamp$/i.test(whole)
  return json(fileOf(file), stamp ? 'provenance' : key)
}
