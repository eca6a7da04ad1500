export const id = 5035;
export const ids = [5035];
export const modules = {

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _cli_args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2711);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);




/** Loaded when asked for: `--help` must not wait for an SSH library. */
const COMMANDS = {
    demo: { what: 'three small campaigns on this machine, from nothing to done', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(7167), __webpack_require__.e(7041)]).then(__webpack_require__.bind(__webpack_require__, 7041))).demo },
    validate: { what: 'check WORKFLOW.md files: validate [FILE…]', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(5668)]).then(__webpack_require__.bind(__webpack_require__, 4308))).validateCommand },
    plan: { what: 'what a tick would do; touches nothing', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(7167), __webpack_require__.e(875)]).then(__webpack_require__.bind(__webpack_require__, 9049))).planCommand },
    tick: {
        what: 'look once, advance what can move, commit: tick [--linger 10m]',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(7167)]).then(__webpack_require__.bind(__webpack_require__, 7167))).tickCommand,
    },
    status: { what: 'where every campaign stands, from the files alone', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(256)]).then(__webpack_require__.bind(__webpack_require__, 2272))).statusCommand },
    why: {
        what: 'why a campaign is where it is, what would move it: why CAMPAIGN',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(797), __webpack_require__.e(9142), __webpack_require__.e(9366)]).then(__webpack_require__.bind(__webpack_require__, 9366))).whyCommand,
    },
    history: {
        what: 'its timeline, from git alone: history CAMPAIGN [--mermaid]',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(2787)]).then(__webpack_require__.bind(__webpack_require__, 2787))).historyCommand,
    },
    logs: {
        what: 'the end of its log: logs CAMPAIGN [--stage NAME] [-n LINES]',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(9275)]).then(__webpack_require__.bind(__webpack_require__, 3093))).logsCommand,
    },
    watch: { what: 'live view: watch [--every SECONDS]', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(797), __webpack_require__.e(9142), __webpack_require__.e(8539)]).then(__webpack_require__.bind(__webpack_require__, 8539))).watchCommand },
    init: { what: 'write configuration, workflow and a first campaign', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(212), __webpack_require__.e(857)]).then(__webpack_require__.bind(__webpack_require__, 3238))).initCommand },
    doctor: {
        what: 'check repository, cluster and configuration: doctor [--submit]',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(212), __webpack_require__.e(2774), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 1049))).doctorCommand,
    },
};
const HELP = `escapement - supervises long HPC campaigns, one tick at a time

  escapement COMMAND [--root DIR] [--campaign NAME]… [--json]

${Object.entries(COMMANDS)
    .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
    .join('\n')}

  --root DIR        the repository (default: here)
  --campaign NAME   only this campaign; may be given several times
  --commit KIND     for tick: git (commit and push, the default) or none (change the files only)
  --linger TIME     for tick: stay so long, ten minutes at most, while a short stage is about to end
  --json            machine-readable output

  for init; on a terminal it asks for what is needed and not given:
  --backend KIND    ssh (the default), exec (this machine is on the cluster) or local (no cluster)
  --name NAME       what the backend is called in the files
  --host, --port, --user, --scratch DIR (where campaigns live on the cluster)
  --setup LINE (module load slurm), --profile NAME, --identity-file, --known-hosts-file
  --engine NAME, --project NAME, --partition, --qos, --account

exit status: 0 fine, 1 problems found, 2 usage
`;
const version = () => {
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(__webpack_require__.ab + "package.json", 'utf8');
    return JSON.parse(text).version;
};
const dispatch = async (args, env, print) => {
    const text = args.command === 'version' ? version() : args.help || args.command === 'help' ? HELP.trimEnd() : undefined;
    if (text !== undefined) {
        print(text);
        return 0;
    }
    const command = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .Z)(COMMANDS, args.command);
    if (!command)
        throw new _cli_args_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`there is no command \`${args.command}\`; there are ${Object.keys(COMMANDS).join(', ')}`);
    const colour = process.stdout.isTTY === true && env.NO_COLOR === undefined;
    return (await command.load())(args, env, print, colour);
};
const TERMINAL = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
};
/** Command line → exit status. Bad news goes to stderr as one sentence and a way out. */
const cli = async (argv, { out, err, env } = TERMINAL) => {
    try {
        return await dispatch((0,_cli_args_js__WEBPACK_IMPORTED_MODULE_1__/* .readArgs */ .i)(argv, process.cwd()), env, (line) => out(`${line}\n`));
    }
    catch (error) {
        if (error instanceof _cli_args_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e) {
            err(`escapement: ${error.message}\ntry: escapement --help\n`);
            return 2;
        }
        if (!(error instanceof _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B))
            throw error;
        err(`escapement: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`);
        return 1;
    }
};


