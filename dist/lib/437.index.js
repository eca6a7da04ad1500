export const id = 437;
export const ids = [437];
export const modules = {

/***/ 8437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ checkUp)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/document/config.js
var document_config = __webpack_require__(3721);
// EXTERNAL MODULE: ./build/src/shell/discover.js
var discover = __webpack_require__(4277);
// EXTERNAL MODULE: ./build/src/catalog/profiles.js + 1 modules
var profiles = __webpack_require__(4066);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/shell/doctor/finding.js

/** Makers of findings about one thing. */
const about = (subject) => ({
    ok: (check, what) => ({ about: subject, check, level: 'ok', what }),
    warning: (check, what, fix) => ({ about: subject, check, level: 'warning', what, fix }),
    problem: (check, what, fix) => ({ about: subject, check, level: 'problem', what, fix }),
});
const CHECK = {
    UNREACHABLE: 'reach',
    HOST_KEY: 'host-key',
    AUTH: 'key',
    CUT: 'login-shell',
    MISCONFIGURED: 'access',
};
const FIX = {
    UNREACHABLE: 'check `host` and `port`; a cluster behind a firewall is not reached from a hosted runner, which has no fixed address: use a self-hosted runner inside its network with `transport: exec`',
    HOST_KEY: "put the cluster's own lines into the known hosts, after comparing the fingerprint with the one that the site publishes",
    AUTH: 'put the public half of the key into ~/.ssh/authorized_keys there, and check `user`',
    NO_SCHEDULER: 'name the module that brings sbatch in `setup:`',
    SCHEDULER_SILENT: 'try again later; if it stays silent, ask the site',
    CUT: 'look at the profile of the account (an `exit`, a menu, a quota message?), or set `login_shell: false`',
    REFUSED: 'ask for the right that it names',
    LIMIT: 'wait, then try again',
    MISCONFIGURED: 'check the backend in .github/escapement.yml, and the key and known hosts that are given',
};
/** The outside's refusal as a finding. */
const refusal = (subject, error, check = CHECK[error.code] ?? 'access') => about(subject).problem(check, error.message, error.hint === undefined ? FIX[error.code] : error.hint);
/** Runs a check that may be refused; anything but a PortError is a bug and is thrown on. */
const orRefusal = async (subject, task, check) => {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        return [refusal(subject, error, check)];
    }
};

;// CONCATENATED MODULE: ./build/src/shell/doctor/cluster.js


