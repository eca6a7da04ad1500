import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallest } from './smallest.ts'

const CORPUS = fileURLToPath(new URL('corpus', import.meta.url))

/** How an input stands in a file of the corpus. */
interface Codec<T> {
  extension: string
  encode: (input: T) => Uint8Array
  decode: (bytes: Uint8Array) => T
}

/** The file's bytes are the input. */
export const BYTES: Codec<Uint8Array> = { extension: 'bin', encode: (bytes) => bytes, decode: (bytes) => new Uint8Array(bytes) }

/** The file is the input, in UTF-8; texts with half a surrogate pair cannot be kept as files, and none comes from outside. */
export const TEXT: Codec<string> = {
  extension: 'txt',
  encode: (text) => Buffer.from(text),
  decode: (bytes) => Buffer.from(bytes).toString(),
}

/** Anything that JSON can hold. */
export const json = <T>(): Codec<T> => ({
  extension: 'json',
  encode: (input) => Buffer.from(`${JSON.stringify(input, null, 1)}\n`),
  decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as T,
})

interface Target<T> {
  /** Folder of the corpus, and what the property is called there. */
  target: string
  /** What holds, as the end of a sentence about the target. */
  holds: string
  input: fc.Arbitrary<T>
  codec: Codec<T>
  /** Inputs in the usual, bounded run. */
  runs: number
  /** Throws for an input that breaks the property. */
  check: (input: T) => void
}

/** Of the usual run, so that what it says of a change is about that change; looking for more is a run of its own. */
const USUAL_SEED = 20_261_125
/** `FUZZ=50` makes every run fifty times as long and its inputs fresh; `FUZZ_SEED` repeats a run. */
const FACTOR = Math.max(1, Number(process.env.FUZZ ?? 1))
const SEED = process.env.FUZZ_SEED !== undefined ? Number(process.env.FUZZ_SEED) : process.env.FUZZ === undefined ? USUAL_SEED : undefined

const corpusOf = (target: string): { name: string; bytes: Buffer }[] => {
  const folder = `${CORPUS}/${target}`
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }))
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** What the property says against an input; undefined when it holds. */
const why = <T>(check: (input: T) => void, input: T): string | undefined => {
  try {
    check(input)
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

/** Two commands: the one that puts the input into the corpus, and the one that runs the same inputs again. */
const wayOut = <T>({ target, codec, holds }: Target<T>, input: T, seed: number): string => {
  const bytes = Buffer.from(codec.encode(input))
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${codec.extension}`
  const folder = `test/fuzz/corpus/${target}`
  const packed = gzipSync(bytes)
  const made =
    packed.length < bytes.length ? `${packed.toString('base64')} | base64 -d | gunzip` : `${bytes.toString('base64')} | base64 -d`
  return [
    `The smallest input that breaks it (${bytes.length} bytes) belongs into the corpus, under a name that says what it is about:`,
    `  mkdir -p ${folder} && echo ${made} >${folder}/${name}`,
    `The same inputs again: FUZZ_SEED=${seed}${FACTOR > 1 ? ` FUZZ=${FACTOR}` : ''} npx vitest run test/fuzz -t '${target} > ${holds}'`,
  ].join('\n')
}

/**
 * A property over an input from outside: first over everything that once failed (`test/fuzz/corpus/<target>`), then over random
 * inputs. A failing run prints the file to add and its seed.
 */
export const fuzz = <T>(one: Target<T>): void => {
  const { target, holds, input, codec, runs, check } = one
  const known = corpusOf(target)
  describe(target, () => {
    if (known.length > 0)
      test.each(known)(`${holds}: corpus, $name`, ({ bytes }) => {
        check(codec.decode(bytes))
      })
    test(
      holds,
      () => {
        const details = fc.check(fc.property(input, check), { numRuns: runs * FACTOR, ...(SEED === undefined ? {} : { seed: SEED }) })
        if (!details.failed) return
        const [found] = details.counterexample ?? []
        if (found === undefined) expect.fail(messageOf(details.errorInstance))
        const least = smallest(found, (input) => why(check, input) !== undefined)
        expect.fail(`${why(check, least)}\n\n${wayOut(one, least, details.seed)}\n`)
      },
      120_000 * FACTOR,
    )
  })
}

/** All texts of a folder of the tree, by their names in it: what random inputs are made of. */
export const textsIn = (folder: URL, like: RegExp): { name: string; text: string }[] => {
  const root = fileURLToPath(folder)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && like.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
    .map((path) => ({ name: relative(root, path), text: readFileSync(path, 'utf8') }))
}
