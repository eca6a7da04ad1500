import fc from 'fast-check'

/** Names that mean something to JavaScript's own objects. */
export const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__']

/** Characters that look like others, are not seen, or turn the direction of writing. */
export const CONFUSABLE = [
  '\u200b',
  '\u2060',
  '\u202e',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\uff0f',
  '\u2044',
  '\u0430',
  '\u0391',
  '\ufeff',
  '\u00ad',
  '\u{e0001}',
]

type Edit = { at: number; cut: number; put: string }

const apply = (text: string, { at, cut, put }: Edit): string => {
  const start = Math.floor(at * (text.length + 1))
  return text.slice(0, start) + put + text.slice(start + cut)
}

const snippet = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('', '\n', '\r\n', '\r', ' ', '\t', '|', ':', '-', '#', '"', "'", '\\', '`', '<', '>', '&', '*', '=', ','),
    },
    { weight: 1, arbitrary: fc.constantFrom(...CONFUSABLE, ...PROTOTYPE_NAMES) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...words, 'x', ' ', '9'), fc.integer({ min: 2, max: 3000 }))
        .map(([word, n]) => word.repeat(n).slice(0, 6000)),
    },
  )

/**
 * Real texts, damaged: pieces cut out, doubled, put in from a dictionary or from another text, the whole cut off.
 * @param words what the reader under test knows
 */
export const mutated = (texts: readonly string[], words: readonly string[], most = 5): fc.Arbitrary<string> => {
  const edit: fc.Arbitrary<Edit> = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    cut: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
    put: snippet(words),
  })
  const lines = texts.flatMap((text) => text.split(/(?<=\n)/)).filter((line) => line.trim() !== '')
  const graft = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    cut: fc.constant(0),
    put: fc.constantFrom(...lines),
  })
  return fc
    .record({
      text: fc.constantFrom(...texts),
      edits: fc.array(fc.oneof({ weight: 4, arbitrary: edit }, { weight: 1, arbitrary: graft }), { maxLength: most }),
      keep: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
    })
    .map(({ text, edits, keep }) => {
      const broken = edits.reduce(apply, text)
      return keep === 1 ? broken : broken.slice(0, Math.floor(broken.length * keep))
    })
}

/** The same as bytes, with bytes in between that are no text. */
export const mutatedBytes = (texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      texts,
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          cut: fc.integer({ min: 0, max: 3 }),
          put: fc.oneof(
            fc.uint8Array({ maxLength: 4 }),
            fc.constantFrom(new Uint8Array([0xef, 0xbb, 0xbf]), new Uint8Array([0xc3]), new Uint8Array([0])),
          ),
        }),
        { maxLength: 2 },
      ),
    )
    .map(([text, hits]) =>
      hits.reduce<Buffer>((all, { at, cut, put }) => {
        const start = Math.floor(at * (all.length + 1))
        return Buffer.concat([all.subarray(0, start), put, all.subarray(start + cut)])
      }, Buffer.from(text)),
    )
    .map((buffer) => new Uint8Array(buffer))
