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
  'write-is-not-checked': 'jobs are submitted although their record cannot be written',
  'document-rewritten': 'the whole document is formatted anew with each edit',
} as const

export type Mutation = keyof typeof MUTATIONS
