export const id = 857;
export const ids = [857];
export const modules = {

/***/ 3238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/core/state.js
var state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/cli/args.js
var cli_args = __webpack_require__(2711);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/core/text.js
var core_text = __webpack_require__(7422);
;// CONCATENATED MODULE: ./build/src/cli/init/answers.js



const KINDS = ['ssh', 'exec', 'local'];
const WORD = /^[A-Za-z0-9_][A-Za-z0-9_.:@%-]*$/;
const answers_text = (given, name) => {
    const value = given[name];
    if (value === undefined)
        return undefined;
    // what ends up in files of several languages stays on one line
    if (value === true || value.trim() === '' || /\p{Cc}/u.test(value))
        throw new cli_args/* UsageError */.e(`--${name} needs a value on one line`);
    return value.trim();
};
const kindOf = async (given, ask) => {
    const wanted = answers_text(given, 'backend') ??
        (given.host === undefined
            ? await ask?.('How is the cluster reached? ssh, exec (this machine is on it) or local (no cluster)', 'ssh')
            : 'ssh');
    const kind = KINDS.find((one) => one === wanted);
    if (kind)
        return kind;
    throw new cli_args/* UsageError */.e(wanted === undefined
        ? 'nobody can be asked here: give --host HOST, --backend exec or --backend local'
        : `--backend is ${KINDS.join(', ')}, not ${wanted}`);
};
const need = async (given, ask, name, question, otherwise) => {
    const value = answers_text(given, name) ?? (ask ? (await ask(question, otherwise)).trim() : otherwise);
    if (value === '')
        throw new cli_args/* UsageError */.e(`--${name} is needed`);
    return value;
};
const checked = (name, value, pattern, what) => {
    if (!pattern.test(value))
        throw new cli_args/* UsageError */.e(`--${name} is ${what}, not \`${value}\``);
    return value;
};
const cluster = async (kind, given, env, ask) => {
    const reach = {};
    if (kind === 'ssh') {
        reach.host = checked('host', await need(given, ask, 'host', 'Its login node', ''), WORD, 'the name or address of a machine');
        reach.user = checked('user', await need(given, ask, 'user', 'Your account there', env.USER ?? ''), WORD, 'an account');
        const port = answers_text(given, 'port');
        if (port !== undefined && !(/^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
            throw new cli_args/* UsageError */.e(`--port is 1 to 65535, not ${port}`);
        if (port !== undefined)
            reach.port = Number(port);
    }
    const folder = await need(given, ask, 'scratch', 'The folder there in which campaigns may live (absolute, on a file system that jobs can write)', ask ? `/scratch/${reach.user ?? env.USER ?? 'you'}` : '');
    const scratch = checked('scratch', folder, /^\/(?!.*\.\.(\/|$))[^$~\p{Cc}]+$/u, 'an absolute folder without variables and `..`');
    reach.scratch = (0,core_text/* withoutEnd */.M)(scratch, '/');
    return reach;
};
const optional = (given) => {
    const found = {};
    const names = {
        setup: 'setup',
        profile: 'profile',
        engine: 'engine',
        partition: 'partition',
        qos: 'qos',
        account: 'account',
        'identity-file': 'identityFile',
        'known-hosts-file': 'knownHostsFile',
    };
    for (const [option, key] of Object.entries(names)) {
        const value = answers_text(given, option);
        if (value !== undefined)
            found[key] = ['partition', 'qos', 'account'].includes(option) ? checked(option, value, /^[A-Za-z0-9_.,-]+$/, 'a name') : value;
    }
    return found;
};
/** Flags first; what they leave open is asked where somebody sits at a terminal, else taken as usual. Throws UsageError. */
const answersFrom = async (args, env, ask) => {
    const given = args.given ?? {};
    const kind = await kindOf(given, ask);
    const reach = kind === 'local' ? {} : await cluster(kind, given, env, ask);
    const name = kind === 'local' ? 'local' : await need(given, ask, 'name', 'What shall the cluster be called in the files?', 'cluster');
    const campaign = args.campaigns[0] ?? args.operands[0] ?? (ask ? await ask('The first campaign (also the name of its folder)', 'first') : 'first');
    for (const [option, value] of [
        ['name', name],
        ['campaign', campaign],
    ])
        if (!(0,keys/* isSlug */.u5)(value))
            throw new cli_args/* UsageError */.e(`--${option} is made of letters, digits, \`.\`, \`_\`, \`-\`: not \`${value}\``);
    if (kind !== 'local' && name === 'local')
        throw new cli_args/* UsageError */.e('the name `local` belongs to the machine itself: give the cluster another --name');
    return { ...reach, ...optional(given), kind, name, campaign, project: answers_text(given, 'project') ?? campaign };
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/cli/init/files.js

const SCHEMAS = 'https://raw.githubusercontent.com/escapement/escapement/main/templates/schemas';
const present = (values) => Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
/** `.github/escapement.yml`. */
const configText = (answers) => {
    const { kind, name, host, port, user, scratch, setup, profile, identityFile, knownHostsFile } = answers;
    const reach = { host, port, user, root: scratch, identity_file: identityFile, known_hosts_file: knownHostsFile, setup, profile };
    const backend = { kind: 'slurm', ...(kind === 'exec' ? { transport: 'exec' } : {}), ...present(reach) };
    const content = { campaigns: ['campaigns/*/WORKFLOW.md'], ...(kind === 'local' ? {} : { backends: { [name]: backend } }) };
    return `# yaml-language-server: $schema=${SCHEMAS}/escapement.schema.json\n${(0,dist/* stringify */.As)(content)}`;
};
/** What people type to start an engine, to be put in the place of the script's own line. */
const ENGINE_LINES = {
    lammps: 'srun lmp -in smoke.in -log smoke.log',
    namd: 'namd3 +p"$SLURM_CPUS_PER_TASK" smoke.namd > smoke.log',
    gromacs: 'srun gmx_mpi mdrun -deffnm smoke -cpi',
    qe: 'srun pw.x -in smoke.in > smoke.log',
    vasp: 'srun vasp_std',
};
/** `campaigns/<name>/WORKFLOW.md`: two stages, one that checks the files and one that runs a job. `day`: `2026-05-05`. */
const workflowText = ({ campaign, project, name, engine }, day) => `---
# yaml-language-server: $schema=${SCHEMAS}/workflow.schema.json
campaign: ${campaign}
project: ${JSON.stringify(project)}
created: ${day}
last_tick: ""
status: pending
current_stage: check
escalation_required: false
escalation_reason: ""
${engine === undefined ? '' : `engine: ${JSON.stringify(engine)}\n`}budget:
  backend: ${name}
stages:
  smoke:
    expected_walltime: 5m
---

# ${campaign}

One paragraph: why this campaign exists, and what it produces.

## Stages

| # | Name  | Entry condition | Exit condition             | Status  | JobID | Started | Completed | Retries |
|---|-------|-----------------|----------------------------|---------|-------|---------|-----------|---------|
| 0 | check | always          | manifest OK                | pending | —     | —       | —         | 0       |
| 1 | smoke | stage 0 done    | exit=0, \`smoke.done\` exists | pending | —     | —       | —         | 0       |

## Action queue

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

## References
`;
/** The smoke's script: it passes as it is, so that the first run shows that everything else is in order. */
const scriptText = ({ campaign, engine, partition, qos, account }) => {
    const asked = Object.entries({ partition, qos, account }).flatMap(([option, value]) => value === undefined ? [] : [`#SBATCH --${option}=${value}\n`]);
    const line = ENGINE_LINES[engine?.toLowerCase() ?? ''] ?? 'srun your-program';
    return `#!/bin/sh
#SBATCH --job-name=${campaign}-smoke
#SBATCH --time=00:05:00
#SBATCH --ntasks=1
${asked.join('')}
# Put the shortest run that means anything here, for example:
#   ${line}
echo "smoke of ${campaign} on $(hostname)"
date > smoke.done
`;
};
const OWN = /uses: escapement\/escapement@0{40} # v0/g;
/**
 * A workflow as it ships, fitted to this repository: pinned to the commit of Escapement that runs here, on the runner that reaches
 * the cluster.
 * @param own `owner/name@<commit>`; undefined when it is not known, then the zeros stay for a person to fill in
 */
const workflowFile = (text, kind, own) => {
    const pinned = own === undefined ? text : text.replace(OWN, `uses: ${own}`);
    // what a pull request brings must not run on a machine of the cluster
    const trusted = !/^[ \t]*pull_request\b/m.test(text);
    return kind === 'exec' && trusted ? pinned.replace(/^([ \t]+runs-on:) ubuntu-slim$/m, '$1 self-hosted') : pinned;
};

;// CONCATENATED MODULE: ./build/src/cli/init/steps.js
const hostName = ({ host, port }) => (port === undefined || port === 22 ? (host ?? '') : `[${host}]:${port}`);
const keySteps = (answers, environment) => {
    const at = `${answers.user}@${answers.host}`;
    const port = answers.port === undefined ? '' : ` -p ${answers.port}`;
    const where = environment === undefined ? '' : ` --env ${environment}`;
    return [
        {
            title: 'A key of its own that the cluster knows, without a passphrase (nobody is there to type it)',
            lines: ["ssh-keygen -t ed25519 -N '' -C escapement -f ~/.ssh/escapement", `ssh-copy-id -i ~/.ssh/escapement.pub${port} ${at}`],
        },
        {
            title: "The cluster's host key, which ssh may have asked about: its fingerprint must be the one that the site publishes",
            lines: [`ssh-keygen -F '${hostName(answers)}' | grep -v '^#' > ~/.ssh/known_hosts.cluster`],
        },
        {
            title: 'Both for GitHub: a secret and a variable',
            lines: [
                ...(environment === undefined ? [] : [`gh api -X PUT 'repos/{owner}/{repo}/environments/${environment}'`]),
                `gh secret set ESCAPEMENT_SSH_KEY${where} < ~/.ssh/escapement`,
                `gh variable set ESCAPEMENT_KNOWN_HOSTS${where} < ~/.ssh/known_hosts.cluster`,
            ],
        },
    ];
};
const doctor = ({ answers, program }) => answers.kind === 'ssh' && answers.identityFile === undefined
    ? `ESCAPEMENT_SSH_PRIVATE_KEY="$(cat ~/.ssh/escapement)" ESCAPEMENT_SSH_KNOWN_HOSTS="$(cat ~/.ssh/known_hosts.cluster)" ${program} doctor`
    : `${program} doctor`;
/** What is left for a person, in order, each with its commands. */
const stepsAfter = (written) => {
    const { answers, program, workflow, isRepository, campaignFile } = written;
    const environment = /^[ \t]+environment:\s*(?:\{\s*name:\s*)?([A-Za-z0-9_-]+)/m.exec(workflow ?? '')?.[1];
    const unpinned = workflow !== undefined && /@0{40}/.test(workflow);
    return [
        ...(isRepository ? [] : [{ title: 'This folder is no repository yet', lines: ['git init'] }]),
        ...(unpinned
            ? [
                {
                    title: 'In the workflows under .github/workflows put the commit of Escapement that you have read in the place of the zeros',
                    lines: [],
                },
            ]
            : []),
        ...(answers.kind === 'ssh' ? keySteps(answers, environment) : []),
        ...(answers.kind === 'exec' && workflow !== undefined
            ? [
                {
                    title: 'A self-hosted runner on a machine of the cluster that has sbatch: Settings → Actions → Runners → New',
                    lines: ["gh api 'repos/{owner}/{repo}/actions/runners' --jq '.runners[].name'"],
                },
            ]
            : []),
        {
            title: `Read ${campaignFile} and the script beside it, check, then put them into git`,
            lines: [
                `${program} validate`,
                'git add .github campaigns',
                "git commit -m 'Add Escapement'",
                ...(workflow === undefined ? [] : ['git push']),
            ],
        },
        { title: 'See whether everything is in order; each finding names its way out', lines: [doctor(written)] },
        workflow === undefined
            ? { title: 'Tick by hand until it is done, or from cron', lines: [`${program} tick`, `${program} watch`] }
            : {
                title: 'The workflow asks for `contents: write` by itself; nothing is to be set. Start it once by hand',
                lines: ['gh workflow run escapement.yml', 'gh run watch'],
            },
    ];
};

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/src/cli/init/templates.js




/** Where Escapement itself is: above the sources and above the bundle alike, the folder with `templates/`. */
const home = async () => {
    let folder = (0,external_node_path_.dirname)(await (0,promises_.realpath)((0,external_node_url_.fileURLToPath)(import.meta.url)));
    for (let up = 0; up < 6; up++) {
        const found = await (0,promises_.readdir)((0,external_node_path_.join)(folder, 'templates', 'workflows')).catch(() => undefined);
        if (found)
            return folder;
        folder = (0,external_node_path_.dirname)(folder);
    }
    throw new error/* PortError */.B('MISCONFIGURED', 'the folder templates/ of Escapement is not beside its dist/', {
        hint: 'use a whole clone of Escapement',
    });
};
/** The workflows that ship, by file name. */
const workflows = async (root) => {
    const folder = (0,external_node_path_.join)(root, 'templates', 'workflows');
    const names = (await (0,promises_.readdir)(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
    return Promise.all(names.map(async (name) => ({ name, text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8') })));
};

// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
;// CONCATENATED MODULE: ./build/src/cli/init.js












const git = (cwd, ...args) => (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', args, { cwd }).then(({ stdout }) => stdout.trim(), () => undefined);
/** `owner/name@commit` of the clone that runs, if it is one that others can reach too. */
const ownCommit = async (root) => {
    if ((await git(root, 'rev-parse', '--show-toplevel')) !== root)
        return undefined;
    // as it is written: what a person's `insteadOf` makes of it is nobody else's address
    const url = await git(root, 'config', 'remote.origin.url');
    const repository = /^(?:https:\/\/github\.com\/|git@github\.com:)([^/\s]+\/[^/\s]+?)(?:\.git)?$/.exec(url ?? '')?.[1];
    const commit = await git(root, 'rev-parse', 'HEAD');
    return repository !== undefined && commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? `${repository}@${commit}` : undefined;
};
/** The repository's top: `.github` means nothing anywhere else. */
const placeFor = async (args) => {
    const root = await (0,promises_.realpath)((0,external_node_path_.resolve)(args.root)).catch((cause) => {
        throw new error/* PortError */.B('MISCONFIGURED', `${args.root}: no such folder`, { cause, hint: 'name the folder of a clone with --root' });
    });
    const top = await git(root, 'rev-parse', '--show-toplevel');
    if (top !== undefined && top !== root)
        throw new error/* PortError */.B('MISCONFIGURED', `${root} is inside the repository ${top}`, { hint: `--root ${top}` });
    return { root, isRepository: top !== undefined };
};
/** Creates and never overwrites: the check and the writing are one step. */
const create = async (root, path, text, mode = 0o644) => {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), text, { flag: 'wx', mode });
        return { path, made: true };
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return { path, made: false };
        throw error;
    }
};
const writeAll = async (root, answers) => {
    const folder = `campaigns/${answers.campaign}`;
    const made = [await create(root, setup/* CONFIG_PATH */.tF, configText(answers))];
    if (answers.kind !== 'local') {
        const escapement = await home();
        const own = await ownCommit(escapement);
        for (const { name, text } of await workflows(escapement))
            made.push(await create(root, `.github/workflows/${name}`, workflowFile(text, answers.kind, own)));
    }
    const document = await create(root, `${folder}/WORKFLOW.md`, workflowText(answers, (0,state/* isoOf */.dF)((0,setup/* clock */.pm)()).slice(0, 10)));
    made.push(document);
    // a campaign that was there before has scripts of its own
    if (document.made)
        made.push(await create(root, `${folder}/smoke.sbatch`, scriptText(answers), 0o755));
    return made;
};
const asking = async () => {
    if (process.stdin.isTTY !== true || process.stdout.isTTY !== true)
        return { ask: undefined, close: () => undefined };
    const { createInterface } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 6848, 19));
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const ask = async (question, otherwise) => {
        const words = `${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `;
        const answer = await terminal.question(words).catch((cause) => {
            // Ctrl-C and Ctrl-D are answers too
            throw new error/* PortError */.B('MISCONFIGURED', 'nothing was written', {
                cause,
                hint: 'run it again, or give the answers as flags: escapement --help',
            });
        });
        return answer || otherwise;
    };
    return { ask, close: () => terminal.close() };
};
/** `init`: writes configuration, workflow and a first campaign that passes as it is; never overwrites; says what is left to do. */
const initCommand = async (args, env, print) => {
    if (args.campaigns.length + args.operands.length > 1)
        throw new cli_args/* UsageError */.e('`init` makes one campaign at a time');
    const { root, isRepository } = await placeFor(args);
    const { ask, close } = await asking();
    const answers = await answersFrom(args, env, args.json ? undefined : ask).finally(close);
    const made = await writeAll(root, answers);
    const workflow = await (0,promises_.readFile)((0,external_node_path_.join)(root, '.github/workflows/escapement.yml'), 'utf8').catch(() => undefined);
    const program = `node ${process.argv[1] ?? 'dist/cli.js'}`;
    const steps = stepsAfter({
        answers,
        program,
        isRepository,
        campaignFile: `campaigns/${answers.campaign}/WORKFLOW.md`,
        ...(workflow === undefined ? {} : { workflow }),
    });
    if (args.json)
        print(JSON.stringify({ files: made, steps }, null, 2));
    else {
        for (const { path, made: isNew } of made)
            print(isNew ? `wrote       ${path}` : `left alone  ${path} (it was there)`);
        if (made[0]?.made === false && answers.kind !== 'local')
            print(`\n${setup/* CONFIG_PATH */.tF} was there: see that it has a backend \`${answers.name}\``);
        print('\nLeft for you to do');
        for (const [i, { title, lines }] of steps.entries())
            print([`\n${i + 1}. ${title}`, ...lines.map((line) => `     ${line}`)].join('\n'));
    }
    return 0;
};


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   XK: () => (/* binding */ parseEntryName),
/* harmony export */   pI: () => (/* binding */ parseToken),
/* harmony export */   tF: () => (/* binding */ slugOf),
/* harmony export */   u5: () => (/* binding */ isSlug)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

/** Letters, digits, `.`, `_`, `-`: what campaigns and stages may be called. */
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Whether the text may stand in a key as it is. */
const isSlug = (text) => SLUG.test(text) && text.length <= 64;
/** Reduces a stage's name to a slug; may be empty when nothing of it can stand. */
const slugOf = (name) => {
    const words = name
        .trim()
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '');
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(words, '-').slice(0, 64);
};
// `.` separates, so a dot within a slug is written `~`, which no slug contains: two keys can never meet.
const encode = (slug) => slug.replaceAll('.', '~');
const decode = (text) => text.replaceAll('~', '.');
/** `smoke.3`: the attempt's folder in the ledger. */
const entryName = (key) => `${encode(key.stage)}.${key.attempt}`;
/**
 * The attempt's token as it stands in `--comment` or the job's name.
 * @param owner short hash of repository and path, so that a copied campaign has other tokens
 */
const tokenOf = (key, owner) => `${encode(key.campaign)}.${encode(key.stage)}.${key.attempt}.${owner}`;
/** Reads `smoke.3`; undefined when the name is not ours. */
const parseEntryName = (name) => {
    const [stage, attempt, ...rest] = name.split('.');
    if (!stage || !attempt || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt))
        return undefined;
    return { stage: decode(stage), attempt: Number(attempt) };
};
/** Reads a token back; undefined when it is somebody else's comment. */
const parseToken = (token) => {
    const [campaign, stage, attempt, owner, ...rest] = token.split('.');
    if (!campaign || !stage || !attempt || !owner || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt))
        return undefined;
    return { campaign: decode(campaign), stage: decode(stage), attempt: Number(attempt), owner };
};


/***/ }),

/***/ 7422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
/**
 * The text without those of `characters` that end it. Not a pattern: `/x+$/` begins anew at each x of a long run, and takes seconds over one
 * of 100,000.
 */
const withoutEnd = (text, characters) => {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
};


/***/ })

};
