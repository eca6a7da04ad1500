export const id = 2774;
export const ids = [2774];
export const modules = {

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ checkUp)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/document/config.js + 1 modules
var document_config = __webpack_require__(822);
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
    NO_SHELL: 'login-shell',
    MISCONFIGURED: 'access',
};
const FIX = {
    UNREACHABLE: 'check `host` and `port`; a cluster behind a firewall is not reached from a hosted runner, which has no fixed address: use a self-hosted runner inside its network with `transport: exec`',
    HOST_KEY: "put the cluster's own lines into the known hosts, after comparing the fingerprint with the one that the site publishes",
    AUTH: 'put the public half of the key into ~/.ssh/authorized_keys there, and check `user`',
    NO_SCHEDULER: 'name the module that brings sbatch in `setup:`',
    SCHEDULER_SILENT: 'try again later; if it stays silent, ask the site',
    NO_SHELL: 'look at the profile of the account (an `exit`, a menu, a quota message?), or set `login_shell: false`',
    CUT: 'try again: the connection was lost in the middle of an answer',
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
        return [problem('folder', `${seen.nearest} is a file`, 'choose another `root:` in .github/escapement.yml, or `deploy.remote_dir:`')];
    if (owner !== undefined && seen.owner !== undefined && seen.owner !== owner)
        return [
            problem('owner', `${path} belongs to ${(0,inert/* oneLine */.TN)(seen.owner, 120)}`, `give this campaign another \`deploy.remote_dir:\`; if the other one is gone for good, remove ${path}/.escapement there`),
        ];
    if (!seen.writable)
        return [
            problem('folder', `${at} cannot be written: ${(0,inert/* oneLine */.TN)(seen.said.replace(/^mktemp: .*: /, ''), 200)}`, 'choose a `root:` in .github/escapement.yml (or `deploy.remote_dir:`) that the account may write; a full quota looks the same: `df`, `quota` or `lfs quota` tells'),
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
// EXTERNAL MODULE: ./build/src/core/failure/elements.js
var failure_elements = __webpack_require__(9271);
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
    const limit = (0,failure_profile/* timeLimitOf */.qn)(options, profile);
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
    const types = (0,failure_profile/* partitionOf */.iQ)(options, profile)?.gres;
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
const array = (options, profile) => {
    const message = (0,failure_profile/* neverFits */.di)(options, (0,failure_elements/* elementsOf */.ZE)(options.array ?? '').length, profile);
    return message === undefined
        ? []
        : [{ code: 'ARRAY_OVER_LIMIT', severity: 'warning', option: 'array', message, hint: 'make it several stages, or take another QOS' }];
};
/** What a cluster's profile has against a request (sbatch options by long name, script and overrides joined). */
const requestProblems = (options, profile) => [
    ...missing(options, profile),
    ...unknownName('partition', options, profile),
    ...unknownName('qos', options, profile),
    ...time(options, profile),
    ...memory(options, profile),
    ...gpu(options, profile),
    ...array(options, profile),
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
        ...(0,own/* own */.Z)(knowledge.directives, stage.slug)?.options,
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
    const well = loaded.campaigns.length > 0 ? [ok('campaigns', `${loaded.campaigns.length} of ${loaded.documents.length} campaigns can be ticked`)] : [];
    return [...faults, ...missing, ...well];
};
/** Whether what a tick decides could be written down. */
const writeFindings = (store) => orRefusal(SUBJECT, async () => {
    await store.mayWrite();
    return [ok('write', 'a commit could be written to its branch')];
}, 'write');

// EXTERNAL MODULE: ./build/src/core/platform/cron.js
var cron = __webpack_require__(1381);
// EXTERNAL MODULE: ./build/src/core/platform/minutes.js
var minutes = __webpack_require__(6696);
// EXTERNAL MODULE: ./build/src/document/tick-workflow.js
var tick_workflow = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/src/shell/doctor/workflow.js




const { ok: workflow_ok, warning: workflow_warning, problem: workflow_problem } = about('repository');
/** Who ticks: the workflows of the repository that use Escapement. */
const tickingIn = async (store, sha) => {
    const paths = (await store.files(sha)).map(({ path }) => path).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    const contents = await store.read(sha, paths);
    return paths.flatMap((path, i) => {
        const workflow = (0,tick_workflow/* readTickWorkflow */.X)(new TextDecoder().decode(contents[i]));
        return workflow ? [{ path, file: path.slice(path.lastIndexOf('/') + 1), workflow }] : [];
    });
};
/** What its schedule alone would cost; GitHub knows better, where it is asked. */
const forecast = ({ path, workflow }) => {
    if (workflow.crons.length === 0 || workflow.selfHosted)
        return [];
    const sum = workflow.crons.map(cron/* runsAMonth */.ox).reduce((a, b) => a + b, 0);
    const words = `${path} starts about ${sum} runs a month, each a minute or more`;
    return sum <= minutes/* FREE_MINUTES */.DF
        ? [workflow_ok('minutes', `${words}; a private repository has ${minutes/* FREE_MINUTES */.DF} minutes free`)]
        : [
            workflow_warning('minutes', `${words}; a private repository has ${minutes/* FREE_MINUTES */.DF} minutes free`, 'nothing to do on a public repository; on a private one let its cron start fewer: every 30 minutes makes 1440'),
        ];
};
const pins = ({ path, workflow: { uses } }) => [
    ...(uses.some((each) => /@0+$/.test(each))
        ? [
            workflow_problem('pin', `${path} still names Escapement by zeros`, 'put the commit of Escapement that you have read there: `uses: escapement/escapement@<40 digits>`'),
        ]
        : []),
    ...(uses.some((each) => each.includes('@') && !/@[0-9a-f]{40}$/.test(each))
        ? [workflow_warning('pin', `${path} names Escapement by a tag or branch, which can be moved`, 'pin it to a commit of 40 digits')]
        : []),
];
/** What the job's token must be given by the file itself: whatever is not named there is none. */
const permissions = ({ path, workflow }) => [
    ...((0,tick_workflow/* grants */.g)(workflow, 'contents', 'write') === false
        ? [workflow_problem('permission', `${path} may not write the commit`, 'give its job `permissions: contents: write`')]
        : []),
    ...((0,tick_workflow/* grants */.g)(workflow, 'issues', 'write') === false
        ? [
            workflow_warning('permission', `${path} may not write issues: nobody is asked, and commands in comments are not heard`, 'give its job `permissions: issues: write`'),
        ]
        : []),
    ...((0,tick_workflow/* grants */.g)(workflow, 'actions', 'read') === false
        ? [
            workflow_warning('permission', `${path} may not read its own runs: in a private repository lateness and Actions minutes are not shown`, 'give its job `permissions: actions: read`'),
        ]
        : []),
];
/** The workflows that tick, by their files alone. @param counted GitHub tells what they cost */
const tickingFindings = (all, counted) => {
    const scheduled = all.filter(({ workflow }) => workflow.scheduled);
    // the one for pull requests has no schedule and needs none
    const manual = all.find(({ file }) => !/pr|pull/.test(file))?.path;
    const nobody = workflow_warning('schedule', 'no workflow here ticks by schedule', manual === undefined
        ? '`escapement init` writes one; or run `escapement tick` from cron'
        : `write \`schedule: [{cron: '17,47 * * * *'}]\` under \`on:\` of ${manual}; or run \`escapement tick\` from cron`);
    return [
        ...all.flatMap(pins),
        ...scheduled.flatMap((each) => [
            ...permissions(each),
            workflow_ok('schedule', `${each.path} ticks by schedule`),
            ...(counted ? [] : forecast(each)),
        ]),
        ...(scheduled.length === 0 ? [nobody] : []),
    ];
};

// EXTERNAL MODULE: ./build/src/shell/load.js + 3 modules
var load = __webpack_require__(8293);
// EXTERNAL MODULE: ./build/src/wire.js
var wire = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/src/core/platform/rules.js
var rules = __webpack_require__(6050);
;// CONCATENATED MODULE: ./build/src/shell/doctor/branch.js



const { ok: branch_ok, warning: branch_warning, problem: branch_problem } = about('GitHub');
const APP = 'let an App token that may bypass the rule write (`github-token`), or keep the campaigns on a branch without the rule';
const closing = ({ type, bypass }, { branch, signed, refused }) => {
    const says = type === 'required_signatures' && !signed ? 'commits must be signed' : (0,own/* own */.Z)(rules/* CLOSING */.q, type);
    if (says === undefined || bypass === 'may')
        return [];
    // the check `write` has said so, with the same way out
    if (refused)
        return [];
    const way = type === 'required_signatures' ? 'use `commit: api`: GitHub signs what comes through its API' : APP;
    return bypass === 'may-not'
        ? [branch_problem('rules', `a ruleset closes \`${branch}\` to our commits: ${says} (${type})`, way)]
        : [
            branch_warning('rules', `a ruleset may close \`${branch}\` to our commits: ${says} (${type}); whether this token may bypass it is not told`, way),
        ];
};
const fitting = ({ type, bypass }, { branch }) => {
    const says = (0,own/* own */.Z)(rules/* FITTING */.O, type);
    return says === undefined || bypass === 'may'
        ? []
        : [
            branch_warning('rules', `a ruleset of \`${branch}\` looks at each commit: ${says} (${type})`, 'compare it with a commit of ours (`git log --author=escapement --author=github-actions`); one that does not fit is refused, and nothing is started then'),
        ];
};
const BARS = [
    { bar: 'reviews', says: 'changes must be made through a pull request' },
    { bar: 'statusChecks', says: 'status checks are required' },
    { bar: 'restricted', says: 'only named people and apps may push' },
    { bar: 'locked', says: 'the branch is locked' },
];
const protection = (seen, commits) => {
    const told = seen.protection;
    if (!seen.isProtected || told === undefined || told.kind === 'missing')
        return [];
    const { branch, signed, refused } = commits;
    if (told.kind !== 'told')
        return [
            branch_warning('protection', `\`${branch}\` is protected, and only administrators are told how`, 'ask one whether github-actions[bot] may push there (Settings → Branches); if not, let an App token that may do so write'),
        ];
    const bars = BARS.filter(({ bar }) => told.value[bar]).map(({ says }) => says);
    if (told.value.signatures && !signed)
        bars.push('commits must be signed');
    if (bars.length === 0 || refused)
        return [];
    return [branch_problem('protection', `\`${branch}\` is protected: ${bars.join(', ')}`, APP)];
};
const branchFindings = (branch, commits) => {
    if (branch.kind === 'told')
        return protection(branch.value, commits);
    return branch.kind === 'missing'
        ? [branch_problem('branch', `there is no branch \`${commits.branch}\` on GitHub`, `\`git push -u origin ${commits.branch}\``)]
        : [];
};
/** What stands between us and a commit to the branch. */
const commitFindings = ({ rules, branch }, commits) => {
    const ruled = rules.kind === 'told'
        ? rules.value.flatMap((rule) => [...closing(rule, commits), ...fitting(rule, commits)])
        : [branch_warning('rules', 'which rules hold for the branch is not told to this token', 'see Settings → Rules → Rulesets')];
    const found = [...ruled, ...branchFindings(branch, commits)];
    return found.length > 0 || commits.refused ? found : [branch_ok('rules', `no rule keeps a commit from \`${commits.branch}\``)];
};

// EXTERNAL MODULE: ./build/src/core/glob.js
var glob = __webpack_require__(379);
;// CONCATENATED MODULE: ./build/src/shell/doctor/environment.js


const { ok: environment_ok, warning: environment_warning, problem: environment_problem } = about('GitHub');
const WHERE = 'Settings → Environments';
const reach = (name, { branches }, branch, isProtected) => {
    if (branches === 'all')
        return [
            environment_warning('environment', `every branch may use the environment \`${name}\`: whoever may push a branch can read its secrets`, `${WHERE} → ${name} → Deployment branches: only \`${branch}\``),
        ];
    if (branches === 'protected')
        return isProtected === false
            ? [
                environment_problem('environment', `the environment \`${name}\` is for protected branches, and \`${branch}\` is none: no run gets its secrets`, `${WHERE} → ${name} → Deployment branches: add \`${branch}\``),
            ]
            : [environment_ok('environment', `the environment \`${name}\` is for protected branches`)];
    if (branches.kind !== 'told')
        return [
            environment_warning('environment', `which branches may use the environment \`${name}\` is not told to this token`, `see ${WHERE} → ${name}: \`${branch}\` must be one of them, better the only one`),
        ];
    return branches.value.some((pattern) => (0,glob/* matchesGlob */.k)(branch, pattern))
        ? [environment_ok('environment', `the environment \`${name}\` is for ${branches.value.join(', ')}`)]
        : [
            environment_problem('environment', `the environment \`${name}\` is for ${branches.value.join(', ') || 'no branch'}, not for \`${branch}\`: no run gets its secrets`, `${WHERE} → ${name} → Deployment branches: add \`${branch}\``),
        ];
};
const waits = (name, { reviewed, waitMinutes }) => [
    ...(reviewed
        ? [
            environment_problem('environment', `every run waits until a reviewer of the environment \`${name}\` agrees`, `take the required reviewers out of it (${WHERE} → ${name})`),
        ]
        : []),
    ...(waitMinutes > 0
        ? [
            environment_warning('environment', `every run waits ${waitMinutes} min for the environment \`${name}\``, `take the wait timer out of it (${WHERE} → ${name})`),
        ]
        : []),
];
/** The environment that holds the key: whether runs get it, at once, and nobody else does. */
const environmentFindings = (name, answer, branch, isProtected) => {
    if (answer === undefined || answer.kind === 'silent')
        return [];
    if (answer.kind === 'refused')
        return [
            environment_warning('environment', `the environment \`${name}\` is not shown to this token`, `give it \`${answer.needs ?? 'actions: read'}\``),
        ];
    if (answer.kind === 'missing')
        return [
            environment_warning('environment', `there is no environment \`${name}\`: the first run makes it, without secrets and open to every branch`, `\`gh api -X PUT 'repos/{owner}/{repo}/environments/${name}'\`, then its secrets: \`gh secret set --env ${name}\``),
        ];
    return [...waits(name, answer.value), ...reach(name, answer.value, branch, isProtected)];
};
const KINDS = [
    { kind: 'secrets', one: 'secret', set: 'gh secret set' },
    { kind: 'variables', one: 'variable', set: 'gh variable set' },
];
/** Whether the secrets and variables that the workflow takes exist; GITHUB_TOKEN is never told. */
const nameFindings = ({ path, workflow }, seen) => KINDS.flatMap(({ kind, one, set }) => {
    const wanted = workflow[kind];
    const told = seen[kind];
    if (wanted.length === 0 || told.kind === 'silent')
        return [];
    const list = wanted.join(', ');
    if (told.kind !== 'told')
        return [environment_ok(one, `whether ${list} exists is not told to this token; \`gh ${one} list\` shows it to you`)];
    const missing = wanted.filter((name) => !told.value.includes(name));
    const env = workflow.environment === undefined ? '' : ` --env ${workflow.environment}`;
    return missing.length === 0
        ? [environment_ok(one, `${list}: there`)]
        : missing.map((name) => environment_problem(one, `${path} takes the ${one} ${name}, and there is none of that name`, `\`${set} ${name}${env}\``));
});

// EXTERNAL MODULE: ./build/src/core/calendar.js
var calendar = __webpack_require__(295);
// EXTERNAL MODULE: ./build/src/core/platform/idle.js
var platform_idle = __webpack_require__(1111);
// EXTERNAL MODULE: ./build/src/core/platform/looks.js
var looks = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/src/core/platform/runs.js
var platform_runs = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/src/shell/time.js
var shell_time = __webpack_require__(7863);
;// CONCATENATED MODULE: ./build/src/shell/doctor/schedule.js









const { ok: schedule_ok, warning: schedule_warning, problem: schedule_problem } = about('GitHub');
const DISABLED = {
    disabled_manually: 'somebody has disabled it',
    disabled_inactivity: `GitHub has disabled it, because the repository had rested for ${platform_idle/* DISABLED_AFTER */.W} days`,
    disabled_fork: 'GitHub disables the workflows of a fork',
    deleted: 'it was deleted',
};
/** Whether GitHub knows the workflow, and starts it. */
const stateFindings = ({ path, file }, answer) => {
    if (answer === undefined || answer.kind === 'silent')
        return [];
    if (answer.kind === 'missing')
        return [
            schedule_problem('workflow', `GitHub knows no workflow ${path}: it is not on the default branch, and nothing starts it`, 'push it to the default branch; only there schedules, dispatches and comments start it'),
        ];
    if (answer.kind === 'refused')
        return [schedule_warning('workflow', `whether ${path} is enabled is not told to this token`, `give it \`${answer.needs ?? 'actions: read'}\``)];
    const { state } = answer.value;
    if (state === 'active')
        return [schedule_ok('workflow', `${path} is enabled`)];
    return [
        schedule_problem('workflow', `${path} is not started: ${(0,own/* own */.Z)(DISABLED, state) ?? `its state is ${state}`}`, `\`gh workflow enable ${file}\``),
    ];
};
/** So many runs in a row that failed are no accident. */
const IN_A_ROW = 3;
const failing = ({ file }, { runs }) => {
    const ended = runs.filter((run) => run.ended !== undefined && (0,platform_runs/* counts */.tQ)(run)).slice(0, IN_A_ROW);
    return ended.length === IN_A_ROW && ended.every(({ conclusion }) => conclusion !== 'success')
        ? [
            schedule_warning('runs', `the last ${IN_A_ROW} runs of ${file} did not end well (${ended.map(({ conclusion }) => conclusion).join(', ')})`, `\`gh run list --workflow ${file}\` names them, \`gh run view --log-failed\` shows why`),
        ]
        : [];
};
const rest = ({ file }, seen, now) => {
    const idle = (0,platform_idle/* idleOf */.D)(seen, false, now);
    return idle
        ? [
            schedule_warning('rest', `no commit for ${idle.days} days: GitHub disables the schedules of a public repository after ${platform_idle/* DISABLED_AFTER */.W}, here on ${(0,core_state/* isoOf */.dF)(idle.disabledAt).slice(0, 10)}`, `any commit counts; once it is disabled: \`gh workflow enable ${file}\``),
        ]
        : [];
};
const schedule_minutes = async (platform, { file, workflow }, seen, now) => {
    if (workflow.selfHosted)
        return [schedule_ok('minutes', 'its machine is your own: no Actions minutes are counted')];
    if (seen.isPublic)
        return [schedule_ok('minutes', 'the repository is public: Actions minutes are free')];
    const counted = (0,minutes/* needsCount */.x6)(seen, now) ? await platform.countRuns(file, (0,calendar/* monthOf */.GS)(now).start) : undefined;
    const { used, forecast, exact } = (0,minutes/* monthlyMinutes */.vU)(seen, counted?.kind === 'told' ? counted.value : undefined, workflow.crons, now);
    const ahead = forecast === undefined ? '' : `, about ${forecast} by its end at this pace`;
    const words = `${exact ? '' : 'about '}${used} Actions minutes this month${ahead}; a private repository's account has ${minutes/* FREE_MINUTES */.DF} free`;
    return Math.max(used, forecast ?? 0) <= minutes/* FREE_MINUTES */.DF
        ? [schedule_ok('minutes', words)]
        : [schedule_warning('minutes', words, 'let the cron start fewer runs: every 30 minutes makes 1440 a month, every hour 720')];
};
const lastByClock = async (platform, { file }, seen) => {
    const newest = seen.runs.find(({ event }) => event === 'schedule');
    if (newest)
        return newest.created;
    const told = await platform.lastScheduled(file);
    return told.kind === 'told' ? told.value : 'unknown';
};
const lastSeen = async (platform, ticking, seen, now) => {
    const { file, workflow } = ticking;
    const last = await lastByClock(platform, ticking, seen);
    const { silent, started } = (0,looks/* looksOf */.u)(seen, undefined, workflow.crons, now);
    const start = `\`gh workflow run ${file}\` looks at once`;
    if (last === 'unknown')
        return [];
    if (last === undefined)
        return [
            schedule_warning('schedule-seen', `GitHub has never started ${file} by its schedule`, `wait an hour after the push that brought it, then see whether it is enabled and on the default branch; ${start}`),
        ];
    const ago = `the last run by schedule was ${(0,shell_time/* length */.Bw)(now - last)} ago`;
    // where the cron is not understood, a month without any is silence all the same
    if (silent || now - last > platform_runs/* LOOK_BACK */.OE)
        return [
            schedule_warning('schedule-seen', `${ago}${silent ? `, and ${silent.slots} were due since then` : ''}`, `GitHub delays and drops scheduled runs: let the cron avoid the full hour; is the workflow enabled? ${start}`),
        ];
    const rate = started && now - started.since >= calendar/* DAY */.d_ ? `; GitHub started ${started.runs} of ${started.slots} in the last day` : '';
    return [schedule_ok('schedule-seen', `${ago} (${(0,shell_time/* utc */.n$)((0,core_state/* isoOf */.dF)(last))})${rate}`)];
};
/** What the workflow's own runs tell: whether the schedule works, what it costs, whether it will go on. */
const runFindings = async (platform, ticking, now) => {
    const told = await platform.runs(ticking.file, now - platform_runs/* LOOK_BACK */.OE);
    if (told.kind === 'refused')
        return {
            findings: [
                schedule_warning('runs', `the runs of ${ticking.file} are not shown to this token: neither are lateness and Actions minutes`, `give it \`${told.needs ?? 'actions: read'}\``),
            ],
            counted: false,
        };
    if (told.kind !== 'told')
        return { findings: [], counted: false };
    const seen = told.value;
    const findings = [
        ...(await lastSeen(platform, ticking, seen, now)),
        ...failing(ticking, seen),
        ...rest(ticking, seen, now),
        ...(await schedule_minutes(platform, ticking, seen, now)),
    ];
    return { findings, counted: true };
};

;// CONCATENATED MODULE: ./build/src/shell/doctor/standing.js

const { ok: standing_ok, warning: standing_warning, problem: standing_problem } = about('GitHub');
const WRITING = ['repo', 'public_repo'];
/** Only classic tokens tell their scopes; what another one may is found out by what it is refused. */
const token = ({ scopes }, { isPublic, mayWrite }) => {
    if (scopes === undefined)
        return [standing_ok('token', 'the token sees the repository')];
    const named = scopes.length === 0 ? 'no scope at all' : `the scopes ${scopes.join(', ')}`;
    if (!scopes.some((scope) => scope === 'repo' || (isPublic && WRITING.includes(scope))))
        return [
            standing_problem('token', `the token has ${named}: it may write nothing here`, 'give it the scope `repo`, or take a fine-grained one with contents and issues: write, actions: read'),
        ];
    if (mayWrite === false)
        return [standing_problem('token', 'the account of the token may not write to this repository', 'ask for write access, or take another token')];
    return [standing_ok('token', `a classic token with ${named}`)];
};
const settings = ({ archived, hasIssues, defaultBranch }, branch) => [
    ...(archived ? [standing_problem('archived', 'the repository is archived: nothing can be written to it', '`gh repo unarchive`')] : []),
    hasIssues
        ? standing_ok('issues', 'issues are enabled: people can be asked')
        : standing_problem('issues', 'issues are disabled: an escalation stands in the file, and nobody is asked', '`gh repo edit --enable-issues`'),
    ...(branch === defaultBranch
        ? []
        : [
            standing_warning('default-branch', `this check-up is of \`${branch}\`, but GitHub starts schedules on \`${defaultBranch}\` only`, `merge the campaigns and the workflow into \`${defaultBranch}\``),
        ]),
];
/** Whether the token sees the repository at all, and how that stands. */
const standingFindings = (name, seen, branch) => {
    const { repository } = seen;
    switch (repository.kind) {
        case 'told':
            return [...token(seen, repository.value), ...settings(repository.value, branch)];
        case 'missing':
            return [
                standing_problem('token', `there is no ${name}, or the token does not see it`, 'check `github-token`: a fine-grained token must name this repository, a classic one needs the scope `repo` for a private one'),
            ];
        case 'refused':
            return [standing_problem('token', `the token is refused: ${repository.why}`, 'make a new token; in a workflow leave `github-token` out')];
        case 'silent':
            return [standing_warning('reach', `GitHub does not answer: ${repository.why}`, 'try again; https://www.githubstatus.com tells of outages')];
    }
};

;// CONCATENATED MODULE: ./build/src/shell/doctor/github.js





const { problem: github_problem } = about('GitHub');
/** Everything that GitHub tells of the repository, its settings and the workflows that tick. Reads only, and throws for nothing. */
const githubFindings = async ({ platform, name, ticking, signed, refused, now, ...asked }) => {
    const standing = await platform.standing();
    const { repository } = standing;
    const branch = asked.branch ?? (repository.kind === 'told' ? repository.value.defaultBranch : '');
    const first = standingFindings(name, standing, branch);
    if (repository.kind !== 'told')
        return { findings: first, counted: false };
    const environments = ticking.flatMap(({ workflow }) => workflow.environment ?? []);
    const scheduled = ticking.filter(({ workflow }) => workflow.scheduled);
    const names = ticking.some(({ workflow }) => workflow.secrets.length + workflow.variables.length > 0);
    const seen = await platform.examine({ branch, workflows: scheduled.map(({ file }) => file), environments, names });
    const isProtected = seen.branch.kind === 'told' ? seen.branch.value.isProtected : undefined;
    const runs = await Promise.all(scheduled.map((each) => runFindings(platform, each, now)));
    const unread = repository.value.hasIssues && seen.issues.kind === 'refused'
        ? [github_problem('issues', 'the token may not even read issues', `give it \`issues: write\``)]
        : [];
    const findings = [
        ...first,
        ...unread,
        ...commitFindings(seen, { branch, signed, refused }),
        ...scheduled.flatMap((each) => stateFindings(each, seen.workflows.get(each.file))),
        ...runs.flatMap((each) => each.findings),
        ...[...new Set(environments)].flatMap((each) => environmentFindings(each, seen.environments.get(each), branch, isProtected)),
        ...ticking.flatMap((each) => nameFindings(each, seen)),
    ];
    return { findings, counted: runs.length > 0 && runs.every(({ counted }) => counted) };
};

// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
;// CONCATENATED MODULE: ./build/src/cli/doctor/github.js



/** GitHub's own word, where a token is given and there is a repository to ask about. @param name `owner/name` */
const askGithub = async (inputs, name, ticking, refused) => {
    const platform = name === undefined ? undefined : await (0,wire/* platformOf */.tj)({ ...inputs, repository: name });
    if (!platform || name === undefined)
        return { findings: [], counted: false };
    const branch = inputs.branch === undefined ? {} : { branch: inputs.branch };
    const signed = ticking.every(({ workflow }) => workflow.signed);
    return githubFindings({ platform, name, ...branch, ticking, signed, refused, now: (0,setup/* clock */.pm)() });
};

;// CONCATENATED MODULE: ./build/src/cli/doctor/check-up.js















const { ok: check_up_ok, warning: check_up_warning } = about('repository');
/** The newest commit, or why there is none and the folder instead: the rest of the check-up is worth having all the same. */
const sourceOf = async (inputs) => {
    const { folderStore } = await __webpack_require__.e(/* import() */ 6109).then(__webpack_require__.bind(__webpack_require__, 6109));
    const fallback = { store: folderStore(inputs.root), sha: '' };
    let source;
    let named = {};
    const findings = await orRefusal('repository', async () => {
        const store = await (0,wire/* storeOf */.xX)(inputs);
        const identity = await store.identity();
        // also when git cannot read it, GitHub may tell why
        named = /^[^/:]+\/[^/:]+$/.test(identity) ? { name: identity } : {};
        const sha = await store.head();
        source = { store, sha, ...named };
        return [check_up_ok('branch', `${identity} at ${sha.slice(0, 12)}`)];
    }, 'branch');
    return { source: source ?? { ...fallback, ...named }, findings, committed: source !== undefined };
};
/** A tick reads commits: what only lies in the folder does not exist for it. */
const uncommitted = async (inputs, { store, sha }, config, configPath) => {
    const { folderStore } = await __webpack_require__.e(/* import() */ 6109).then(__webpack_require__.bind(__webpack_require__, 6109));
    const here = (await folderStore(inputs.root)
        .files('')
        .catch(() => [])).map(({ path }) => path);
    const known = new Set((await store.files(sha)).map(({ path }) => path));
    const wanted = [...(0,discover/* campaignFiles */.e)(config.campaigns, here), ...here.filter((path) => path === configPath)];
    const left = wanted.filter((path) => !known.has(path));
    const changed = await changedIn(inputs.root, wanted);
    const fix = (paths) => `\`git add ${paths.slice(0, 5).join(' ')}\`, \`git commit\` and \`git push\`: a tick reads commits only`;
    return [
        ...(left.length === 0
            ? []
            : [check_up_warning('uncommitted', `${these(left)} in the folder, but not in the newest commit of the branch`, fix(left))]),
        ...(changed.length === 0 ? [] : [check_up_warning('uncommitted', `${these(changed)} changed in the folder, and not committed`, fix(changed))]),
    ];
};
const these = (paths) => `${paths.slice(0, 5).join(', ')} ${paths.length === 1 ? 'is' : 'are'}`;
/** Files of which the folder has another text than its own newest commit; a clone that is merely behind has changed nothing. */
const changedIn = async (root, paths) => {
    if (paths.length === 0)
        return [];
    // unlike `git status` it writes nothing, not even a fresher index
    const words = ['--no-optional-locks', 'diff', '--name-only', '--relative', '-z', 'HEAD', '--', ...paths];
    const said = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', words, { cwd: root }).catch(() => ({ stdout: '' }));
    return said.stdout.split('\0').filter((path) => path !== '');
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
    const each = (0,own/* own */.Z)(config.backends, name);
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
/** Folders for outputs that the campaigns name, where this machine is not the one that has them. */
const archiveFindings = async ({ syncRoots }, loaded) => {
    const wanted = loaded.campaigns.flatMap(({ spec }) => spec.stages.flatMap(({ sync }) => Object.values(sync)));
    const used = syncRoots.filter((root) => wanted.some((to) => `${to}/`.startsWith(`${root}/`)));
    const found = await Promise.all(used.map((root) => (0,promises_.access)(root, promises_.constants.W_OK).then(() => check_up_ok('sync-root', `${root} can be written`), (error) => check_up_warning('sync-root', `${root}, where outputs are to be kept, can't be written on this machine (${error.code})`, 'mount its disk, or make it for the user that runs Escapement; if another machine has it, all is well'))));
    return found;
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
    const { config, problems } = (0,document_config.readConfig)(bytes, configPath);
    // campaigns are read with backends that are never asked, so that one that cannot be set up hides nothing else
    const names = Object.keys(config.backends);
    const quiet = new Map(names.map((name) => [name, silent(name)]));
    const loaded = await (0,load.load)({ store, config, backends: quiet, rootOf: (0,wire/* rootOf */.I5)(config, inputs), only: inputs.campaigns, hosted: inputs.hosted === true }, sha);
    const write = committed ? await writeFindings(store) : [];
    const ticking = await tickingIn(store, sha);
    const refused = write.some(({ level }) => level === 'problem');
    const github = await askGithub(inputs, source.name, ticking, refused);
    const repository = [
        ...findings,
        ...(committed ? await uncommitted(inputs, source, config, configPath) : []),
        ...write,
        ...documentFindings(allProblems(problems, loaded), loaded),
        ...(await archiveFindings(config, loaded)),
        ...tickingFindings(ticking, github.counted),
        ...github.findings,
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


/***/ }),

/***/ 379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/** Whether a path matches a glob of `*`, `?` and literal text; `*` does not cross `/`, `**` does. Linear: one pass with one fallback point. */
const matchesGlob = (path, glob) => {
    let [p, g] = [0, 0];
    let retry;
    while (p < path.length) {
        const deep = glob.startsWith('**', g);
        if (glob[g] === '*') {
            g += deep ? 2 : 1;
            retry = { p, g, deep };
        }
        else if (g < glob.length && (glob[g] === path[p] || (glob[g] === '?' && path[p] !== '/'))) {
            p += 1;
            g += 1;
        }
        else if (retry && (retry.deep || path[retry.p] !== '/')) {
            retry = { ...retry, p: retry.p + 1 };
            p = retry.p;
            g = retry.g;
        }
        else
            return false;
    }
    while (glob[g] === '*')
        g += 1;
    return g === glob.length;
};


/***/ }),

/***/ 4224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ planKeeps),
/* harmony export */   Jl: () => (/* binding */ KEPT_RUN_BYTES),
/* harmony export */   ex: () => (/* binding */ MAX_KEPT_FILES),
/* harmony export */   iN: () => (/* binding */ MAX_KEPT_BYTES)
/* harmony export */ });
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8388);



