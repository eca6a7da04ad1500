import type { Problem } from '../core/problem.ts'
import { reportOn } from './report.ts'

/** A file larger than this is nobody's handwriting: 1 MiB. */
const MAX_BYTES = 1_048_576

const continuations = (lead: number): number =>
  lead >= 0xc2 && lead < 0xe0 ? 1 : (lead & 0xf0) === 0xe0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1

// Only called on bytes that the strict decoder has refused, to find where.
const firstBadByte = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 0 : continuations(lead)
    if (length < 0) return at
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length + 1))
    } catch {
      return at
    }
    at += length + 1
  }
  return at
}

const isUtf16 = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const refuse = (bytes: Uint8Array, file: string, end: number, code: string, message: string, hint: string): { problems: Problem[] } => {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end))
  const report = reportOn(before, file)
  report.error(code, before.length, message, hint)
  return { problems: report.list() }
}

/**
 * Bytes to text, strictly: invalid UTF-8 would be lost silently and could never be written back.
 * The byte-order mark stays, for the same reason.
 */
export const decodeText = (bytes: Uint8Array, file: string): { text: string } | { problems: Problem[] } => {
  if (bytes.length > MAX_BYTES)
    return refuse(
      bytes,
      file,
      0,
      'TOO_LARGE',
      `the file has ${bytes.length} bytes`,
      `at most ${MAX_BYTES} bytes are read; move logs and results elsewhere`,
    )
  if (isUtf16(bytes)) return refuse(bytes, file, 0, 'NOT_UTF8', 'the file is UTF-16', 'save it as UTF-8')
  const nul = bytes.indexOf(0)
  if (nul >= 0) return refuse(bytes, file, nul, 'BINARY', 'the file holds a NUL byte: it is not text', 'restore the text from git')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return refuse(bytes, file, firstBadByte(bytes), 'NOT_UTF8', 'this byte is not UTF-8', 'save the file as UTF-8')
  }
}

/** The same of a campaign's document, which cannot be empty. */
export const decode = (bytes: Uint8Array, file: string): { text: string } | { problems: Problem[] } => {
  const decoded = decodeText(bytes, file)
  if (!('text' in decoded) || !/^[\uFEFF\s]*$/.test(decoded.text)) return decoded
  return refuse(bytes, file, 0, 'EMPTY', 'the file is empty', 'start from templates/WORKFLOW.template.md')
}
