export const id = 7041;
export const ids = [7041];
export const modules = {

/***/ 7041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(6119);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/shell/table.js
var table = __webpack_require__(2664);
;// CONCATENATED MODULE: ./build/src/cli/demo-files.js
/** The demo's repository: three campaigns small enough to be over in seconds, written as a user would write them. */
const front = (campaign, stages) => `---
campaign: ${campaign}
project: demo
created: 2026-01-01
status: pending
current_stage: prepare
escalation_required: false
escalation_reason: ""
budget:
  backend: local
${stages}---
`;
const HEAD = `| # | Name | Entry condition | Exit condition | Status | JobID | Started | Completed | Retries |
|---|------|-----------------|----------------|--------|-------|---------|-----------|---------|
`;
const TAIL = `
## Action queue

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

## References
`;
const relax = `${front('relax', `stages:
  equilibrate:
    expect:
      density: {file: density.log, pattern: "density ([0-9.]+)", target: 1.02, within: 5%}
`)}
# Relaxation of a small box

The one that simply passes: files are deployed, two jobs run, a number is checked.

## Stages

${HEAD}| 0 | prepare     | always       | manifest OK                            | pending | — | — | — | 0 |
| 1 | equilibrate | stage 0 done | exit=0, density within 5% of target    | pending | — | — | — | 0 |
| 2 | produce     | stage 1 done | exit=0, \`trajectory.xyz\` exists, no NaN | pending | — | — | — | 0 |
${TAIL}`;
const anneal = `${front('anneal', '')}
# Annealing with a moody licence server

The one that fails once: its own failure catalog knows the error and allows one retry.

## Stages

${HEAD}| 0 | prepare | always       | manifest OK                   | pending | — | — | — | 0 |
| 1 | heat    | stage 0 done | exit=0, \`heated.xyz\` exists   | pending | — | — | — | 0 |
| 2 | cool    | stage 1 done | exit=0, \`cooled.xyz\` exists   | pending | — | — | — | 0 |
${TAIL}`;
const ensemble = `${front('ensemble', '')}
# Six replicas

The ensemble: one array job, three replicas at a time, then the analysis of all of them.

## Stages

${HEAD}| 0 | prepare  | always       | manifest OK                          | pending | — | — | — | 0 |
| 1 | replicas | stage 0 done | exit=0, 6 files in replicas/*.dat    | pending | — | — | — | 0 |
| 2 | analysis | stage 1 done | exit=0, \`analysis.json\` exists       | pending | — | — | — | 0 |
${TAIL}`;
const script = (body, directives = '') => ({
    text: `#!/bin/sh\n#SBATCH --time=00:05:00\n${directives}${body}`,
    mode: 0o755,
});
const CATALOG = `# What this project knows of its own failures; see .github/docs/failure-catalog.md of Escapement.
failures:
  - class: licence-server
    title: The licence server hung up
    match:
      - log: ["licence server: connection closed"]
    remedy: {kind: resubmit}
    approval: pre-approved
    advice: It is busy in the first minutes of an hour; the second try has always passed.
`;
const README = `# Escapement's demo

Three campaigns, driven by \`escapement tick\` to the end. Read \`campaigns/*/WORKFLOW.md\` and \`git log\`.
`;
/** Path → content of the demo's repository. */
const DEMO_FILES = {
    'README.md': { text: README },
    'campaigns/relax/WORKFLOW.md': { text: relax },
    'campaigns/relax/equilibrate.sh': script('sleep 3\nfor d in 0.97 1.00 1.01; do echo "density $d"; done > density.log\n'),
    'campaigns/relax/produce.sh': script('sleep 4\nprintf "1\\\\nframe\\\\nC 0 0 0\\\\n" > trajectory.xyz\necho finished\n'),
    'campaigns/anneal/WORKFLOW.md': { text: anneal },
    'campaigns/anneal/failure-catalog.yml': { text: CATALOG },
    'campaigns/anneal/heat.sh': script('sleep 3\nif [ ! -e warmed-up ]; then : > warmed-up; echo "licence server: connection closed"; exit 1; fi\necho C 0 0 0 > heated.xyz\n'),
    'campaigns/anneal/cool.sh': script('sleep 2\necho C 0 0 0 > cooled.xyz\n'),
    'campaigns/ensemble/WORKFLOW.md': { text: ensemble },
    'campaigns/ensemble/replicas.sh': script('sleep 2\nmkdir -p replicas\necho "$SLURM_ARRAY_TASK_ID 1.0" > "replicas/$SLURM_ARRAY_TASK_ID.dat"\n', '#SBATCH --array=1-6%3\n'),
    'campaigns/ensemble/analysis.sh': script(`cat replicas/*.dat | wc -l | sed 's/.*/{"replicas": &}/' > analysis.json\n`),
};

// EXTERNAL MODULE: ./build/src/cli/problems.js
var problems = __webpack_require__(6194);
// EXTERNAL MODULE: ./build/src/cli/tick.js
var tick = __webpack_require__(7167);
;// CONCATENATED MODULE: ./build/src/cli/demo.js











const exec = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const CAMPAIGNS = Object.keys(DEMO_FILES).filter((path) => path.endsWith('/WORKFLOW.md')).length;
/** The demo takes about twenty seconds; a machine ten times as slow still ends it. */
const MAX_SECONDS = 300;
/** An empty folder is taken as it is; anything else stays untouched, and a new one is made. */
const place = async (args) => {
    const wanted = args.operands[0];
    if (wanted !== undefined)
        await (0,promises_.mkdir)(wanted, { recursive: true });
    const here = (0,external_node_path_.resolve)(wanted ?? args.root);
    if ((await (0,promises_.readdir)(here)).length === 0)
        return here;
    if (wanted !== undefined)
        throw new error/* PortError */.B('MISCONFIGURED', `${wanted} is not empty`, { hint: 'name an empty or a new folder' });
    return (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'escapement-demo-'));
};
const git = async (cwd, ...args) => {
    const who = ['-c', 'user.name=You', '-c', 'user.email=you@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
    return (await exec('git', [...who, ...args], { cwd })).stdout;
};
const create = async (folder) => {
    for (const [path, { text, mode }] of Object.entries(DEMO_FILES)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text, { mode: mode ?? 0o644 });
    }
    await git(folder, 'init', '--quiet');
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '-m', 'Add three campaigns');
};
const finished = (report) => report.campaigns.every(({ status, waiting }) => status === 'done' || waiting.some(({ on }) => on === 'person'));
const live = async (print, terminal) => {
    if (!terminal) {
        let last = '';
        const frame = (text) => {
            if (text !== last)
                print(`${text}\n`);
            last = text;
        };
        return { frame, done: () => undefined };
    }
    const { default: update } = await __webpack_require__.e(/* import() */ 3964).then(__webpack_require__.bind(__webpack_require__, 1583));
    return { frame: update, done: update.done };
};
const header = (ticks, report) => `tick ${ticks} at ${report.at.slice(11, 19)}`;
const drive = async (folder, env, show, colour, print) => {
    const args = { command: 'tick', operands: [], root: folder, campaigns: [], commit: 'git', json: false, help: false };
    const end = Date.now() + MAX_SECONDS * 1000;
    for (let ticks = 1;; ticks++) {
        const report = await (0,tick.once)(args, env, 'tick', { rounds: 1 });
        show.frame(`${header(ticks, report)}\n\n${(0,table/* campaignTable */.l_)(report, colour)}`);
        for (const line of (0,problems/* problemLines */.p)(report.problems, colour))
            print(line);
        if (report.failed !== null || finished(report) || Date.now() > end)
            return report;
        await (0,external_node_timers_promises_.setTimeout)(1000);
    }
};
const farewell = (folder) => `
What happened is in the repository: ${folder}
  cat campaigns/relax/WORKFLOW.md    the whole state of one campaign
  git log                            what was done, and why
  git show                           the last change, field by field

Next: README.md, "Set up in five minutes": put a WORKFLOW.md of your own beside your scripts, and check it with
  node ${process.argv[1] ?? 'dist/cli.js'} validate`;
/** Three campaigns on this machine: one that passes, one that fails once and is mended, one ensemble. */
const demo = async (args, env, print, colour) => {
    const folder = await place(args);
    await create(folder);
    print(`A repository with three campaigns in ${folder}\n`);
    const show = await live(print, process.stdout.isTTY === true);
    const report = await drive(folder, env, show, colour, print);
    show.done();
    print('\n$ git log --oneline');
    print((await git(folder, '--no-pager', 'log', '--oneline')).trimEnd());
    print(farewell(folder));
    if (report.failed !== null)
        print(report.failed);
    return report.campaigns.length === CAMPAIGNS && report.campaigns.every(({ status }) => status === 'done') ? 0 : 1;
};


/***/ })

};
