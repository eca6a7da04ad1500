export const id = 2156;
export const ids = [2156];
export const modules = {

/***/ 2156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/cli/args.js
var cli_args = __webpack_require__(2711);
;// CONCATENATED MODULE: ./build/src/cli/help.js
/** What each command is for, on one line of the list. */
const WHAT = {
    demo: 'three small campaigns on this machine, from nothing to done',
    init: 'write configuration, workflows and a first campaign',
    doctor: 'check repository, cluster and configuration',
    validate: 'check the files: every problem has a place and a way out',
    plan: 'what a tick would do; touches nothing',
    tick: 'look once, advance what can move, commit',
    watch: 'live view',
    status: 'where every campaign stands, from the files alone',
    why: 'why a campaign is where it is, what would move it',
    logs: "the end of the newest attempt's logs",
    history: 'its timeline, queue against run time, retries and cost, from git alone',
};
const ROOT = '--root DIR          the repository (default: here)';
const CAMPAIGN = '--campaign NAME     only this campaign; may be given several times';
const JSON_TOO = '--json              machine-readable output';
/** What is typed after the name, its options, and more to know. */
const DETAIL = {
    demo: {
        usage: '[DIR]',
        options: [],
        more: ['Makes a repository in DIR (default: a new temporary folder) and runs it to the end; nothing but Node and git is needed.'],
    },
    init: {
        usage: '[NAME] [options]',
        options: [
            '--backend KIND      ssh (the default), exec (this machine is on the cluster) or local (no cluster)',
            '--host HOST, --port PORT, --user USER',
            '                    its login node, and your account there',
            '--scratch DIR       where campaigns live on the cluster',
            '--name NAME         what the cluster is called in the files (default: cluster)',
            '--campaign NAME     the first campaign (default: first)',
            '--partition, --qos, --account',
            '                    what jobs there must ask for',
            '--setup LINE        run there before all else: module load slurm',
            '--profile NAME      what is known of the site: alpine',
            '--identity-file, --known-hosts-file',
            '                    for a laptop or cron, where there is no secret',
            '--engine NAME       lammps, namd, gromacs, qe or vasp; --project NAME',
            ROOT,
            JSON_TOO,
        ],
        more: ['On a terminal it asks for what is needed and not given. It never overwrites, and ends with the steps that are left.'],
    },
    doctor: {
        usage: '[--submit]',
        options: ['--submit            also try a trivial job: held, released, cancelled', CAMPAIGN, ROOT, JSON_TOO],
        more: [
            'Every finding that is not in order has its way out. The key is read as `tick` reads it (see there); with a token in',
            'ESCAPEMENT_GITHUB_TOKEN (`gh auth token`) GitHub is asked too: rules, environment, schedule, minutes.',
        ],
    },
    validate: {
        usage: '[FILE…]',
        options: [ROOT, JSON_TOO],
        more: ['Reads the files of the folder, committed or not; with none named, all of them. Reaches no cluster.'],
    },
    plan: {
        usage: '',
        options: [CAMPAIGN, ROOT, JSON_TOO],
        more: ['Asks the cluster what it must know, and changes nothing there or here. The key is read as `tick` reads it.'],
    },
    tick: {
        usage: '[options]',
        options: [
            '--commit KIND       git (commit and push, the default) or none (change the files only)',
            '--linger TIME       stay so long, ten minutes at most, while a short stage is about to end: 10m',
            CAMPAIGN,
            ROOT,
            JSON_TOO,
        ],
        more: [
            'Reads the newest commit, not what lies in the folder. The key is `identity_file:` of the backend, or ESCAPEMENT_SSH_PRIVATE_KEY;',
            'the pinned host keys are `known_hosts_file:`, or ESCAPEMENT_SSH_KNOWN_HOSTS.',
        ],
    },
    watch: {
        usage: '[--every SECONDS]',
        options: ['--every SECONDS     between two looks (30 or more, where a cluster is asked)', CAMPAIGN, ROOT],
        more: ['Changes nothing; Ctrl-C ends it.'],
    },
    status: { usage: '', options: [CAMPAIGN, ROOT, JSON_TOO], more: ['Asks nobody: it shows what the last tick wrote.'] },
    why: { usage: 'CAMPAIGN', options: [ROOT, JSON_TOO], more: ['Looks at the cluster, and says who acts next, what is checked, and when.'] },
    logs: {
        usage: 'CAMPAIGN [--stage NAME] [-n LINES]',
        options: ['--stage NAME        default: the stage that runs, else the last that did', '-n, --lines LINES   how many', ROOT, JSON_TOO],
        more: [],
    },
    history: {
        usage: 'CAMPAIGN [--mermaid]',
        options: ['--mermaid           as a chart that GitHub draws', ROOT, JSON_TOO],
        more: ['A shallow clone knows little of it: git fetch --unshallow'],
    },
};
const EXIT = 'exit status: 0 fine, 1 problems found, 2 usage';
/** The list of all commands. @param program what is typed to start it */
const overview = (program) => `escapement - supervises long HPC campaigns, one tick at a time

  ${program} COMMAND [options]

${Object.entries(WHAT)
    .map(([name, what]) => `  ${name.padEnd(10)} ${what}`)
    .join('\n')}

  COMMAND --help      what it takes
  --root DIR          the repository (default: here)
  --json              machine-readable output, of every command but demo and watch

Messages call it \`escapement\`: alias escapement='${program}'
${EXIT}`;
/** One command, what it takes, what to know. */
const helpOf = (name, program) => {
    const { usage, options, more } = DETAIL[name];
    return [
        `${name}: ${WHAT[name]}`,
        '',
        `  ${program} ${name}${usage === '' ? '' : ` ${usage}`}`,
        '',
        ...options.map((option) => `  ${option}`),
        ...(options.length > 0 ? [''] : []),
        ...more,
        ...(more.length > 0 ? [''] : []),
        EXIT,
    ].join('\n');
};

// EXTERNAL MODULE: ./build/src/cli/terminal.js
var cli_terminal = __webpack_require__(9342);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/cli.js





/** Loaded when asked for: `--help` must not wait for an SSH library. */
const COMMANDS = {
    demo: async () => (await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(2555), __webpack_require__.e(7041)]).then(__webpack_require__.bind(__webpack_require__, 7041))).demo,
    init: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(212), __webpack_require__.e(857)]).then(__webpack_require__.bind(__webpack_require__, 3238))).initCommand,
    doctor: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(2774), __webpack_require__.e(6821)]).then(__webpack_require__.bind(__webpack_require__, 1049))).doctorCommand,
    validate: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(1072)]).then(__webpack_require__.bind(__webpack_require__, 4308))).validateCommand,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(2555), __webpack_require__.e(4485)]).then(__webpack_require__.bind(__webpack_require__, 9049))).planCommand,
    tick: async () => (await Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(2555), __webpack_require__.e(7167)]).then(__webpack_require__.bind(__webpack_require__, 7167))).tickCommand,
    watch: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(1297), __webpack_require__.e(2555), __webpack_require__.e(8539)]).then(__webpack_require__.bind(__webpack_require__, 8539))).watchCommand,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(6612)]).then(__webpack_require__.bind(__webpack_require__, 2272))).statusCommand,
    why: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(1297), __webpack_require__.e(3026)]).then(__webpack_require__.bind(__webpack_require__, 9366))).whyCommand,
    logs: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(2989), __webpack_require__.e(2884)]).then(__webpack_require__.bind(__webpack_require__, 3093))).logsCommand,
    history: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(212), __webpack_require__.e(8841)]).then(__webpack_require__.bind(__webpack_require__, 2787))).historyCommand,
};
const isCommand = (name) => Object.hasOwn(COMMANDS, name);
const version = () => {
    const text = (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "package.json", 'utf8');
    return JSON.parse(text).version;
};
/** What somebody who does not type at all wants to know. Undefined: a command is to be run. */
const words = ({ command, operands, help }) => {
    if (command === 'version')
        return version();
    const named = command === 'help' ? operands[0] : command;
    if (!help && command !== 'help')
        return undefined;
    const program = `node ${process.argv[1] ?? 'dist/cli.js'}`;
    return named !== undefined && isCommand(named) ? helpOf(named, program) : overview(program);
};
const isRunner = (env) => env.GITHUB_ACTIONS === 'true';
const dispatch = async (args, { out, env }) => {
    const colour = process.stdout.isTTY === true && env.NO_COLOR === undefined;
    // programs get their JSON as it is
    const print = (line) => out(`${args.json ? line : (0,cli_terminal/* shown */.SP)(line, { colour, runner: isRunner(env) })}\n`);
    const text = words(args);
    if (text !== undefined) {
        print(text);
        return 0;
    }
    const { command: name } = args;
    if (!isCommand(name))
        throw new cli_args/* UsageError */.e(`there is no command \`${name}\`; there are ${Object.keys(COMMANDS).join(', ')}`);
    return (await COMMANDS[name]())(args, env, print, colour);
};
const TERMINAL = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
};
/** Command line → exit status. Bad news goes to stderr as one sentence and a way out. */
const cli = async (argv, terminal = TERMINAL) => {
    const err = (text) => terminal.err((0,cli_terminal/* shown */.SP)(text, { colour: false, runner: isRunner(terminal.env) }));
    try {
        return await dispatch((0,cli_args/* readArgs */.i)(argv, process.cwd()), terminal);
    }
    catch (error) {
        if (error instanceof cli_args/* UsageError */.e) {
            const name = argv.find((word) => isCommand(word));
            err(`escapement: ${error.message}\ntry: escapement ${name === undefined ? '' : `${name} `}--help\n`);
            return 2;
        }
        if (!(error instanceof ports_error/* PortError */.B))
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
        // Node goes on about arguments that begin with a dash; nobody here has one
        throw new UsageError((error instanceof Error ? error.message : String(error)).replace(/\. To specify [\s\S]*/, ''));
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

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ terminalWidth),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);


