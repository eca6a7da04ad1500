/** A destructive act as it would be done, whole: what a digest is taken of. */
export type Act =
  | { kind: 'cancel'; campaign: string; jobs: { stage: string; job: string }[] }
  | { kind: 'restart'; campaign: string; stage: string; attempt: number }

/** Characters of a digest: enough that nobody finds a second act for it, few enough to compare by eye. */
export const DIGEST_LENGTH = 16

/** How long an approval may be given after it was asked for, in seconds. */
export const APPROVAL_SECONDS = 7 * 86_400

/** One text for one act, whatever the order in which its parts were found. */
export const canonical = (act: Act): string => {
  if (act.kind === 'restart') return JSON.stringify(['restart', act.campaign, act.stage, act.attempt])
  const jobs = act.jobs.map(({ stage, job }) => JSON.stringify([stage, job])).sort()
  return JSON.stringify(['cancel', act.campaign, ...jobs])
}

/** Whether a person named exactly this digest: whole, in the letters in which it was shown. */
export const namesDigest = (given: string, digest: string): boolean =>
  /^[0-9a-f]+$/.test(given) && given.length === DIGEST_LENGTH && given === digest

/** The act in words, for the issue that asks. */
export const actWords = (act: Act): string =>
  act.kind === 'cancel'
    ? `cancel ${act.jobs.length} jobs: ${act.jobs.map(({ stage, job }) => `${job} (${stage})`).join(', ')}`
    : `run ${act.stage} again as a whole, as attempt ${act.attempt} or later, without regard to its checkpoint`
