import picomatch from 'picomatch'

/** A template is a document to copy from: it is never ticked. */
const isTemplate = (path: string): boolean => /(^|\/)templates\//.test(path)

/** Paths of the repository that are campaigns by the configuration's globs, in a fixed order. */
export const campaignFiles = (globs: readonly string[], paths: readonly string[]): string[] => {
  const matches = picomatch([...globs], { dot: true })
  return paths.filter((path) => matches(path) && !isTemplate(path)).sort()
}