/** Seconds by which clocks may differ before times in the file and times of jobs look wrong beside each other. */
const SKEW = 60;
const NEEDED = ['sbatch', 'squeue', 'scontrol', 'scancel'];
const clock = (reach, { clock: { before, there, after } }) => {
    const { ok, warning } = about(`backend ${reach.name}`);
    const skew = there < before ? there - before : Math.max(0, there - after);
    if (Math.abs(skew) <= SKEW)
        return ok('clock', 'its clock agrees with this one');
    return warning('clock', `its clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} this one`, 'ask the site to synchronise its login node; if this machine is the wrong one: `timedatectl set-ntp true`');
};
const noise = (reach, { noise: said }) => {
    const { ok, warning, problem } = about(`backend ${reach.name}`);
    const text = (0,inert/* oneLine */.TN)(said, 200);
    if (text === '')
        return ok('login-shell', `${reach.loginShell ? 'the login shell' : 'the plain shell'} starts and says nothing`);
    if (reach.setup !== undefined && /not found|unable to locate|no such file|unknown module/i.test(said))
        return problem('setup', `\`setup: ${(0,inert/* oneLine */.TN)(reach.setup, 80)}\` did not work: ${text}`, 'log in there and try the line by hand; `module spider slurm` tells how the module is called');
    return warning('login-shell', `the login shell prints: ${text}`, 'harmless to Escapement, fatal to scp and rsync: in the profile print only where `$-` contains `i` (an interactive shell)');
};
const commands = (reach, { commands: found, other }) => {
    const { ok, warning, problem } = about(`backend ${reach.name}`);
    const missing = NEEDED.filter((tool) => found[tool] === undefined);
    const way = reach.loginShell ? 'login_shell: false' : 'login_shell: true';
    const elsewhere = missing.length > 0 && missing.every((tool) => other?.found.includes(tool));
    if (missing.length > 0)
        return [
            problem('commands', `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not found there`, elsewhere
                ? `set \`${way}\`: there they are found`
                : 'name the module that brings them: `setup: module load slurm`, and leave `login_shell: true`; or is this not a submission host?'),
        ];
    const version = (0,inert/* oneLine */.TN)(found.sbatch?.version ?? '', 60);
    const only = other !== undefined && !other.found.includes('sbatch');
    const differing = NEEDED.filter((tool) => found[tool]?.version !== found.sbatch?.version && tool !== 'scontrol' && tool !== 'scancel');
    return [
        ok('commands', `${version}${only ? `, found only ${reach.loginShell ? 'in the login shell' : 'without the login shell'}` : ''}`),
        ...(differing.length > 0
            ? [
                warning('versions', `${differing.map((tool) => `${tool} is ${(0,inert/* oneLine */.TN)(found[tool]?.version ?? 'silent', 60)}`).join(', ')} beside ${version}`, 'two installations are on the PATH: name one in `setup:`'),
            ]
            : []),
    ];
};
const scheduler = (reach, { squeue, commands: found }) => {
    const { ok, problem } = about(`backend ${reach.name}`);
    if (found.squeue === undefined)
        return [];
    if (squeue.code === 0)
        return [ok('scheduler', 'squeue answers')];
    const said = (0,inert/* oneLine */.TN)(squeue.said, 200);
    const old = /unrecognized option|invalid option/.test(said);
    return [
        problem('scheduler', `squeue does not answer: ${said}`, old
            ? 'this SLURM is older than 20.02, which has no `squeue --me`: ask the site for a newer one'
            : 'wait and try again; if it stays so, slurmctld is down: ask the site. Nothing is taken for failed meanwhile'),
    ];
};
const accounting = (reach, { accounting: state, sacct, settings, commands: found }) => {
    const { ok, warning } = about(`backend ${reach.name}`);
    const age = /^\d+/.exec(settings.MinJobAge ?? '')?.[0];
    const forgets = age === undefined ? '' : `; the scheduler forgets a job ${age} s after its end`;
    if (found.sacct === undefined && found.squeue === undefined)
        return [];
    if (state === 'available')
        return [ok('accounting', 'sacct answers')];
    if (state === 'absent')
        return [
            warning('accounting', `there is no accounting${forgets}`, 'nothing must be done: each script is wrapped so that it leaves a record of its end. Do not remove `.escapement` from campaign folders'),
        ];
    return [
        warning('accounting', `sacct does not answer: ${(0,inert/* oneLine */.TN)(sacct.said, 200)}`, 'wait and try again; if it stays so, slurmdbd is down: ask the site. A job that left the queue is waited for meanwhile'),
    ];
};
const trial = (reach, { trial: seen }) => {
    const { ok, warning, problem } = about(`backend ${reach.name}`);
    if (seen === undefined)
        return [];
    const { job, commentKept, nameKept, released, state, cancelled, said } = seen;
    if (job === undefined)
        return [
            problem('trial', `a trivial job was not accepted: ${(0,inert/* oneLine */.TN)(said, 300)}`, 'give the options that the site wants under `sbatch:` of a stage, or in its script (`--partition`, `--account`, `--qos`, `--time`)'),
        ];
    const token = commentKept
        ? [ok('comment', 'a job keeps its comment')]
        : [
            problem('comment', `the site changes or drops the comment of a job (job ${job})`, nameKept
                ? "set `token: name` for this backend: the job's name carries the token then"
                : "neither comment nor name is kept: ask the site which job_submit plugin does that; without either, a submission whose answer was lost can't be found again"),
        ];
    const release = released
        ? [ok('release', `a held job can be released (job ${job}: ${(0,inert/* oneLine */.TN)(state, 60)})`)]
        : [
            problem('release', `job ${job} could not be released: ${(0,inert/* oneLine */.TN)(said, 200)}`, 'every job is submitted held and then released: ask the site to allow `scontrol release` for own jobs'),
        ];
    const left = cancelled ? [] : [warning('trial', `job ${job} could not be cancelled`, `scancel ${job}`)];
    return [...token, ...release, ...left];
};
/** What one look at a cluster comes to, folders and requests aside. Pure. */
const clusterFindings = (reach, seen) => [
    about(`backend ${reach.name}`).ok('access', reach.transport === 'exec' ? 'its commands are started on this machine' : 'it was reached with the pinned host key and our key'),
    noise(reach, seen),
    ...commands(reach, seen),
    ...scheduler(reach, seen),
    ...accounting(reach, seen),
    clock(reach, seen),
    ...trial(reach, seen),
];

;// CONCATENATED MODULE: ./build/src/shell/doctor/folders.js


