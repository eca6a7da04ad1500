import { type Alias, CST, type Document, type ErrorCode, isScalar, Lexer, type Node, Parser, visit } from 'yaml'

/** What is wrong with a YAML text as such; `offset` is within it. */
export interface YamlFault {
  code: 'YAML' | 'DUPLICATE_KEY'
  offset: number
  message: string
  hint: string
}

/** Deeper than any of our files: the composer recurses, and its stack is the machine's. */
const MAX_DEPTH = 64
/** Words and signs of one file, about ten thousand keys: the composer compares each key of a map with all others. */
const MAX_LEXEMES = 60_000
/** Faults that are told at once: what follows the first ones mostly follows from them. */
const MOST = 20

// The lexer's own marks of document, flow end and scalar: they stand for no character.
const MARKS = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/**
 * Whether composing the YAML would exhaust the stack or take long, and from where on. Lexer and parser keep a stack of their own and
 * their time is linear in the text, so they can be asked first.
 */
export const yamlTooHard = (yaml: string): YamlFault | undefined => {
  const parser = new Parser()
  let offset = 0
  let lexemes = 0
  for (const lexeme of new Lexer().lex(yaml)) {
    for (const _ of parser.next(lexeme));
    lexemes += 1
    const message =
      parser.stack.length > MAX_DEPTH
        ? `maps and lists are nested more than ${MAX_DEPTH} deep`
        : lexemes > MAX_LEXEMES
          ? `there are more than ${MAX_LEXEMES} words and signs`
          : undefined
    if (message !== undefined) return { code: 'YAML', offset, message, hint: 'keep only settings here, and write them flat' }
    if (!MARKS.has(lexeme)) offset += lexeme.length
  }
  return undefined
}

const HINTS: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'keep one of the two',
  BAD_INDENT: 'close what is open, and begin the keys of one map in the same column',
  MISSING_CHAR: 'close what is open, or quote the text',
  MULTIPLE_DOCS: 'keep one document: no second line `---`',
  NON_STRING_KEY: 'write the key as plain text',
  TAB_AS_INDENT: 'indent with blanks',
  KEY_OVER_1024_CHARS: 'write a shorter key, or quote the text',
}

const NO_TARGET = 'write the value out, without `*`'

/** What each alias stands for, found in one pass: asking the document for each of them would take the square of their number. */
export const aliasesIn = (document: Document.Parsed): ReadonlyMap<Alias, Node> => {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source)
      if (target) targets.set(alias, target)
    },
    Value: (_, node) => {
      if (node.anchor) anchors.set(node.anchor, node)
    },
  })
  return targets
}

/** What the parser lets pass, but no reader of ours: an alias of nothing, and the one name that JavaScript keeps for itself. */
const furtherFaults = (document: Document.Parsed): YamlFault[] => {
  const targets = aliasesIn(document)
  const found: YamlFault[] = []
  const add = (node: Node, message: string, hint: string) => found.push({ code: 'YAML', offset: node.range?.[0] ?? 0, message, hint })
  visit(document, {
    Alias: (_, alias) => {
      if (!targets.has(alias)) add(alias, `the alias \`*${alias.source}\` names nothing`, NO_TARGET)
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && String(key.value) === '__proto__') add(key, '`__proto__` can be the name of nothing', 'choose another name')
    },
  })
  return found
}

/** Why the document cannot be read. @param quote what helps most often with texts that YAML takes for something else */
export const yamlFaults = (document: Document.Parsed, quote: string): YamlFault[] => {
  const faults = document.errors.map(
    ({ code, pos, message }): YamlFault => ({
      code: code === 'DUPLICATE_KEY' ? code : 'YAML',
      offset: pos[0],
      message,
      hint: HINTS[code] ?? quote,
    }),
  )
  return (faults.length > 0 ? faults : furtherFaults(document)).slice(0, MOST)
}