/***/ }),

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   i: () => (/* binding */ readArgs)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);


/** Bad usage: exit 2, never a stack trace. */
class UsageError extends Error {
}
/** Options of single commands; anywhere else they are refused rather than ignored. */
const OWN = {
    init: [
        ...['backend', 'name', 'host', 'port', 'user', 'scratch', 'setup', 'profile', 'identity-file', 'known-hosts-file'],
        ...['engine', 'project', 'partition', 'qos', 'account'],
    ],
    doctor: ['submit'],
    history: ['mermaid'],
    logs: ['stage', 'lines'],
    watch: ['every'],
    tick: ['linger'],
};
const WORDS = Object.fromEntries(Object.values(OWN)
    .flat()
    .filter((name) => !['submit', 'mermaid'].includes(name))
    .map((name) => [name, name === 'lines' ? { type: 'string', short: 'n' } : { type: 'string' }]));
const OPTIONS = {
    root: { type: 'string' },
    campaign: { type: 'string', multiple: true },
    commit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
    submit: { type: 'boolean' },
    mermaid: { type: 'boolean' },
};
const parsed = (argv) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options: { ...WORDS, ...OPTIONS }, allowPositionals: true });
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
};
const givenTo = (command, values) => {
    const given = {};
    for (const name of new Set(Object.values(OWN).flat())) {
        const value = values[name];
        if (value === undefined)
            continue;
        if (!(0,_core_own_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(OWN, command)?.includes(name))
            throw new UsageError(`--${name} means nothing to \`${command}\``);
        given[name] = value === true ? true : String(value);
    }
    return given;
};
/** Reads the command line. Throws UsageError. */
const readArgs = (argv, cwd) => {
    const { values, positionals } = parsed(argv);
    const [command = values.version ? 'version' : 'help', ...operands] = positionals;
    const commit = values.commit ?? 'git';
    if (commit !== 'git' && commit !== 'none')
        throw new UsageError(`--commit is git or none, not ${commit}`);
    return {
        command,
        operands,
        root: values.root ?? cwd,
        campaigns: values.campaign ?? [],
        commit,
        json: values.json ?? false,
        help: values.help ?? false,
        given: givenTo(command, values),
    };
};


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
/** What a table says of a word from outside: `constructor` and `toString` are in no table unless it was written there. */
const own = (table, word) => table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PortError)
/* harmony export */ });
/* unused harmony export PORT_ERRORS */
/** Why the outside refused; each has its own advice to the reader. */
const PORT_ERRORS = {
    UNREACHABLE: 'the machine did not answer',
    HOST_KEY: 'the machine showed a host key that is not the pinned one',
    AUTH: 'the machine refused our key',
    NO_SCHEDULER: 'sbatch was not found there',
    SCHEDULER_SILENT: 'the scheduler did not answer',
    CUT: 'the connection ended before the answer was complete',
    REFUSED: 'the other side refused',
    LIMIT: 'the other side asks us to slow down',
    MISCONFIGURED: 'the configuration does not allow it',
};
/** The outside refused or was silent: never a bug, never a failed job. */
class PortError extends Error {
    code;
    /** The way out, for people. */
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'PortError';
        this.code = code;
        this.hint = options.hint;
    }
}


/***/ })

};