const GIB = 1024 ** 3;
/** Less than this and a trajectory or two fill it. */
const FREE_BYTES = 5 * GIB;
const FREE_INODES = 10_000;
/** Names by which sites call what they empty after weeks. */
const PURGED = /\/(scratch|tmp|work|purge)[^/]*(\/|$)/i;
const usable = ({ path, subject, owner }, seen) => {
    const { ok, warning, problem } = about(subject);
    const at = seen.nearest === path ? path : `${path} (it would be made below ${seen.nearest})`;
    if (seen.nearest === '')
        return [
            problem('folder', `${path}: ${(0,inert/* oneLine */.TN)(seen.said, 200)}`, 'its file system does not answer: choose another `root:`, or ask the site'),
        ];
    if (!seen.isFolder)
        return [problem('folder', `${seen.nearest} is a file`, 'choose another `root:` or `deploy.remote_dir:`')];
    if (owner !== undefined && seen.owner !== undefined && seen.owner !== owner)
        return [
            problem('owner', `${path} belongs to ${(0,inert/* oneLine */.TN)(seen.owner, 120)}`, `give this campaign another \`deploy.remote_dir:\`; if the other one is gone for good, remove ${path}/.escapement there`),
        ];
    if (!seen.writable)
        return [
            problem('folder', `${at} cannot be written: ${(0,inert/* oneLine */.TN)(seen.said, 200)}`, 'choose a `root:` (or `deploy.remote_dir:`) that the account may write; a full quota looks the same: `df`, `quota` or `lfs quota` tells'),
        ];
    if (!seen.links)
        return [
            problem('links', `${at} takes no symbolic links, and the record of attempts is made of them`, 'choose a folder on another file system'),
        ];
    return [
        seen.executes
            ? ok('folder', `${at} can be written`)
            : warning('execute', `${at} can be written, but nothing there can be executed`, 'commands of stages run there: choose a file system without `noexec`, or call programs by `sh`'),
    ];
};
const room = ({ subject, path }, { freeBytes, freeInodes }) => {
    const { ok, warning } = about(subject);
    if (freeInodes !== undefined && freeInodes > 0 && freeInodes < FREE_INODES)
        return [warning('space', `${path}: room for only ${freeInodes} more files`, 'remove old files, or choose another `root:`')];
    if (freeBytes === undefined)
        return [];
    const gib = `${(freeBytes / GIB).toFixed(1)} GiB`;
    return [
        freeBytes < FREE_BYTES
            ? warning('space', `${path}: ${gib} are free`, 'remove old outputs, or choose another `root:`')
            : ok('space', `${path}: ${gib} are free (a quota may be less)`),
    ];
};
const purge = ({ subject, path }) => PURGED.test(`${path}/`)
    ? [
        about(subject).warning('purge', `${path} looks like scratch, which sites empty after some weeks`, 'let `sync:` bring home what must last, and ask the site for its rule; a campaign that pauses longer than that loses its files'),
    ]
    : [];
/** Findings about one folder; nothing is said of the room in one that cannot be used anyway. Pure. */
const folderFindings = (wanted, seen) => {
    const first = usable(wanted, seen);
    return first.some(({ level }) => level === 'problem') ? first : [...first, ...room(wanted, seen), ...purge(wanted)];
};

// EXTERNAL MODULE: ./build/src/core/failure/amount.js
var amount = __webpack_require__(2806);
// EXTERNAL MODULE: ./build/src/core/failure/profile.js
var failure_profile = __webpack_require__(5133);
// EXTERNAL MODULE: ./build/src/core/script.js + 1 modules
var script = __webpack_require__(4903);
;// CONCATENATED MODULE: ./build/src/catalog/requests.js



