/** Faults that are planted on purpose: each must be caught, or the invariants prove nothing. */
export const MUTATIONS = {
  'submit-without-hold': 'sbatch without `--hold`',
  'link-not-exclusive': '`ln -sfn` in the place of `ln -sn` for the id',
  'release-before-link': 'the job is released before its id is in the ledger',
  'surplus-not-cancelled': 'held jobs whose attempt has another job are left in the queue',
  'surplus-is-the-winner': "the sweep cancels the ledger's own job",
  'marker-before-release': '`released` is written first, and the release may fail',
  'no-search-before-submit': 'jobs that bear the token are not looked for, and the link is replaced',
  'deploy-from-working-tree': 'what is deployed is the newest text, not the recorded commit',
  'deploy-in-flight': 'files are brought up to date while a job of the campaign runs',
  'deploy-over-anything': 'what stands on the cluster is not compared before it is overwritten',
  'timeout-is-failure': 'a submission that was not answered counts as refused',
  'absence-is-finished': 'a job that is not in squeue any more counts as completed',
  'outage-is-absence': 'a silent squeue counts as an empty queue',
  'no-accounting-is-forgotten': 'a silent sacct counts as one that knows nothing',
  'exit-is-ignored': 'a job that ended counts as one that ended well',
  'adopt-ignores-recorded': 'an entry that git once knew is adopted although it ended',
  'ledger-is-ignored': 'the next attempt is counted from git alone',
  'attempt-reused': 'a new attempt takes the number of the last one',
  'push-with-force': 'the branch is overwritten when its head moved',
  'moved-head-ignored': 'the text from the older commit is put on top of the newer one',
  'commit-only-claimed': 'a commit is reported that was never made',
  'copies-only-claimed': 'outputs are left out of the commit that tells of them',
  'copy-is-not-compared': 'what arrived of an output counts as all of it',
  'write-is-not-checked': 'jobs are submitted although their record cannot be written',
  'document-rewritten': 'the whole document is formatted anew with each edit',
  'reader-counts': 'whoever comments is taken for somebody who may write',
  'bot-counts': "another bot's comment is taken for a person's",
  'edited-comment-counts': 'nobody looks whether a comment was edited',
  'only-the-newest-comment': 'of several comments since the last look only the newest is read',
  'any-marker-counts': 'a first line such as ours is trusted in whoever wrote it',
  'body-never-stands': 'an issue is written anew although it stands as it should',
  'close-only-claimed': 'issues are said to be closed and are not',
  'opened-before-looking': 'an issue is opened on what was seen at the beginning of the run',
  'caps-ignored': 'a run writes as many issues and comments as it likes',
  'claim-not-exclusive': "a process is started although the attempt's claim is taken",
} as const

export type Mutation = keyof typeof MUTATIONS

/** Faults in how a scheduler is spoken to: a campaign without one shows nothing of it. */
export const OF_SCHEDULERS: ReadonlySet<Mutation> = new Set<Mutation>([
  'submit-without-hold',
  'link-not-exclusive',
  'release-before-link',
  'surplus-not-cancelled',
  'surplus-is-the-winner',
  'marker-before-release',
  'no-search-before-submit',
  'timeout-is-failure',
  'absence-is-finished',
  'outage-is-absence',
  'no-accounting-is-forgotten',
])

/** Faults in what people are told and what they say: a world without people has nothing of it, and its ticks show nothing. */
export const OF_PEOPLE: ReadonlySet<Mutation> = new Set<Mutation>([
  'reader-counts',
  'bot-counts',
  'edited-comment-counts',
  'only-the-newest-comment',
  'any-marker-counts',
  'body-never-stands',
  'close-only-claimed',
  'opened-before-looking',
  'caps-ignored',
])