/** What a login node can hash within the three minutes that one run gives it, at 100 MB/s: 16 GiB. */
const MAX_KEPT_BYTES = 16 * 1024 ** 3;
/** Bytes that one run copies out of the repository where `limits.sync_mib_per_run` does not say: 1 GiB. */
const KEPT_RUN_BYTES = 1024 ** 3;
/** Files that one run copies so for one stage. */
const MAX_KEPT_FILES = 100;
const placeOf = (campaign, glob, written, from) => {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetFrom */ .CA)(written);
    if (target.kind !== 'artifact')
        return { in: 'folder', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder, from) };
    return { in: 'artifact', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder === '' ? campaign : `${campaign}/${target.folder}`, from) };
};
const MOVE = "more than is copied here; use your site's own transfer service";
const whyNot = ({ size }, { in: kind, path }, runBytes) => {
    const name = path.replace(/^\//, '');
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainPath */ .qW)(name) || name.split('/').some((part) => part.startsWith('.')))
        return 'a file of this name is not written anywhere';
    if (size > MAX_KEPT_BYTES)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, over ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(MAX_KEPT_BYTES)}, ${MOVE}`;
    if (kind === 'artifact' && size > runBytes)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, and one run puts at most ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(runBytes)} into its artifact (\`limits.sync_mib_per_run\`); name a folder of a self-hosted runner, where the next run goes on`;
    return undefined;
};
const isCurrent = ({ size, modified }, line) => line.size === size && line.modified === (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(modified);
/**
 * Compares what matches on the cluster with the index of what is kept elsewhere.
 * @param listings by glob; only globs whose target is outside of the repository
 */
const planKeeps = (about, listings) => {
    const plan = { known: [], open: [], left: [] };
    const taken = new Map();
    for (const [glob, files] of listings) {
        for (const file of files) {
            const place = placeOf(about.campaign, glob, about.sync[glob] ?? '', file.path);
            const slot = (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)((0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(place, 'any'));
            const other = taken.get(slot);
            const why = whyNot(file, place, about.runBytes);
            if (other?.from === file.path)
                other.globs.push(glob);
            else if (other)
                plan.left.push({ glob, from: file.path, why: `another file goes to ${place.path} already` });
            else if (why !== undefined)
                plan.left.push({ glob, from: file.path, why });
            else {
                const had = about.index.findLast((line) => line.from === file.path && (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(line.at) === slot);
                const keeping = { globs: [glob], from: file.path, size: file.size, modified: file.modified, place };
                taken.set(slot, keeping);
                if (had && isCurrent(file, had))
                    plan.known.push(Object.assign(keeping, { had }));
                else
                    plan.open.push(had ? Object.assign(keeping, { had }) : keeping);
            }
        }
    }
    return plan;
};


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ idleOf),
/* harmony export */   W: () => (/* binding */ DISABLED_AFTER)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);

/** GitHub disables the schedules of a public repository after so many days without activity. */
const DISABLED_AFTER = 60;
/** From then on it is said. */
const WARN_AFTER = 45;
/**
 * Undefined: nothing to say, because the repository is private, has moved, or nobody knows.
 * @param committed this run has made a commit itself
 */
const idleOf = ({ isPublic, runs }, committed, now) => {
    const times = runs.flatMap(({ commitAt }) => commitAt ?? []);
    if (!isPublic || committed || times.length === 0)
        return undefined;
    const since = Math.max(...times);
    const days = Math.floor((now - since) / _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_);
    return days >= WARN_AFTER ? { since, days, disabledAt: since + DISABLED_AFTER * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ } : undefined;
};


/***/ }),