const list = (words) => words.map((word) => `\`${word}\``).join(', ');
const missing = (options, { required, name }) => required
    .filter((option) => !options[option])
    .map((option) => ({
    code: 'MISSING_OPTION',
    severity: 'error',
    option,
    message: `\`${name}\` wants \`--${option}\` with every job`,
    hint: `add \`#SBATCH --${option}=…\` to the script, or \`${option}:\` under the stage's \`sbatch:\``,
}));
const unknownName = (option, options, profile) => {
    const known = (option === 'qos' ? profile.qos : profile.partitions).map(({ name }) => name);
    // sbatch takes several partitions, whichever starts first
    const unknown = (options[option] ?? '').split(',').filter((name) => name !== '' && !known.includes(name));
    return unknown.map((name) => ({
        code: option === 'qos' ? 'UNKNOWN_QOS' : 'UNKNOWN_PARTITION',
        severity: 'warning',
        option,
        message: `\`${profile.name}\` had no ${option} \`${name}\` in ${profile.asOf}`,
        hint: `known: ${list(known)}`,
    }));
};
const time = (options, profile) => {
    if (!options.time || /^(unlimited|infinite)$/i.test(options.time))
        return [];
    const seconds = (0,amount/* secondsOf */.TM)(options.time);
    const limit = (0,failure_profile/* timeLimitOf */.q)(options, profile);
    const base = { severity: 'error', option: 'time' };
    if (seconds === undefined)
        return [
            { ...base, code: 'BAD_TIME', message: `\`${options.time}\` is no time that sbatch reads`, hint: 'write `HH:MM:SS` or `D-HH:MM:SS`' },
        ];
    if (limit === undefined || seconds <= limit)
        return [];
    const message = `${(0,amount/* timeText */.Tc)(seconds)} is over the ${(0,amount/* timeText */.Tc)(limit)} that partition and QOS allow (${profile.asOf})`;
    return [{ ...base, code: 'TIME_OVER_LIMIT', message, hint: 'ask for less time and resume from a checkpoint, or take a `-long` QOS' }];
};
const memory = (options, profile) => {
    const minimum = profile.qos.find(({ name }) => name === options.qos)?.minMemory;
    const asked = (0,amount/* memoryOf */.zE)(options.mem ?? '') ?? ((0,amount/* memoryOf */.zE)(options['mem-per-cpu'] ?? '') ?? 0) * (0,script/* coresOf */.Oj)(options);
    const wanted = (0,amount/* memoryOf */.zE)(minimum ?? '');
    // nothing asked for, or all of the node: only the cluster knows how much that is
    if (wanted === undefined || asked === 0 || asked >= wanted)
        return [];
    const message = `QOS \`${options.qos}\` is for jobs from ${minimum} on; this one asks for ${(0,amount/* memoryText */.FC)(asked)}`;
    return [{ code: 'MEMORY_UNDER_MINIMUM', severity: 'error', option: 'mem', message, hint: 'ask for more memory, or take a `cpu-` QOS' }];
};
const typesAsked = (options) => [options.gres, options.gpus, options['gpus-per-node'], options['gpus-per-task']]
    .flatMap((text) => (text ?? '').split(','))
    .flatMap((text) => text.split(':'));
const gpu = (options, profile) => {
    const types = (0,failure_profile/* partitionOf */.i)(options, profile)?.gres;
    if (!types)
        return [];
    const base = { severity: 'error', option: 'gres' };
    const problems = [];
    if (!typesAsked(options).some((type) => types.includes(type)))
        problems.push({
            ...base,
            code: 'GRES_UNTYPED',
            message: `partition \`${options.partition}\` wants a typed gres`,
            hint: `\`gres: gpu:${types[0]}:1\`; types: ${list(types)}`,
        });
    if ((0,script/* nodesOf */.Nh)(options) > 1)
        problems.push({ ...base, option: 'nodes', code: 'GPU_NODES', message: 'GPU jobs get one node here', hint: 'set `nodes: 1`' });
    if (!options.ntasks && !options.mem && !options['mem-per-cpu'])
        problems.push({
            ...base,
            option: 'ntasks',
            code: 'GPU_SIZE',
            message: 'GPU jobs must say `ntasks` or `mem` here',
            hint: 'add `ntasks:` or `mem:`',
        });
    return problems;
};
/** What a cluster's profile has against a request (sbatch options by long name, script and overrides joined). */
const requestProblems = (options, profile) => [
    ...missing(options, profile),
    ...unknownName('partition', options, profile),
    ...unknownName('qos', options, profile),
    ...time(options, profile),
    ...memory(options, profile),
    ...gpu(options, profile),
];

// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
;// CONCATENATED MODULE: ./build/src/shell/doctor/requests.js





