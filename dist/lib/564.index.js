export const id = 564;
export const ids = [564];
export const modules = {

/***/ 2564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/cli/args.js

/** Bad usage: exit 2, never a stack trace. */
class UsageError extends Error {
}
const OPTIONS = {
    root: { type: 'string' },
    campaign: { type: 'string', multiple: true },
    commit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
};
const parsed = (argv) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true });
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
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
    };
};

// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/cli.js



/** Loaded when asked for: `--help` must not wait for an SSH library. */
const COMMANDS = {
    demo: { what: 'three small campaigns on this machine, from nothing to done', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(337), __webpack_require__.e(855), __webpack_require__.e(548), __webpack_require__.e(41)]).then(__webpack_require__.bind(__webpack_require__, 7041))).demo },
    validate: { what: 'check WORKFLOW.md files: validate [FILE…]', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(337), __webpack_require__.e(855), __webpack_require__.e(308)]).then(__webpack_require__.bind(__webpack_require__, 4308))).validateCommand },
    plan: { what: 'what a tick would do; touches nothing', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(337), __webpack_require__.e(855), __webpack_require__.e(548), __webpack_require__.e(49)]).then(__webpack_require__.bind(__webpack_require__, 9049))).planCommand },
    tick: { what: 'look once, advance what can move, commit', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(337), __webpack_require__.e(855), __webpack_require__.e(548)]).then(__webpack_require__.bind(__webpack_require__, 7167))).tickCommand },
    status: { what: 'where every campaign stands, from the files alone', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(337), __webpack_require__.e(855), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 2272))).statusCommand },
};
const HELP = `escapement - supervises long HPC campaigns, one tick at a time

  escapement COMMAND [--root DIR] [--campaign NAME]… [--json]

${Object.entries(COMMANDS)
    .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
    .join('\n')}

  --root DIR        the repository (default: here)
  --campaign NAME   only this campaign; may be given several times
  --commit KIND     for tick: git (commit and push, the default) or none (change the files only)
  --json            machine-readable output

exit status: 0 fine, 1 problems found, 2 usage
`;
const version = () => {
    const text = (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "package.json", 'utf8');
    return JSON.parse(text).version;
};
const dispatch = async (args, print) => {
    if (args.command === 'version')
        return print(version()), 0;
    const command = COMMANDS[args.command];
    if (args.help || args.command === 'help')
        return print(HELP.trimEnd()), 0;
    if (!command)
        throw new UsageError(`there is no command \`${args.command}\`; there are ${Object.keys(COMMANDS).join(', ')}`);
    const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    return (await command.load())(args, process.env, print, colour);
};
/** Command line → exit status. Bad news goes to stderr as one sentence and a way out. */
const cli = async (argv) => {
    try {
        return await dispatch(readArgs(argv, process.cwd()), (line) => process.stdout.write(`${line}\n`));
    }
    catch (error) {
        if (error instanceof UsageError) {
            process.stderr.write(`escapement: ${error.message}\ntry: escapement --help\n`);
            return 2;
        }
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        process.stderr.write(`escapement: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`);
        return 1;
    }
};


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
