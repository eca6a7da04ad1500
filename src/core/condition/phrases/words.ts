import type { Predicate } from '../types.ts'

/**
 * One row of the grammar: a pattern over a whole phrase and what it means; undefined when the words fit but their
 * content does not (a file name that leaves the folder, say), so that the next row may try.
 */
export type Phrase = readonly [RegExp, (m: RegExpMatchArray) => Predicate | readonly Predicate[] | undefined]

/** A decimal number; every part of it can match in one way only. */
export const NUMBER = '[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[-+]?\\d+)?'

/** Ways to say that something is there. */
export const THERE =
  '(?:(?:is|are|was|were|has been|have been|gets?|must be) )?(?:there|exists?|written(?: out)?|present|created|produced|found|available|in place)'

/** Builds a row's pattern: whole phrase, in any case. */
export const phrase = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i')

/** The words without the backticks or quotes around them. */
export const bare = (text: string): string => {
  const first = text[0]
  return text.length > 1 && (first === '`' || first === '"' || first === "'") && text.endsWith(first) ? text.slice(1, -1).trim() : text
}

/** A name in backticks, or one without blanks and separators. */
export const NAME = '`[^`]+`|[^\\s`"\',;()=<>≤≥≈]+'

/** One word for a log, or several in quotes or backticks. */
export const WORD = '`[^`]+`|"[^"]+"|\'[^\']+\'|[^\\s`"\',;()]+'

const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,9}$/
const PATH = /^[A-Za-z0-9_.*?[\]/+@=:%^-]+$/

/** Files that VASP names without an extension. */
const VASP = ['CONTCAR', 'OUTCAR', 'OSZICAR', 'CHGCAR', 'WAVECAR', 'XDATCAR', 'POSCAR', 'DOSCAR', 'EIGENVAL', 'PROCAR']

/** A path or glob that stays below the remote folder; undefined when it leaves it or cannot be one. */
export const within = (text: string): string | undefined => {
  const path = text.replace(/^\.\//, '')
  if (!PATH.test(path) || path.startsWith('/') || path.startsWith('-')) return undefined
  return path.split('/').includes('..') || !/[A-Za-z0-9*?]/.test(path) ? undefined : path
}

/** Whether the words can only be a file: an extension, a glob with a place, or one of VASP's names. */
export const looksLikeFile = (text: string): boolean =>
  EXTENSION.test(text) || VASP.includes(text) || (/[*?]/.test(text) && /[A-Za-z0-9]/.test(text))

/** A file as a phrase names it: in backticks anything without blanks, else only what looks like one. */
export const fileOf = (text: string | undefined): string | undefined => {
  if (!text) return undefined
  const name = bare(text)
  return name !== text || looksLikeFile(name) || name.includes('/') ? within(name) : undefined
}

/** Drops `undefined` members, so that two predicates that say the same are equal. */
export const tidy = (value: Loose<Predicate>): Predicate =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Predicate

type Loose<T> = T extends object ? { [K in keyof T]: T[K] | undefined } : never