/** Options that say nothing of resources, or belong to the submission itself. */
const ASIDE = new Set([
    'hold',
    'comment',
    'wait',
    'job-name',
    'output',
    'error',
    'input',
    'chdir',
    'dependency',
    'mail-type',
    'mail-user',
    'begin',
    'parsable',
    'open-mode',
    'test-only',
]);
/** What every stage still to come would ask for: its script's lines, what the file says, and what remedies have set. */
const requestsOf = ({ spec, state, knowledge }) => spec.stages
    .filter((stage) => stage.work.kind === 'script' && (0,core_state/* stageOf */.gV)(state, stage.slug).status !== 'done')
    .map((stage) => {
    const all = {
        ...knowledge.directives[stage.slug]?.options,
        ...stage.sbatch,
        ...(stage.array === undefined ? {} : { array: stage.array }),
        ...(0,core_state/* stageOf */.gV)(state, stage.slug).overrides,
    };
    const options = Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (ASIDE.has(name) ? [] : [[name, value === '' ? 'true' : value]])));
    return { campaign: spec.campaign, stage: stage.name, options };
});
const requests_list = (names) => [...new Set(names)].join(', ');
const partitions = ({ campaign, stage, options }, { partitions: known }) => {
    if (known === undefined)
        return [];
    const { problem, warning } = about(`campaign ${campaign}`);
    const wanted = (options.partition ?? '').split(',').filter((name) => name !== '');
    return wanted.flatMap((name) => {
        const partition = known.find((one) => one.name === name);
        if (!partition)
            return [
                problem('partition', `${stage}: there is no partition \`${(0,inert/* oneLine */.TN)(name, 60)}\``, `\`--partition\` is one of ${requests_list(known.map((one) => one.name))}`),
            ];
        const seconds = (0,amount/* secondsOf */.TM)(options.time ?? '');
        const over = seconds !== undefined && partition.maxTime !== undefined && seconds > partition.maxTime;
        return [
            ...(partition.up
                ? []
                : [
                    warning('partition', `${stage}: partition \`${name}\` is down`, `wait, or take one of ${requests_list(known.filter((one) => one.up).map((one) => one.name))}`),
                ]),
            ...(over
                ? [
                    problem('time', `${stage}: ${(0,amount/* timeText */.Tc)(seconds)} is over the ${(0,amount/* timeText */.Tc)(partition.maxTime ?? 0)} of partition \`${name}\``, 'ask for less `--time` and resume from a checkpoint, or take another partition'),
                ]
                : []),
        ];
    });
};
const membership = ({ campaign, stage, options }, { associations }) => {
    if (associations === undefined)
        return [];
    const { problem } = about(`campaign ${campaign}`);
    const accounts = associations.map(({ account }) => account);
    if (options.account !== undefined && !accounts.includes(options.account.toLowerCase()))
        return [
            problem('account', `${stage}: account \`${(0,inert/* oneLine */.TN)(options.account, 60)}\` is not yours`, `\`--account\` is one of ${requests_list(accounts)}`),
        ];
    const qos = associations
        .filter(({ account }) => options.account === undefined || account === options.account.toLowerCase())
        .flatMap((one) => one.qos);
    return options.qos === undefined || qos.length === 0 || qos.includes(options.qos.toLowerCase())
        ? []
        : [problem('qos', `${stage}: QOS \`${(0,inert/* oneLine */.TN)(options.qos, 60)}\` is not granted to you`, `\`--qos\` is one of ${requests_list(qos)}`)];
};
const byProfile = ({ campaign, stage, options }, profile, seen) => {
    if (!profile)
        return [];
    const { warning, problem } = about(`campaign ${campaign}`);
    return (requestProblems(options, profile)
        // the cluster's own list of partitions has the last word
        .filter(({ code }) => code !== 'UNKNOWN_PARTITION' || seen.partitions === undefined)
        .map(({ severity, code, message, hint }) => (severity === 'error' ? problem : warning)(code.toLowerCase().replaceAll('_', '-'), `${stage}: ${message}`, hint)));
};
const testOnly = ({ campaign, stage }, reply, explained) => {
    const { ok, problem, warning } = about(`campaign ${campaign}`);
    if (reply === undefined)
        return [];
    if (reply.code === 0)
        return [ok('request', `${stage}: sbatch would accept it`)];
    const said = (0,inert/* oneLine */.TN)(reply.said, 300);
    if (reply.code === undefined || /timed out|unable to contact/i.test(said))
        return [warning('request', `${stage}: sbatch --test-only did not answer: ${said}`, 'try again later')];
    // a cause that was named above is not named twice
    return explained
        ? []
        : [
            problem('request', `${stage}: sbatch would refuse it: ${said}`, "change the #SBATCH lines of its script, or `sbatch:` under the stage, until sbatch's words are met"),
        ];
};
/** What the cluster has against each request. Pure. */
const requestFindings = (requests, seen, profile) => seen.commands.sbatch === undefined
    ? []
    : requests.flatMap((request, i) => {
        const named = [...partitions(request, seen), ...membership(request, seen), ...byProfile(request, profile, seen)];
        return [
            ...named,
            ...testOnly(request, seen.requests[i], named.some(({ level }) => level === 'problem')),
        ];
    });

;// CONCATENATED MODULE: ./build/src/shell/doctor/backend.js





/** sbatch is asked about so many stages at most; the first ones of each campaign come first. */
const MOST_REQUESTS = 20;
const foldersOf = (name, root, campaigns) => {
    const own = campaigns.flatMap(({ spec, site }) => site.remoteDir.startsWith('/') ? [{ path: site.remoteDir, subject: `campaign ${spec.campaign}`, owner: site.owner }] : []);
    return [...(root.startsWith('/') ? [{ path: root, subject: `backend ${name}` }] : []), ...own];
};
const profileFindings = (name, wanted) => wanted === undefined || (0,profiles/* profileNamed */.J)(wanted)
    ? []
    : [
        about(`backend ${name}`).warning('profile', `no profile is called \`${wanted}\``, 'the one that ships is `alpine`; leave `profile:` out for any other cluster'),
    ];
/**
 * Everything about one SLURM backend: reached or not, what it has, and what it has against the campaigns.
 * @param submit whether a trivial job is really submitted, released and cancelled
 */
