/** What each key of `.github/escapement.yml` means, for editors. */
export const CONFIG_WORDS: Readonly<Record<string, string>> = {
  campaigns:
    'Globs of the campaigns’ documents, from the root of the repository. Default: `**/WORKFLOW.md`. Folders called `templates` never count.',
  backends: 'Places where jobs run, by the name that `budget: {backend: NAME}` of a campaign uses. `local`, this machine, is always there.',
  'backends.*.kind': '`slurm`: a cluster. `local`: this machine without a scheduler, for trying out and short commands.',
  'backends.*.transport':
    '`ssh` (default): over SSH with a key alone. `exec`: the scheduler’s commands are on the machine that runs Escapement.',
  'backends.*.host': 'Name or address of the login node. Needed with `ssh`.',
  'backends.*.port': 'Port of ssh. Default: 22.',
  'backends.*.user': 'Account on the cluster. Needed with `ssh`.',
  'backends.*.root':
    'Absolute folder on the backend in which each campaign gets its own, unless it names one by `deploy: {remote_dir: …}`. Put it on scratch.',
  'backends.*.identity_file':
    'Private key on this machine, for runs from a laptop. In a workflow the input `ssh-private-key` goes before it.',
  'backends.*.known_hosts_file':
    'Pinned host keys on this machine, as ssh writes them. In a workflow the input `ssh-known-hosts` goes before it. An unknown key stops the run.',
  'backends.*.setup': 'Shell lines before anything else: `module load slurm`.',
  'backends.*.login_shell':
    '`true` (default): the profile is read, because `module` and often sbatch are made there. `false` where it ends or hangs.',
  'backends.*.token':
    'Where a job bears its attempt’s name: `comment` (default), or `name` where a site eats comments; `doctor --submit` tells.',
  'backends.*.profile': 'Partitions, QOS and limits of a known cluster, as data: `alpine`.',
  limits: 'What one run does at most; what is over it waits for the next run and is reported.',
  'limits.submissions_per_tick': 'Submissions. Default: 20.',
  'limits.issues_per_tick': 'New issues. Default: 10.',
  'limits.comments_per_tick': 'Comments. Default: 20.',
  'limits.sync_mib_per_run': 'MiB of outputs that one run copies to folders and artifacts. Default: 1024.',
  sync_root: 'Folders of the machine that runs Escapement below which `sync:` of a stage may keep outputs: one, or a list. Default: none.',
  dashboard: '`true`: one pinned issue shows all campaigns. Default: `false`.',
  evidence:
    'How much of a log goes into an issue: `full`, `tail` (40 lines), `line` or `none`. Default: `line` on public repositories, else `tail`.',
}
