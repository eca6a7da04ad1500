/** What dist/index.js and dist/cli.js start; one bundle for both, so that the committed size is paid once. */
export const action = async (): Promise<void> => (await import('./main.ts')).action()

export const cli = async (args: readonly string[]): Promise<void> => {
  process.exitCode = await (await import('./cli.ts')).cli(args)
}