const backendFindings = (backend, config, campaigns, root, submit) => orRefusal(`backend ${backend.name}`, async () => {
    const folders = foldersOf(backend.name, root, campaigns);
    const requests = campaigns.flatMap(requestsOf).slice(0, MOST_REQUESTS);
    const questions = { folders: folders.map(({ path }) => path), requests: requests.map(({ options }) => options) };
    const { partition, qos, account } = requests[0]?.options ?? {};
    const trial = Object.fromEntries(Object.entries({ partition, qos, account, time: '1', ntasks: '1' }).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
    const seen = await backend.examine?.(submit ? { ...questions, trial } : questions);
    if (!seen)
        return [];
    const reach = {
        name: backend.name,
        transport: config.transport,
        loginShell: config.loginShell,
        ...(config.setup === undefined ? {} : { setup: config.setup }),
    };
    const profile = config.profile === undefined ? undefined : (0,profiles/* profileNamed */.J)(config.profile);
    const homeless = root === '.' && campaigns.length === 0
        ? [about(`backend ${backend.name}`).warning('root', 'it has no `root:`', 'say where campaigns live there: `root: /scratch/you`')]
        : [];
    return [
        ...clusterFindings(reach, seen),
        ...profileFindings(backend.name, config.profile),
        ...homeless,
        ...folders.flatMap((wanted, i) => {
            const folder = seen.folders[i];
            // what holds for the backend's root is said once
            const below = i > 0 && root.startsWith('/') && wanted.path.startsWith(`${root}/`);
            const found = folder ? folderFindings(wanted, folder) : [];
            return below ? found.filter(({ check, level }) => level === 'problem' || !['space', 'purge', 'execute'].includes(check)) : found;
        }),
        ...requestFindings(requests, seen, profile),
    ];
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/shell/doctor/cron.js
/** How many values of a cron field are meant: `*`, a step, `1,31`, `8-18`, `8-18/2`. Undefined: not understood. */
const valuesOf = (field, from, to) => {
    const values = new Set();
    for (const part of field.split(',')) {
        const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
        if (!match)
            return undefined;
        const [, first, last, step] = match;
        const begin = first === undefined ? from : Number(first);
        // `5/15` counts from 5 to the end
        const end = last !== undefined ? Number(last) : first === undefined || step !== undefined ? to : begin;
        const by = Number(step ?? 1);
        if (by === 0 || begin < from || end > to)
            return undefined;
        for (let value = begin; value <= end; value += by)
            values.add(value);
    }
    return values;
};
/** About how many runs a month (of 30 days) a cron line starts; undefined for one that is not understood. Pure. */
const runsAMonth = (cron) => {
    const [minute = '', hour = '', day = '', month = '', weekday = '', ...rest] = cron.trim().split(/\s+/);
    const minutes = valuesOf(minute, 0, 59);
    const hours = valuesOf(hour, 0, 23);
    const days = valuesOf(day, 1, 31);
    const weekdays = valuesOf(weekday, 0, 7);
    if (!minutes || !hours || !days || !weekdays || month === '' || rest.length > 0)
        return undefined;
    const onDays = day !== '*' ? Math.min(days.size, 30) : weekday === '*' ? 30 : Math.round((Math.min(weekdays.size, 7) * 30) / 7);
    return minutes.size * hours.size * onDays;
};

;// CONCATENATED MODULE: ./build/src/shell/doctor/repository.js



const SUBJECT = 'repository';
const { ok, warning, problem } = about(SUBJECT);
/** Every fault of the documents; errors keep a campaign from being ticked. */
const documentFindings = (problems, loaded) => {
    const faults = problems.map(({ severity, file, line, message, hint, code }) => (severity === 'error' ? problem : warning)(code.toLowerCase().replaceAll('_', '-'), `${file}:${line}: ${message}`, hint ?? `edit line ${line} of ${file}`));
    if (!loaded)
        return faults;
    const missing = loaded.campaigns.flatMap(({ spec }) => spec.stages.flatMap(({ name, work }) => work.kind === 'missing'
        ? [
            about(`campaign ${spec.campaign}`).problem('script', `${name}: nothing says how to run it`, `add ${work.lookedFor.join(' or ')}, or \`script:\` or \`command:\` under \`stages.${name}\``),
        ]
        : []));
    const none = loaded.files === 0
        ? [
            warning('campaigns', 'there is no campaign', '`escapement init` writes a first one; `campaigns:` in .github/escapement.yml says where they are looked for'),
        ]
        : [];
    const well = loaded.campaigns.length > 0 ? [ok('campaigns', `${loaded.campaigns.length} of ${loaded.files} campaigns can be ticked`)] : [];
    return [...faults, ...missing, ...none, ...well];
};
const USES = /(^|\/)escapement@|^\.\/?$/;
const parsed = (text) => {
    try {
        const value = (0,dist/* parse */.qg)(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
};
const usesOf = ({ jobs }) => Object.values(jobs ?? {}).flatMap((job) => Array.isArray(job?.steps) ? job.steps.flatMap(({ uses }) => (typeof uses === 'string' && USES.test(uses) ? [uses] : [])) : []);
const has = (on, name) => on === name || (Array.isArray(on) && on.includes(name)) || (typeof on === 'object' && on !== null && Object.hasOwn(on, name));
const mayWriteContents = (permissions) => permissions === 'write-all' ||
    (typeof permissions === 'object' && permissions !== null && permissions.contents === 'write');
/** Minutes a month that GitHub gives to private repositories; every run counts as a whole minute at least. */
const FREE_MINUTES = 2000;
const cronsOf = (on) => {
    const schedule = typeof on === 'object' && on !== null ? on.schedule : undefined;
    return Array.isArray(schedule)
        ? schedule.flatMap((each) => (typeof each?.cron === 'string' ? [each.cron] : []))
        : [];
};
const forecast = (path, { on }) => {
    const runs = cronsOf(on).map(runsAMonth);
    if (runs.length === 0 || runs.includes(undefined))
        return [];
    const sum = runs.reduce((a, b) => a + (b ?? 0), 0);
    const words = `${path} starts about ${sum} runs a month, each a minute or more`;
    return sum <= FREE_MINUTES
        ? [ok('minutes', `${words}; a private repository has ${FREE_MINUTES} minutes free`)]
        : [
            warning('minutes', `${words}; a private repository has ${FREE_MINUTES} minutes free`, 'nothing to do on a public repository; on a private one let its cron start fewer: every 30 minutes makes 1440'),
        ];
};
const workflowFindings = (path, workflow) => {
    const unpinned = usesOf(workflow).some((uses) => /@0+$/.test(uses));
    const floating = usesOf(workflow).some((uses) => uses.includes('@') && !/@[0-9a-f]{40}$/.test(uses));
    const writes = [workflow.permissions, ...Object.values(workflow.jobs ?? {}).map((job) => job?.permissions)];
    const scheduled = has(workflow.on, 'schedule');
    return [
        ...(unpinned
            ? [
                problem('pin', `${path} still names Escapement by zeros`, 'put the commit of Escapement that you have read there: `uses: escapement/escapement@<40 digits>`'),
            ]
            : []),
        ...(floating
            ? [warning('pin', `${path} names Escapement by a tag or branch, which can be moved`, 'pin it to a commit of 40 digits')]
            : []),
        ...(scheduled && writes.some((each) => each !== undefined) && !writes.some(mayWriteContents)
            ? [problem('permission', `${path} may not write the commit`, 'give its job `permissions: contents: write`')]
            : []),
        ...(scheduled ? [ok('schedule', `${path} ticks by schedule`), ...forecast(path, workflow)] : []),
    ];
};
/** Who ticks: the workflows of the repository that use Escapement. */
const scheduleFindings = async (store, sha) => {
    const paths = (await store.files(sha)).map(({ path }) => path).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    const contents = await store.read(sha, paths);
    const ours = paths.flatMap((path, i) => {
        const workflow = parsed(new TextDecoder().decode(contents[i]));
        return workflow && usesOf(workflow).length > 0 ? [{ path, workflow }] : [];
    });
    const findings = ours.flatMap(({ path, workflow }) => workflowFindings(path, workflow));
    const nobody = warning('schedule', 'no workflow here ticks by schedule', '`escapement init` writes one; or run `escapement tick` from cron');
    return ours.some(({ workflow }) => has(workflow.on, 'schedule')) ? findings : [...findings, nobody];
};
/** Whether what a tick decides could be written down. */
const writeFindings = (store) => orRefusal(SUBJECT, async () => {
    await store.mayWrite();
    return [ok('write', 'a commit could be written to its branch')];
}, 'write');

// EXTERNAL MODULE: ./build/src/shell/load.js + 1 modules
var load = __webpack_require__(9438);
// EXTERNAL MODULE: ./build/src/wire.js
var wire = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/cli/doctor/check-up.js










const { ok: check_up_ok, warning: check_up_warning } = about('repository');
/** The newest commit, or why there is none and the folder instead: the rest of the check-up is worth having all the same. */
const sourceOf = async (inputs) => {
    const { folderStore } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 6109));
    const fallback = { store: folderStore(inputs.root), sha: '' };
    let source;
    const findings = await orRefusal('repository', async () => {
        const store = await (0,wire/* storeOf */.xX)(inputs);
        const sha = await store.head();
        source = { store, sha };
        return [check_up_ok('branch', `${await store.identity()} at ${sha.slice(0, 12)}`)];
    }, 'branch');
    return { source: source ?? fallback, findings, committed: source !== undefined };
};
/** A tick reads commits: what only lies in the folder does not exist for it. */
const uncommitted = async (inputs, { store, sha }, config, configPath) => {
    const { folderStore } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 6109));
    const here = (await folderStore(inputs.root)
        .files('')
        .catch(() => [])).map(({ path }) => path);
    const known = new Set((await store.files(sha)).map(({ path }) => path));
    const wanted = [...(0,discover/* campaignFiles */.e)(config.campaigns, here), ...here.filter((path) => path === configPath)];
    const left = wanted.filter((path) => !known.has(path));
    return left.length === 0
        ? []
        : [
            check_up_warning('uncommitted', `${left.slice(0, 5).join(', ')} ${left.length === 1 ? 'is' : 'are'} in the folder, but not in the newest commit of the branch`, '`git add`, `git commit` and `git push`: a tick reads commits only'),
        ];
};
/** ssh itself refuses a key that others can read; a key in a file of mode 644 has probably been seen. */
const keyFile = async (name, config, inputs) => {
    if (config.kind !== 'slurm' || config.identityFile === undefined || inputs.sshPrivateKey !== undefined)
        return [];
    const written = config.identityFile;
    const path = written.startsWith('~/') ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), written.slice(2)) : written.startsWith('/') ? written : (0,external_node_path_.join)(inputs.root, written);
    const mode = (await (0,promises_.stat)(path).catch(() => undefined))?.mode ?? 0;
    return (mode & 0o077) === 0
        ? []
        : [about(`backend ${name}`).warning('key-file', `others on this machine can read ${written}`, `chmod 600 ${written}`)];
};
const backendFor = async (name, config, each, inputs) => (await (0,wire/* backendsOf */.dc)({ ...config, backends: { [name]: each } }, inputs)).get(name);
const ofBackend = async (name, config, loaded, inputs, submit) => {
    const each = config.backends[name];
    const campaigns = loaded.campaigns.filter(({ spec }) => spec.backend === name);
    if (each?.kind !== 'slurm')
        return each === undefined || campaigns.length === 0
            ? []
            : [about(`backend ${name}`).ok('access', 'jobs run on this machine, as processes')];
    const asked = orRefusal(`backend ${name}`, async () => {
        const backend = await backendFor(name, config, each, inputs);
        if (!backend)
            return [];
        try {
            return await backendFindings(backend, each, campaigns, (0,wire/* rootOf */.I5)(config, inputs)(name), submit);
        }
        finally {
            await backend.close();
        }
    });
    return [...(await keyFile(name, each, inputs)), ...(await asked)];
};
/** Problems that the campaigns raise: with the configuration's own, each once. */
const allProblems = (config, loaded) => [...config, ...loaded.problems];
/**
 * The whole check-up, for the command and for the action alike. Never throws for what the outside does.
 * @param submit whether a trivial job is really submitted (held, released, cancelled)
 */
