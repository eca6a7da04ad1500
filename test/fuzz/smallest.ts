/** A text without one of its parts: halves first, then lines, then pieces of a line. */
function* shorter(text: string): Generator<string> {
  for (let size = Math.ceil(text.length / 2); size > 40; size = Math.ceil(size / 2))
    for (let at = 0; at < text.length; at += size) yield text.slice(0, at) + text.slice(at + size)
  const lines = text.split(/(?<=\n)/)
  for (const i of lines.keys()) yield lines.toSpliced(i, 1).join('')
  for (let size = 32; size > 0; size = Math.floor(size / 2))
    for (let at = 0; at < Math.min(text.length, 2000); at += size) yield text.slice(0, at) + text.slice(at + size)
}

/** Inputs that differ in one text, which is shorter. */
function* smallerThan(input: unknown): Generator<unknown> {
  if (typeof input === 'string') yield* shorter(input)
  else if (Array.isArray(input)) for (const [i, one] of input.entries()) for (const less of smallerThan(one)) yield input.with(i, less)
  else if (input !== null && typeof input === 'object' && Object.getPrototypeOf(input) === Object.prototype)
    for (const [key, one] of Object.entries(input)) for (const less of smallerThan(one)) yield { ...input, [key]: less }
}

/** How often at most an input is tried with less of it, and for how long, milliseconds. */
const TRIES = 20_000
const PATIENCE = 20_000

/**
 * Random texts come from real ones and are long: what is not needed to break the property is taken away, so that a person sees
 * what it is about.
 */
export const smallest = <T>(input: T, breaks: (input: T) => boolean): T => {
  let found = input
  let tries = 0
  const end = performance.now() + PATIENCE
  for (let again = true; again; ) {
    again = false
    for (const less of smallerThan(found)) {
      tries += 1
      if (tries > TRIES || performance.now() > end) return found
      if (!breaks(less as T)) continue
      found = less as T
      again = true
      break
    }
  }
  return found
}