/***/ 6696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ FREE_MINUTES),
/* harmony export */   vU: () => (/* binding */ monthlyMinutes),
/* harmony export */   x6: () => (/* binding */ needsCount)
/* harmony export */ });
/* unused harmony export minutesOf */
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(295);
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1381);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);



/**
 * Minutes a month that GitHub gives away for private repositories, to an account as a whole (Free plan; other plans have more).
 * Public repositories pay nothing.
 */
const FREE_MINUTES = 2000;
/** Every job is billed as whole minutes, at least one; a run has one job. Waiting for a runner is taken along: the runs do not tell it apart. */
const minutesOf = (run, now) => (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(run) ? Math.max(1, Math.ceil(((run.ended ?? now) - run.started) / 60)) : 0;
/** Whether the month's runs are more than were seen, so that their number has to be asked for. */
const needsCount = (seen, now) => (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .knownSince */ ._j)(seen) > (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .monthOf */ .GS)(now).start;
/** Fewer seconds than this say nothing about a pace, unless a page of runs fell into them. */
const LEAST = _calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_;
/** Minutes a second at the present pace; a young workflow has none yet, but its schedule says what is to come. */
const paceOf = (seen, each, crons, now) => {
    const from = seen.runs.at(-1)?.created ?? now;
    // the oldest run only marks where the span begins
    if (now - from >= LEAST || seen.total > seen.runs.length)
        return ((seen.runs.length - 1) * each) / Math.max(1, now - from);
    return crons.length === 0 ? undefined : ((0,_cron_js__WEBPACK_IMPORTED_MODULE_2__/* .slotsBetween */ .iF)(crons, now, now + LEAST).length * each) / LEAST;
};
/** GitHub answers a search for runs with at most so many; a count of exactly that may be short. */
const SEARCHED = 1000;
/**
 * What the month has cost so far and will have cost.
 * @param inMonth number of runs in this month, where `needsCount` said that it has to be asked for
 */
const monthlyMinutes = (seen, inMonth, crons, now) => {
    const { start, end } = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .monthOf */ .GS)(now);
    const own = seen.runs.filter(({ created }) => created >= start);
    const sum = (runs) => runs.reduce((minutes, run) => minutes + minutesOf(run, now), 0);
    const each = seen.runs.length === 0 ? 1 : sum(seen.runs) / seen.runs.length;
    const pace = paceOf(seen, each, crons, now);
    const exact = !needsCount(seen, now);
    const counted = sum(own) + Math.max(0, (inMonth ?? own.length) - own.length) * each;
    const used = inMonth === SEARCHED ? Math.max(counted, (pace ?? 0) * (now - start)) : counted;
    return { used: Math.round(used), ...(pace === undefined ? {} : { forecast: Math.round(used + pace * (end - now)) }), exact };
};


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ FITTING),
/* harmony export */   q: () => (/* binding */ CLOSING)
/* harmony export */ });
/** Rules of a branch that forbid a direct commit to whoever may not pass them by. */
const CLOSING = {
    pull_request: 'changes must be made through a pull request',
    update: 'updates are restricted',
    merge_queue: 'changes must go through the merge queue',
    required_status_checks: 'status checks are required',
    required_deployments: 'deployments are required',
};
/** Rules that look at each commit: one that does not fit them is refused. */
const FITTING = {
    commit_message_pattern: 'messages must follow a pattern',
    commit_author_email_pattern: 'addresses of authors must follow a pattern',
    committer_email_pattern: 'addresses of committers must follow a pattern',
    file_path_restriction: 'some paths may not be changed',
    file_extension_restriction: 'some kinds of files may not be changed',
    max_file_size: 'files have a limit',
    max_file_path_length: 'paths have a limit',
};


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: configJsonSchema

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/src/core/keep.js
var keep = __webpack_require__(4224);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/src/document/decode.js
var decode = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/src/document/descriptions/config.js
/** What each key of `.github/escapement.yml` means, for editors. */
const CONFIG_WORDS = {
    campaigns: 'Globs of the campaigns’ documents, from the root of the repository. Default: `**/WORKFLOW.md`. Folders called `templates` never count.',
    backends: 'Places where jobs run, by the name that `budget: {backend: NAME}` of a campaign uses. `local`, this machine, is always there.',
    'backends.*.kind': '`slurm`: a cluster. `local`: this machine without a scheduler, for trying out and short commands.',
    'backends.*.transport': '`ssh` (default): over SSH with a key alone. `exec`: the scheduler’s commands are on the machine that runs Escapement.',
    'backends.*.host': 'Name or address of the login node. Needed with `ssh`.',
    'backends.*.port': 'Port of ssh. Default: 22.',
    'backends.*.user': 'Account on the cluster. Needed with `ssh`.',
    'backends.*.root': 'Absolute folder on the backend in which each campaign gets its own, unless it names one by `deploy: {remote_dir: …}`. Put it on scratch.',
    'backends.*.identity_file': 'Private key on this machine, for runs from a laptop. In a workflow the input `ssh-private-key` goes before it.',
    'backends.*.known_hosts_file': 'Pinned host keys on this machine, as ssh writes them. In a workflow the input `ssh-known-hosts` goes before it. An unknown key stops the run.',
    'backends.*.setup': 'Shell lines before anything else: `module load slurm`.',
    'backends.*.login_shell': '`true` (default): the profile is read, because `module` and often sbatch are made there. `false` where it ends or hangs.',
    'backends.*.token': 'Where a job bears its attempt’s name: `comment` (default), or `name` where a site eats comments; `doctor --submit` tells.',
    'backends.*.profile': 'Partitions, QOS and limits of a known cluster, as data: `alpine`.',
    limits: 'What one run does at most; what is over it waits for the next run and is reported.',
    'limits.submissions_per_tick': 'Submissions. Default: 20.',
    'limits.issues_per_tick': 'New issues. Default: 10.',
    'limits.comments_per_tick': 'Comments. Default: 20.',
    'limits.sync_mib_per_run': 'MiB of outputs that one run copies to folders and artifacts. Default: 1024.',
    sync_root: 'Folders of the machine that runs Escapement below which `sync:` of a stage may keep outputs: one, or a list. Default: none.',
    dashboard: '`true`: one pinned issue shows all campaigns. Default: `false`.',
    evidence: 'How much of a log goes into an issue: `full`, `tail` (40 lines), `line` or `none`. Default: `line` on public repositories, else `tail`.',
};

