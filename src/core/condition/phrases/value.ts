import type { Tolerance } from '../../model.ts'
import { own } from '../../own.ts'
import type { Predicate } from '../types.ts'
import { fileOf, NAME, NUMBER, type Phrase, phrase, tidy } from './words.ts'

const UNIT = '(?: ?(g/cm\\^?[3³]|g cm-3|kg/m\\^?[3³]|kcal/mol|kJ/mol|meV|eV|Ry|Ha|K|bar|atm|MPa|GPa|Å\\^?[3³]?|nm\\^?[3³]?))?'
const VALUE = '((?:[A-Za-zρϱΡ][A-Za-z0-9_]*))'
const THE_TARGET = '(?:(?:the |its )?target(?: (?:density|value))?|[A-Za-zρϱ][A-Za-z0-9_]*\\*|[ρϱA-Za-z]+(?:_target|_0|0|_ref))'
const TOLERANCE = `(?:±|\\+/-|\\+-) ?(${NUMBER}) ?(%)?`

/** What people write for the values that engines print. */
const NAMES: Readonly<Record<string, string>> = {
  ρ: 'density',
  ϱ: 'density',
  Ρ: 'density',
  rho: 'density',
  temp: 'temperature',
  steps: 'step',
}

/** Words that can stand before a comparison and are no value. */
const NO_VALUE = /^(?:stage|exit|job|log|file|files|rc|state|no|status|code)$/i

const nameOf = (text: string | undefined): string | undefined => {
  const name = (text ?? '').toLowerCase()
  return NO_VALUE.test(name) ? undefined : (own(NAMES, name) ?? name)
}

const tolerance = (amount: string | undefined, percent: string | undefined): Tolerance | undefined =>
  amount === undefined ? undefined : { kind: percent ? 'percent' : 'absolute', amount: Math.abs(Number(amount)) }

/** `= 1.02` asks for a number that rounds to what is written: half a unit of its last digit. */
const asWritten = (text: string): Tolerance => {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return { kind: 'absolute', amount: 0.5 * 10 ** (Number(exponent) - decimals) }
}

