import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote, quoteGlob, staysBelow, words } from '../../../../src/adapters/remote/quote.ts'

const sh = (script: string, cwd = '/'): string => execFileSync('sh', ['-s'], { input: script, cwd, encoding: 'utf8' })

test('whatever the text, the shell gets exactly that', () => {
  const text = fc
    .oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '"', '$', '`', '\\', '\n', ' ', '*', '!', '-', ';', '&', 'a', 'ρ', '(') }))
    .filter((s) => !s.includes('\0'))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      expect(sh(`set -- ${words(texts)}\nfor x in "$@"; do printf '%s\\001' "$x"; done`)).toBe(texts.map((t) => `${t}\u0001`).join(''))
    }),
    { numRuns: 150, examples: [[["'; touch /tmp/pwned; '"]], [['$(id)', '`id`', "a'b'c"]]] },
  )
})

test('NUL is refused', () => {
  expect(() => quote('a\0b')).toThrow(RangeError)
})

test('in a glob only the wildcards stay alive', () => {
  const wild = (glob: string) => sh(`cd /usr/bin && set -- ${quoteGlob(glob)}; printf '%s\\n' "$@"`)
  expect(wild('en?')).toContain('env\n')
  expect(wild('e[mn]v')).toBe('env\n')
  expect(wild('[!a-df-z]nv')).toContain('env\n')
  expect(wild('$(echo env)')).toBe('$(echo env)\n')
  expect(wild('en{v,x}')).toBe('en{v,x}\n')
  expect(wild("e'n v[")).toBe("e'n v[\n")
})

test('a glob of any text runs nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('$', '`', '(', ')', '[', ']', '!', "'", '"', '\\', ';', 'q', '-', '\n', '|') }),
      (glob) => {
        expect(sh(`cd /proc/self/task && set -- ./x${quoteGlob(glob)}; printf '%s' "$#"`)).toBe('1')
      },
    ),
    { numRuns: 150 },
  )
})

test.each(['a', 'a/b c', '.hidden', 'ρ/x'])('%s stays below', (path) => expect(staysBelow(path)).toBe(true))
test.each(['', '/etc/passwd', '../x', 'a/../b', './a', 'a//b', '-rf', 'a\nb', 'a/'])('%j does not', (path) =>
  expect(staysBelow(path)).toBe(false),
)