// EXTERNAL MODULE: ./build/src/document/descriptions/describe.js
var describe = __webpack_require__(7454);
// EXTERNAL MODULE: ./build/src/document/front.js
var document_front = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/src/document/report.js
var document_report = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/src/document/schema.js + 1 modules
var schema = __webpack_require__(8768);
// EXTERNAL MODULE: ./build/src/document/validate.js
var validate = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/document/config.js












const MIB = 1024 * 1024;
const rule = (code, error) => ({ error, params: { code } });
const kinds = schemas/* enum */.k5n(['slurm', 'local'], { error: '`slurm` or `local`' });
const opt = (schema) => schema.nullish();
const absolute = schema/* string */.Yj.refine((path) => /^\/[^\p{Cc}]*$/u.test(path) && !path.split('/').includes('..'), rule('BAD_PATH', 'an absolute path, without `..` and without variables'));
// the root of everything is no bound, and outputs have no business among settings
const syncRoot = absolute.refine((path) => path.split('/').some((part) => part !== '') && !path.split('/').some((part) => part.startsWith('.')), rule('BAD_PATH', 'an absolute folder below `/`, none of it hidden'));
const port = schemas/* int */.Whr({ error: 'a port, 1 to 65535' }).min(1, { error: 'a port, 1 to 65535' }).max(65_535, { error: 'a port, 1 to 65535' });
// ssh would take a leading dash for an option
const word = schema/* string */.Yj.regex(/^[A-Za-z0-9_][A-Za-z0-9_.:@%-]*$/, rule('BAD_VALUE', 'a name of letters, digits, `.`, `_`, `-`'));
const backend = (0,schema/* map */.Tj)({
    kind: kinds,
    transport: opt(schemas/* enum */.k5n(['ssh', 'exec'], { error: '`ssh` or `exec`' })),
    host: opt(word),
    port: opt(port),
    user: opt(word),
    root: opt(absolute),
    identity_file: opt(schema/* string */.Yj),
    known_hosts_file: opt(schema/* string */.Yj),
    setup: opt(schema/* string */.Yj),
    login_shell: opt(schema/* flag */.Jt),
    token: opt(schemas/* enum */.k5n(['comment', 'name'], { error: '`comment` or `name`' })),
    profile: opt(schema/* string */.Yj),
});
const config_name = schemas/* string */.YjP().refine(keys/* isSlug */.u5, rule('NAME_NOT_SLUG', 'a name of letters, digits, `.`, `_`, `-`'));
/** The configuration file. */
const configSchema = (0,schema/* map */.Tj)({
    campaigns: opt(schemas/* union */.KCZ([schema/* string */.Yj, (0,schema/* list */.p_)(schema/* string */.Yj)], { error: 'a glob or a list of globs' })),
    backends: opt(schemas/* record */.g1P(config_name, backend, { error: 'a map of backends' })),
    limits: opt((0,schema/* map */.Tj)({ submissions_per_tick: opt(schema/* count */.U9), issues_per_tick: opt(schema/* count */.U9), comments_per_tick: opt(schema/* count */.U9), sync_mib_per_run: opt(schema/* count */.U9) })),
    sync_root: opt(schemas/* union */.KCZ([syncRoot, (0,schema/* list */.p_)(syncRoot)], { error: 'an absolute folder, or a list of them' })),
    dashboard: opt(schema/* flag */.Jt),
    evidence: opt(schemas/* enum */.k5n(['full', 'tail', 'line', 'none'], { error: '`full`, `tail`, `line` or `none`' })),
});
/** The JSON Schema of `.github/escapement.yml`, as editors use it. */
const configJsonSchema = () => ({
    ...(0,describe/* described */.W)(json_schema_processors/* toJSONSchema */.bl(configSchema, { io: 'input', unrepresentable: 'any' }), CONFIG_WORDS),
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Escapement: .github/escapement.yml',
});
let cached;
const configKeys = (0,validate/* knownKeys */.e)(() => {
    cached ??= configJsonSchema();
    return cached;
});
const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const NOT_YET = [
    { key: 'kind', value: 'vast-ai', message: 'backends of kind `vast-ai` are not in this version', hint: 'use `slurm` or `local`' },
    {
        key: 'transport',
        value: 'openssh',
        message: '`transport: openssh` is not in this version',
        hint: 'use `ssh`, or `exec` on a self-hosted runner inside the cluster',
    },
    {
        key: 'jump',
        message: '`jump` is not in this version',
        hint: 'run on a self-hosted runner that reaches the cluster, or name a host that can be reached directly',
    },
];
// Taken out before the check, so that each gets this answer and no second one.
const refuseNotYet = (value, front, report) => {
    const backends = isRecord(value.backends) ? value.backends : {};
    for (const [id, each] of Object.entries(backends)) {
        if (!isRecord(each))
            continue;
        for (const { key, value: word, message, hint } of NOT_YET) {
            if (!Object.hasOwn(each, key) || (word !== undefined && each[key] !== word))
                continue;
            report.error('NOT_YET', (0,document_front/* offsetOf */.b4)(front, ['backends', id, key], word === undefined), message, hint);
            if (key === 'kind')
                Reflect.deleteProperty(backends, id);
            else
                Reflect.deleteProperty(each, key);
        }
    }
};
const optional = (key, value) => value == null ? {} : { [key]: value };
const backendOf = (raw) => {
    if (raw.kind === 'local')
        return { kind: 'local', ...optional('root', raw.root) };
    return {
        kind: 'slurm',
        transport: raw.transport ?? 'ssh',
        host: raw.host ?? '',
        port: raw.port ?? 22,
        user: raw.user ?? '',
        loginShell: raw.login_shell ?? true,
        token: raw.token ?? 'comment',
        ...optional('root', raw.root == null ? raw.root : (0,target/* folderFrom */.ZU)(raw.root)),
        ...optional('identityFile', raw.identity_file),
        ...optional('knownHostsFile', raw.known_hosts_file),
        ...optional('setup', raw.setup),
        ...optional('profile', raw.profile),
    };
};
/** Without these no connection can be made, or a setting would be read that has no effect. */
const checkBackend = (id, raw, front, report) => {
    const at = (0,document_front/* offsetOf */.b4)(front, ['backends', id], true);
    if (raw.kind === 'slurm' && (raw.transport ?? 'ssh') === 'ssh') {
        for (const key of ['host', 'user'])
            if (!raw[key])
                report.error('MISSING_KEY', at, `backend \`${id}\` has no \`${key}\``, `write \`${key}:\`, or \`transport: exec\` where the scheduler's commands are on this machine`);
    }
    const unused = raw.kind === 'local' ? Object.keys(raw).filter((key) => !['kind', 'root'].includes(key)) : [];
    for (const key of unused)
        report.warning('UNUSED_KEY', (0,document_front/* offsetOf */.b4)(front, ['backends', id, key], true), `\`${key}\` means nothing to a backend of kind \`local\``, 'remove it');
    if (id === 'local' && raw.kind !== 'local')
        report.error('BAD_VALUE', at, 'the name `local` belongs to the machine itself', 'give the cluster another name');
};
const configOf = (raw) => {
    const backends = Object.fromEntries(Object.entries(raw.backends ?? {}).map(([id, each]) => [id, backendOf(each)]));
    const campaigns = raw.campaigns ?? '**/WORKFLOW.md';
    return {
        campaigns: typeof campaigns === 'string' ? [campaigns] : campaigns,
        backends: { local: { kind: 'local' }, ...backends },
        limits: {
            submissionsPerTick: raw.limits?.submissions_per_tick ?? 20,
            issuesPerTick: raw.limits?.issues_per_tick ?? 10,
            commentsPerTick: raw.limits?.comments_per_tick ?? 20,
            syncBytesPerRun: (raw.limits?.sync_mib_per_run ?? keep/* KEPT_RUN_BYTES */.Jl / MIB) * MIB,
        },
        syncRoots: [raw.sync_root ?? []].flat().map((root) => `/${root
            .split('/')
            .filter((part) => part !== '')
            .join('/')}`),
        dashboard: raw.dashboard ?? false,
        ...(raw.evidence ? { evidence: raw.evidence } : {}),
    };
};
const yamlOf = (text, report) => {
    const bom = text.startsWith('\uFEFF') ? 1 : 0;
    const front = (0,document_front/* readFront */.ae)({ text, bom, eol: '\n', yaml: { start: bom, end: text.length } });
    for (const { code, offset, message, hint } of front.faults)
        report.error(code, front.base + offset, message, hint);
    if (front.faults.length > 0)
        return undefined;
    try {
        return { front, value: (0,document_front/* plain */.pj)(front) ?? {} };
    }
    catch (error) {
        report.error('YAML', front.base, error instanceof Error ? error.message : 'the YAML cannot be read', 'write it without aliases');
        return undefined;
    }
};
/**
 * Reads `.github/escapement.yml`. Without the file every default holds. Problems are collected, and what they leave
 * readable is in the configuration.
 * @param source the file's bytes, or its text
 */
