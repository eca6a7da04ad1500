/** Rules of a branch that forbid a direct commit to whoever may not pass them by. */
export const CLOSING: Readonly<Record<string, string>> = {
  pull_request: 'changes must be made through a pull request',
  update: 'updates are restricted',
  merge_queue: 'changes must go through the merge queue',
  required_status_checks: 'status checks are required',
  required_deployments: 'deployments are required',
}

/** Rules that look at each commit: one that does not fit them is refused. */
export const FITTING: Readonly<Record<string, string>> = {
  commit_message_pattern: 'messages must follow a pattern',
  commit_author_email_pattern: 'addresses of authors must follow a pattern',
  committer_email_pattern: 'addresses of committers must follow a pattern',
  file_path_restriction: 'some paths may not be changed',
  file_extension_restriction: 'some kinds of files may not be changed',
  max_file_size: 'files have a limit',
  max_file_path_length: 'paths have a limit',
}
