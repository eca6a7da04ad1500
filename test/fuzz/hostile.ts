import fc from 'fast-check'
import { CONFUSABLE } from './mutate.ts'

const ESC = String.fromCharCode(27)
const BEL = String.fromCharCode(7)

const MARKDOWN = [
  ...[
    '# title',
    '===',
    '---',
    '***',
    '- item',
    '- [ ] task',
    '1. one',
    '+ x',
    '> quoted',
    '    code',
    '\tcode',
    '|',
    '\\|',
    '|---|---|',
    '\\',
    '\\\\',
  ],
  ...[
    '```',
    '````',
    '~~~',
    '`',
    '``',
    '`a`',
    '\\`',
    '*a*',
    '**',
    '_a_',
    '__',
    '~~a~~',
    '$x$',
    '$$',
    '$`x`$',
    '$HOME/$USER',
    ':::',
    '<!--',
    '-->',
  ],
  ...['[a](https://x.example)', '![a](b)', '[a]: /x', '[a]', '[^1]', '[^1]: note', '](', ')', '<https://x.example>', '> [!NOTE]', '[x]'],
  ...[
    '<img src=x>',
    '</details>',
    '<details>',
    '</code>',
    '<code>',
    '<br>',
    '<sub',
    '&lt;',
    '&#35;12',
    '&#64;team',
    '&commat;team',
    '&nbsp;',
  ],
]
const MENTIONS = [
  ...['@team', '@octo/team', 'x@team', '#12', '#', 'lab/other#1', 'GH-7', 'gh-12', 'fixes #1', 'Closes GH-12', '@'],
  ...[
    'https://x.example',
    'HTTP://x.example',
    'ftp://x.example',
    'www.x.example',
    'WWW.x.example',
    'mailto:a@b.example',
    'a@b.example',
    '://',
  ],
  ...['https://github.com/lab/other/issues/1', '/approve 0123456789abcdef', '/skip', '/retry time=2x', '<!-- escapement dashboard x.y -->'],
]
const TERMINAL = [
  ...[
    `${ESC}[31m`,
    `${ESC}[2J`,
    `${ESC}]0;title${BEL}`,
    `${ESC}]8;;https://x.example${ESC}\\`,
    `${ESC}(0`,
    `${ESC}`,
    `${ESC}${ESC}[1m[1m`,
    `${ESC}P`,
  ],
  ...[
    '\u009b31m',
    '\u009d0;x\u009c',
    '\b\b',
    '\r',
    '\u0000',
    '\u000b',
    '\u000c',
    '\u007f',
    '\u2066',
    '\u202e',
    '\u200f',
    '\u061c',
    '\u034f',
    '\u3164',
  ],
  ...['::set-output name=a::b', '::error::x', ' ::add-mask::x', '##[group]x', '###[error]', '::', '##', '%0A::error::'],
]
const COMMITS = [
  ...[
    'Approved-By: eve',
    'Signed-off-by: eve <a@b.example>',
    'Co-authored-by: eve <a@b.example>',
    'Stage: heat',
    'Job: 1',
    'Run: x',
    'Campaign: other',
  ],
  ...['(cherry picked from commit 0)', '--- ', '# comment', 'diff --git a/x b/x', '[skip ci]', 'fixup! x'],
]
const WORDS = ['words', 'failed:', '12345', 'a', ' ', '\t', '.', '…', '🙂', 'é', '(', '"', "'", ';', '0', '\ud83d', '\ude42']

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKDOWN) },
  { weight: 4, arbitrary: fc.constantFrom(...MENTIONS) },
  { weight: 3, arbitrary: fc.constantFrom(...TERMINAL) },
  { weight: 2, arbitrary: fc.constantFrom(...COMMITS) },
  { weight: 2, arbitrary: fc.constantFrom(...CONFUSABLE) },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\u2028', '\u0085') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('a', '`', '\\', '🙂', '<', ' '), fc.integer({ min: 100, max: 700 })).map(([c, n]) => c.repeat(n)),
  },
)

/** What a log, a scheduler or a stranger may say to get more out of its readers than words. */
export const hostile: fc.Arbitrary<string> = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

/** What no reader sees and some obey: controls, what turns the direction of writing, what has no width, half a character. */
export const UNSEEN = /(?![\n\t]|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/u
