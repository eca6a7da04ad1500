import type { Fallback } from '../model.ts'
import { own } from '../own.ts'

/** Ends every item of the action queue that Escapement writes; invisible where Markdown is rendered. */
export const OWN_MARK = '<!-- escapement -->'

/** Whether Escapement wrote this item: such a one may quote a cluster's words and never authorises anything. */
export const isOwnItem = (text: string): boolean => text.toLowerCase().includes('<!-- escapement')

/** What people call a failure → its classes. Out of memory may be the GPU's or the node's: only the log tells. */
const CLASSES_OF = [
  [/\bOOM\b/i, ['gpu-oom', 'host-oom']],
  [/\bwall ?-?time\b/i, ['walltime']],
  [/\bjam(?:med|s)?\b/i, ['queue-jam']],
] as const satisfies readonly (readonly [RegExp, readonly string[]])[]

const MARKED = /\(Pre-approved fallback\.?\)\.?$/i
/** `If <condition>: <action> to [the] X partition`, X a partition's name: goes into sbatch's options, so nothing else may. */
const ITEM = /^If\s([^:]{1,200}):(?:.{0,200}\s)?to\s+(?:the\s+)?[`"]?([A-Za-z0-9][A-Za-z0-9_-]{0,63})[`"]?\s+partition\b/i
// A sentence that takes something back is left to people.
const NEGATED = /\b(?:not|no|never|unless|without|except)\b|n['’]t\b/i

const fallbacksOf = (item: string): Fallback[] => {
  const text = item.replace(/^\s*[-*+]?\s*(?:\[[ xX]?\]\s*)?/, '').trim()
  if (text.length > 500 || !MARKED.test(text) || NEGATED.test(text)) return []
  const [, condition, partition] = ITEM.exec(text) ?? []
  if (condition === undefined || partition === undefined) return []
  const classes = CLASSES_OF.flatMap(([word, names]) => (word.test(condition) ? names : []))
  return classes.map((on) => ({ on, set: { partition } }))
}

/**
 * What the open items of the action queue authorise: `If job fails with "OOM": switch to gh200 partition. (Pre-approved fallback.)`.
 * Items ticked off, unmarked, negated or written by Escapement itself authorise nothing.
 */
export const queueFallbacks = (queue: readonly { text: string; done: boolean }[]): Fallback[] =>
  queue.filter(({ text, done }) => !done && !isOwnItem(text)).flatMap(({ text }) => fallbacksOf(text))

/** The first fallback that names the class; a stage's own come before the queue's. */
export const fallbackFor = (name: string, fallbacks: readonly Fallback[]): Fallback | undefined => fallbacks.find(({ on }) => on === name)

/** Whether all that a fallback sets is in force already. */
export const inForce = (fallback: Fallback, options: Readonly<Record<string, string>>): boolean =>
  Object.entries(fallback.set).every(([option, value]) => own(options, option) === value)