const readConfig = (source, file) => {
    const decoded = source instanceof Uint8Array ? (0,decode/* decodeText */.g)(source, file) : { text: source ?? '' };
    return 'text' in decoded ? readText(decoded.text, file) : { config: configOf({}), problems: decoded.problems };
};
const readText = (text, file) => {
    const report = (0,document_report/* reportOn */.S)(text, file);
    const read = /^[\uFEFF\s]*$/.test(text) ? undefined : yamlOf(text, report);
    if (!read)
        return { config: configOf({}), problems: report.list() };
    const { front, value } = read;
    if (!isRecord(value) || (front.doc.contents !== null && !(0,dist/* isMap */.jh)(front.doc.contents))) {
        report.error('WRONG_TYPE', front.base, 'the configuration must be a map of keys', 'begin with `backends:`');
        return { config: configOf({}), problems: report.list() };
    }
    refuseNotYet(value, front, report);
    const raw = (0,validate/* check */.z)(configSchema, value, configKeys, (path, key) => (0,document_front/* offsetOf */.b4)(front, path, key), report) ?? {};
    for (const [id, each] of Object.entries(raw.backends ?? {}))
        checkBackend(id, each, front, report);
    return { config: configOf(raw), problems: report.list() };
};


/***/ }),

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readTickWorkflow),
/* harmony export */   g: () => (/* binding */ grants)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_platform_cron_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);