/** What styleText paints with. */
const COLOUR = new RegExp(`(${String.fromCharCode(27)}\\[[0-9;]*m)`);
/**
 * Text as what shows it may have it: whatever was forgotten on the way, it obeys our own colours and nothing else.
 * @param runner whether that is the log of a runner, which obeys lines as well
 */
const shown = (text, { colour, runner }) => {
    const plain = colour
        ? text
            .split(COLOUR)
            .map((part, i) => (i % 2 === 0 ? (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(part) : part))
            .join('')
        : (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text);
    return runner ? (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .uncommanded */ .CR)(plain) : plain;
};
/** Columns of the terminal; undefined: the words go elsewhere, and are nobody's to break. */
const terminalWidth = () => (process.stdout.isTTY === true ? process.stdout.columns : undefined);
const seen = (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).length;
/** Words with the blanks before them; what stands in backticks is one word, so that it can still be copied. */
const WORDS = /(\s*)((?:`[^`]*`|[^\s`]|`)+)/g;
/** A line as several that fit: what follows stands below where the last column began, so that a table stays one. */
const wrapped = (line, width) => {
    if (width === undefined || seen(line) <= width)
        return [line];
    const begins = [
        ...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line)
            .slice(0, Math.floor(width / 2))
            .matchAll(/\s{2,}(?=\S)/g),
    ].at(-1);
    const indent = ' '.repeat(begins === undefined ? 2 : begins.index + begins[0].length);
    const lines = [''];
    for (const [, blanks = '', word = ''] of line.trimEnd().matchAll(WORDS)) {
        const last = lines.at(-1) ?? '';
        if (seen(last + blanks + word) > width && seen(last) > indent.length)
            lines.push(indent + word);
        else
            lines[lines.length - 1] = last + blanks + word;
    }
    return lines;
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
    NO_SHELL: 'the login shell ended by itself',
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


/***/ }),

/***/ 3808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   CR: () => (/* binding */ uncommanded),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ku: () => (/* binding */ wholeLine),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   w_: () => (/* binding */ commitLine)
/* harmony export */ });
/**
 * Controls, what nobody sees (zero width, bidirectional, fillers) and half a character, which no encoding takes; except tab, line feed and
 * the selectors that make a sign a picture.
 */
const CONTROL = /(?![\n\t]|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu;
/** The first half of a character, which a cut has left behind. */
const HALF = /[\ud800-\udbff]$/;
/** The second one. */
const REST = /^[\udc00-\udfff]/;
const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
const ANSI = new RegExp(`${ESC}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-_])`, 'g');
/** Text from a cluster without anything that a terminal obeys: escape sequences, control and bidirectional characters. */
const printable = (text) => text.replace(ANSI, '').replace(CONTROL, '');
const cut = (line, max) => (line.length > max ? `${line.slice(0, max - 1).replace(HALF, '')}…` : line);
/** The same as one line, bounded. */
const oneLine = (text, max = 300) => cut(printable(text).replace(/\s+/g, ' ').trim(), max);
/** The same, whole: for a terminal, where a second line could pass for one of ours. */
const wholeLine = (text) => oneLine(text, Number.POSITIVE_INFINITY);
/** Lines for a runner's log, which obeys `::` where one begins and, from its older days, `##[` anywhere in it. */
const uncommanded = (text) => text.replace(/^[^\S\n]*:(?=:)|##(?=\[)/gm, '$&\u2060');
/** The same as one line. */
const logLine = (text, max = 1000) => uncommanded(oneLine(text, max));
/** Where GitHub begins to see a mention, an issue or an address. It looks in what was rendered, where no backslash stands any more. */
const REFERENCE = /@|#(?=[0-9])|(?<![a-z0-9])GH-|www(?=\.)|:(?=\/\/)/gi;
/** What makes a command, a list, a heading or a table of a line that begins with it. */
const START = /^(?=[/+=:-])|^[0-9]+(?=[.)])/;
const escaped = (text, max) => oneLine(text, max)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replace(REFERENCE, '$&\u2060')
    .replace(START, '$&\\')
    // two of them on a line would be a formula; this is GitHub's own way out
    .replace(/\$/g, '<span>$$</span>');
