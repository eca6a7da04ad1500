/** GitHub's own evaluator of `${{ }}`, which comes with its parser of workflows. */
interface Expressions {
  Lexer: new (text: string) => { lex(): { tokens: unknown[] } }
  Parser: new (tokens: unknown[], contexts: string[], functions: unknown[]) => { parse(): unknown }
  Evaluator: new (expression: unknown, context: unknown) => { evaluate(): { kind: number; value?: unknown; coerceString(): string } }
  data: { reviver: (key: string, value: unknown) => unknown }
}

/** The value of an expression as text, as the runner would put it in. @param contexts `github`, `inputs`, … */
export const evaluated = async (text: string, contexts: Readonly<Record<string, unknown>>): Promise<string> => {
  const { Lexer, Parser, Evaluator, data } = (await import('@actions/expressions')) as unknown as Expressions
  const expression = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), []).parse()
  return new Evaluator(expression, JSON.parse(JSON.stringify(contexts), data.reviver)).evaluate().coerceString()
}
