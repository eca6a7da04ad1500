export const id = 7635;
export const ids = [7635];
export const modules = {

/***/ 7635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execTransport: () => (/* binding */ execTransport)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/adapters/remote/environment.js
const KEPT = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TMPDIR', 'SLURM_CONF', 'TZ']);
/**
 * What of our own environment a child may see. With `--export=ALL` everything ends up in the job (and in the accounting),
 * so tokens and inputs stay out; without RUNNER_TRACKING_ID a runner does not kill what was detached.
 */
function allowedEnvironment(from) {
    const kept = {};
    for (const [name, value] of Object.entries(from)) {
        if (value !== undefined && (KEPT.has(name) || name.startsWith('LC_')))
            kept[name] = value;
    }
    return kept;
}

;// CONCATENATED MODULE: ./build/src/adapters/remote/exec.js



/**
 * A shell on this machine, as on a self-hosted runner inside the cluster's network.
 * @param options.env what is filtered for the child (default: our own environment); `cwd` default: the root folder;
 * `shell` is what reads the script (default: `sh -s`)
 */
function execTransport(options = {}) {
    const env = allowedEnvironment(options.env ?? process.env);
    return {
        where: 'this machine',
        connections: 0,
        run: (script, seconds) => runHere(script, seconds, { env, cwd: options.cwd ?? '/', shell: options.shell ?? ['sh', '-s'] }),
        close: async () => undefined,
    };
}
function runHere(script, seconds, here) {
    return new Promise((resolve, reject) => {
        // a session of its own: Ctrl-C ends us, not a submission in the middle
        const [program, ...args] = here.shell;
        const child = (0,external_node_child_process_.spawn)(program, args, { env: here.env, cwd: here.cwd, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
        const out = [];
        const err = [];
        const timer = setTimeout(() => {
            child.kill('SIGTERM');
            child.stdout.destroy();
            child.stderr.destroy();
            reject(new error/* PortError */.B('CUT', `the shell did not answer in ${seconds} s`));
        }, seconds * 1000);
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        child.stdin.on('error', () => undefined); // a shell that ends early shows in its answer
        child.stdin.end(script);
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new error/* PortError */.B('UNREACHABLE', `no shell could be started: ${cause.message}`, { cause }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), code: code ?? undefined });
        });
    });
}


/***/ })

};