interface Parts {
  target?: string | undefined
  within?: Tolerance | undefined
  min?: string | undefined
  max?: string | undefined
  exclusive?: boolean
  unit?: string | undefined
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

/** `1e999` is read as infinite: whatever is seen would be near enough to it, or below it. */
const isReal = (number: number | undefined): boolean => number === undefined || Number.isFinite(number)

const value = (name: string | undefined, parts: Parts): Predicate | undefined => {
  const known = nameOf(name)
  if (known === undefined) return undefined
  const { target, within, min, max, exclusive, unit } = parts
  const numbers = { target: numberOf(target), min: numberOf(min), max: numberOf(max) }
  if (![...Object.values(numbers), within?.amount].every(isReal)) return undefined
  return tidy({ kind: 'value', name: known, within, unit, ...numbers, exclusive: exclusive ? (true as const) : undefined })
}

const BELOW = /^(?:<|<=|≤|below|under|less than|at most|no more than)$/i
const STRICT = /^(?:<|>|below|under|less than|above|over|more than|greater than)$/i
const COMPARE = '(<=|>=|<|>|≤|≥|(?:is )?(?:below|under|less than|at most|no more than|above|over|more than|greater than|at least))'

const compared = (name: string | undefined, sign: string, number: string | undefined, unit?: string): Predicate | undefined => {
  const op = sign.replace(/^is /i, '')
  const bound = BELOW.test(op) ? { max: number } : { min: number }
  return value(name, { ...bound, exclusive: STRICT.test(op), unit })
}

const PICOSECONDS: Readonly<Record<string, number>> = { fs: 1e-3, ps: 1, ns: 1e3, us: 1e6, µs: 1e6, μs: 1e6, ms: 1e9 }
const TIME = `(${NUMBER}) ?(fs|ps|ns|us|µs|μs|ms)`

// decimal units in binary floats: 0.1 ns must not become 100.00000000000001 ps
const picoseconds = (amount: string, unit: string): number =>
  Number((Number(amount) * (PICOSECONDS[unit.toLowerCase()] ?? 1)).toPrecision(12))

const reaches = (amount: string, unit: string, file?: string): Predicate | undefined => {
  const glob = file === undefined ? undefined : fileOf(file)
  const time = picoseconds(amount, unit)
  if ((file !== undefined && !glob) || time < 0 || !isReal(time)) return undefined
  return tidy({ kind: 'trajectory', file: glob, picoseconds: time })
}

const REACHES = '(?:reach(?:es|ed)?|has reached|covers?|spans?|has|is at|>=|≥)(?: at least)?'

/** Phrases about numbers: times first, because `100 ns` is no energy. */
export const VALUES: readonly Phrase[] = [
  [phrase(`(?:(?:the )?(?:trajectory|simulation|simulated time|time|run) )?${REACHES} ${TIME}`), (m) => reaches(m[1] ?? '', m[2] ?? '')],
  [phrase(`${TIME} (?:is )?(?:reached|simulated|of trajectory|of simulation|done)`), (m) => reaches(m[1] ?? '', m[2] ?? '')],
  [phrase(`(${NAME}) ${REACHES} ?${TIME}(?: long)?`), (m) => reaches(m[2] ?? '', m[3] ?? '', m[1])],
  [phrase(`(${NAME}) is ${TIME} long`), (m) => reaches(m[2] ?? '', m[3] ?? '', m[1])],
  [phrase(`(?:(?:the )?(?:run|simulation) )?reach(?:es|ed)? (?:step )?(\\d{1,15})(?: steps)?`), (m) => value('step', { min: m[1] })],
  [
    phrase(`(?:the )?${VALUE} (?:is |converged (?:to )?)?within ?(?:± ?)?(${NUMBER}) ?(%)?${UNIT}(?: of)? ${THE_TARGET}`),
    (m) => value(m[1], { within: tolerance(m[2], m[3]), unit: m[4] }),
  ],
  [
    phrase(`(?:the )?${VALUE} (?:is |converged (?:to )?)?within ?(?:± ?)?(${NUMBER}) ?(%)?${UNIT} of (${NUMBER})${UNIT}`),
    (m) => value(m[1], { target: m[5], within: tolerance(m[2], m[3]), unit: m[6] ?? m[4] }),
  ],
  [phrase(`${VALUE} ?(?:==?|≈|≅|~=?) ?${THE_TARGET}(?: ?\\(?${TOLERANCE}\\)?)?`), (m) => value(m[1], { within: tolerance(m[2], m[3]) })],
  [phrase(`${VALUE} ${TOLERANCE} of ${THE_TARGET}`), (m) => value(m[1], { within: tolerance(m[2], m[3]) })],
  [
    phrase(`${VALUE}(?: ?(?:==?|≈|≅|~=?) ?| (?:is )?)(${NUMBER})${UNIT} ?\\(?${TOLERANCE}${UNIT}\\)?`),
    (m) => value(m[1], { target: m[2], within: tolerance(m[4], m[5]), unit: m[3] ?? m[6] }),
  ],
  [phrase(`${VALUE} ?(?:≈|≅|~=?) ?(${NUMBER})${UNIT}`), (m) => value(m[1], { target: m[2], unit: m[3] })],
  [phrase(`${VALUE} ?==? ?(${NUMBER})${UNIT}`), (m) => value(m[1], { target: m[2], within: asWritten(m[2] ?? ''), unit: m[3] })],
  [phrase(`(?:the )?${VALUE} ?${COMPARE} ?(${NUMBER})${UNIT}`), (m) => compared(m[1], m[2] ?? '', m[3], m[4])],
  [
    phrase(`(?:the )?${VALUE} (?:is )?between (${NUMBER})${UNIT} and (${NUMBER})${UNIT}`),
    (m) => value(m[1], { min: m[2], max: m[4], unit: m[5] ?? m[3] }),
  ],
  [
    phrase(`(${NUMBER}) ?(<=?|≤) ?${VALUE} ?(<=?|≤) ?(${NUMBER})${UNIT}`),
    (m) =>
      (m[2] === '<' ? m[4] === '<' : m[4] !== '<') ? value(m[3], { min: m[1], max: m[5], exclusive: m[2] === '<', unit: m[6] }) : undefined,
  ],
]