/** Escaped backticks in pairs, as the code that their writer meant. What stands between them is as inert as the rest. */
const CODE = /\\`((?:[^\\]|\\[^`])+)\\`/g;
/**
 * One line of untrusted text for Markdown: no HTML, mentions, links, commands, markers or table cells come out of it. Words in
 * backticks are shown as code.
 */
const inline = (text, max = 300) => escaped(text, max).replace(CODE, '<code>$1</code>');
/** The same as code as a whole; nothing for nothing. A code span would show the escapes, too. */
const code = (text, max = 300) => (text === '' ? '' : `<code>${escaped(text, max)}</code>`);
/** One line of untrusted text for a commit message: it mentions nobody, and closes and links no issue. */
const commitLine = (text, max = 300) => oneLine(text, max).replace(REFERENCE, '$&\u2060');
/**
 * Untrusted lines as a code block that nothing in them can end: no mention, HTML, marker or command comes out of it.
 * The last ones are kept. @param lines at most so many @param characters at most so many in all
 */
const fenced = (text, lines, characters = 16_000) => {
    const all = printable(text.replace(/\r\n?/g, '\n')).trimEnd().split('\n');
    const kept = all
        .slice(-lines)
        .map((line) => cut(line, 500))
        .join('\n')
        .slice(-characters)
        .replace(REST, '');
    const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${kept}\n${fence}`;
};
/** Words for a label of a diagram: letters, digits and a few signs; Mermaid has no way to escape the rest. */
const plainWords = (text, max = 60) => printable(text)
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, max)
    .replace(HALF, '') || 'unnamed';


/***/ })

};