const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Escapement by its repository's name, or a checkout of it that uses itself. */
const USES = /(^|\/)escapement@|^\.\/?$/;
const usesOf = ({ steps }) => Array.isArray(steps)
    ? steps.flatMap((step) => (isRecord(step) && typeof step.uses === 'string' && USES.test(step.uses) ? [step.uses] : []))
    : [];
/** By the action's input `commit`; its default is `api`. */
const commitsByApi = ({ steps }) => !Array.isArray(steps) || steps.every((step) => !isRecord(step) || !isRecord(step.with) || (step.with.commit ?? 'api') === 'api');
const UTC = ['utc', 'etc/utc', 'gmt', 'etc/gmt'];
const cronOf = (entry) => {
    if (!isRecord(entry) || typeof entry.cron !== 'string')
        return undefined;
    const { timezone } = entry;
    // elsewhere a day has 23 or 25 hours now and then
    return timezone === undefined || (typeof timezone === 'string' && UTC.includes(timezone.toLowerCase())) ? (0,_core_platform_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .readCron */ .vz)(entry.cron) : undefined;
};
const cronsOf = (on) => {
    const entries = isRecord(on) && Array.isArray(on.schedule) ? on.schedule.map(cronOf) : [];
    const crons = entries.filter((cron) => cron !== undefined);
    // half of a schedule would make every look of the other half an early one
    return crons.length === entries.length ? crons : [];
};
const has = (on, name) => on === name || (Array.isArray(on) && on.includes(name)) || (isRecord(on) && Object.hasOwn(on, name));
const permissionsOf = (given) => given === 'write-all' || given === 'read-all' || isRecord(given) ? given : undefined;
const environmentOf = (given) => {
    const name = isRecord(given) ? given.name : given;
    // an expression is known only to the run
    return typeof name === 'string' && name !== '' && !name.includes('${{') ? name : undefined;
};
const namesIn = (text, context) => [
    ...new Set([...text.matchAll(new RegExp(`\\b${context}\\.([A-Za-z_][A-Za-z0-9_]*)`, 'g'))].map(([, name]) => (name ?? '').toUpperCase())),
].filter((name) => name !== 'GITHUB_TOKEN');
const lineOf = (text) => Math.max(1, text.split('\n').findIndex((line) => /^\s*(- )?schedule\s*:/.test(line)) + 1);
/** Reads a workflow file; undefined for one that does not use Escapement, or is no workflow. */
const readTickWorkflow = (text) => {
    let value;
    try {
        value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(text);
    }
    catch {
        return undefined;
    }
    if (!isRecord(value))
        return undefined;
    const jobs = (isRecord(value.jobs) ? Object.values(value.jobs) : []).filter(isRecord);
    const ours = jobs.filter((job) => usesOf(job).length > 0);
    const [job] = ours;
    if (!job)
        return undefined;
    const permissions = permissionsOf(job.permissions ?? value.permissions);
    const environment = environmentOf(job.environment);
    return {
        uses: ours.flatMap(usesOf),
        scheduled: has(value.on, 'schedule'),
        crons: cronsOf(value.on),
        line: lineOf(text),
        ...(permissions === undefined ? {} : { permissions }),
        ...(environment === undefined ? {} : { environment }),
        signed: ours.every(commitsByApi),
        selfHosted: JSON.stringify(job['runs-on'] ?? '').includes('self-hosted'),
        secrets: namesIn(text, 'secrets'),
        variables: namesIn(text, 'vars'),
    };
};
/** Whether the token of the job may do this; a workflow that does not say leaves it to the repository's settings. */
const grants = ({ permissions }, name, access) => {
    if (permissions === undefined)
        return undefined;
    if (permissions === 'write-all')
        return true;
    if (permissions === 'read-all')
        return access === 'read';
    const given = permissions[name];
    return given === 'write' || given === access;
};


/***/ })

};