const checkUp = async (inputs, configPath, submit) => {
    const { source, findings, committed } = await sourceOf(inputs);
    const { store, sha } = source;
    const [bytes] = await store.read(sha, [configPath]);
    const { config, problems } = (0,document_config/* readConfig */.X)(bytes === undefined ? undefined : new TextDecoder().decode(bytes), configPath);
    // campaigns are read with backends that are never asked, so that one that cannot be set up hides nothing else
    const names = Object.keys(config.backends);
    const quiet = new Map(names.map((name) => [name, silent(name)]));
    const loaded = await (0,load/* load */.H)({ store, config, backends: quiet, rootOf: (0,wire/* rootOf */.I5)(config, inputs), only: inputs.campaigns, hosted: inputs.hosted === true }, sha);
    const repository = [
        ...findings,
        ...(committed ? [...(await uncommitted(inputs, source, config, configPath)), ...(await writeFindings(store))] : []),
        ...documentFindings(allProblems(problems, loaded), loaded),
        ...(await scheduleFindings(store, sha)),
    ];
    const backends = await Promise.all(names.map((name) => ofBackend(name, config, loaded, inputs, submit)));
    return [...repository, ...backends.flat()];
};
const silent = (name) => ({
    name,
    kind: 'slurm',
    usage: { connections: 0, commands: 0, schedulerCalls: 0 },
    look: async () => ({ kind: 'unobserved', code: 'NOT_ASKED', why: 'only its documents are read' }),
    gather: async (asked) => asked.map(() => ({ kind: 'unobserved', why: 'only its documents are read' })),
    act: async (deeds) => deeds.map(() => ({ kind: 'unknown', message: 'only its documents are read' })),
    close: async () => undefined,
});


/***/ })

};
