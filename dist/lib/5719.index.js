export const id = 5719;
export const ids = [5719];
export const modules = {

/***/ 5719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sshTransport: () => (/* binding */ sshTransport)
});

// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/adapters/remote/known-hosts.js

/** What a server may sign with, by the type of the pinned key; SHA-1 signatures are not accepted. */
const ALGORITHMS = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
/**
 * Reads OpenSSH's known_hosts: plain, wildcard, negated and hashed names, `[host]:port`, several keys, `@revoked`.
 * Certificate authorities are not understood and pin nothing. Pure.
 */
function pinsFor(knownHosts, host, port) {
    const name = port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`;
    const trusted = [];
    const revoked = [];
    let unreadable = 0;
    for (const fields of rowsOf(knownHosts)) {
        const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
        const [names, type, key] = fields;
        if (!names || names.startsWith('#') || !type || !key || (marker !== undefined && marker !== '@revoked'))
            continue;
        if (!matches(names, name))
            continue;
        const pinned = { type, key: Buffer.from(key, 'base64') };
        if (marker === '@revoked')
            revoked.push(pinned);
        else if (isKey(type, key))
            trusted.push(pinned);
        else
            unreadable += 1;
    }
    return { trusted, revoked, unreadable };
}
/** Fields of each line, as OpenSSH cuts them: at blanks and tabs only. A byte-order mark is an editor's. */
const rowsOf = (knownHosts) => knownHosts
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[ \t]+/).filter((field) => field !== ''));
/** Whether the text is a key in full: parts with their length before each, the first of which names its kind. */
function isKey(type, text) {
    const key = Buffer.from(text, 'base64');
    const parts = [];
    let at = 0;
    while (at + 4 <= key.length) {
        const end = at + 4 + key.readUInt32BE(at);
        parts.push(key.subarray(at + 4, end));
        at = end;
    }
    return at === key.length && parts.length > 1 && parts[0]?.toString() === type && key.toString('base64') === text;
}
/** Names that a known_hosts text pins keys for, a few; hashed ones cannot be told. Pure. */
const namesIn = (knownHosts) => {
    const names = rowsOf(knownHosts).flatMap(([name = '', type]) => (type === undefined || /^[#@|]/.test(name) ? [] : [name]));
    return [...new Set(names)].slice(0, 3);
};
function matches(names, host) {
    if (names.startsWith('|1|'))
        return matchesHash(names, host);
    let found = false;
    for (const pattern of names.toLowerCase().split(',')) {
        if (pattern.startsWith('!')) {
            if (wildcard(pattern.slice(1), host))
                return false;
        }
        else
            found ||= wildcard(pattern, host);
    }
    return found;
}
function matchesHash(names, host) {
    const salt = Buffer.from(names.split('|')[2] ?? '', 'base64');
    return names === `|1|${salt.toString('base64')}|${(0,external_node_crypto_.createHmac)('sha1', salt).update(host).digest('base64')}`;
}
// one pass with a single point to come back to: linear enough for any line, unlike a pattern built from the text
function wildcard(pattern, text) {
    let [p, t, star, mark] = [0, 0, -1, 0];
    while (t < text.length) {
        if (pattern[p] === '*')
            [star, mark, p] = [p, t, p + 1];
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t]))
            [p, t] = [p + 1, t + 1];
        else if (star >= 0)
            [p, t, mark] = [star + 1, mark + 1, mark + 1];
        else
            return false;
    }
    while (pattern[p] === '*')
        p += 1;
    return p === pattern.length;
}
/** Whether a key that a server showed is the pinned one. */
const isPinned = (pins, key) => pins.trusted.some((pin) => pin.key.equals(key)) && !pins.revoked.some((pin) => pin.key.equals(key));
/** Host key algorithms to negotiate, so that the server shows a key of a kind that is pinned. */
const algorithmsFor = (pins) => [...new Set(pins.trusted.flatMap((pin) => ALGORITHMS[pin.type] ?? []))];
/** As `ssh-keygen -l` prints it. */
const fingerprint = (key) => `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(key).digest('base64').replace(/=+$/, '')}`;

;// CONCATENATED MODULE: ./build/src/adapters/remote/ssh.js


/** Seconds for the connection to stand. */
const CONNECT_SECONDS = 20;
/** A silent line is called dead after three of these, seconds. */
const KEEPALIVE_SECONDS = 15;
/** A shell over ssh: one connection, opened when first used, to a host whose key is pinned. */
function sshTransport(options) {
    const port = options.port ?? 22;
    const where = `${options.user}@${options.host}:${port}`;
    let link;
    const transport = {
        where,
        connections: 0,
        async run(script, seconds) {
            link ??= connect(options, port, where, () => {
                transport.connections += 1;
            });
            try {
                return await converse(await link, script, seconds, where);
            }
            catch (error) {
                const broken = await link.catch(() => undefined);
                link = undefined; // the next command, if there is one, opens a new connection
                broken?.ssh.dispose();
                throw error;
            }
        },
        async close() {
            const open = await link?.catch(() => undefined);
            link = undefined;
            open?.ssh.dispose();
        },
    };
    return transport;
}
async function connect(options, port, where, count) {
    if (options.privateKey === undefined || options.privateKey.trim() === '') {
        throw new ports_error/* PortError */.B('MISCONFIGURED', `${where}: no private key for backend \`${options.name}\``, {
            hint: 'on GitHub: `gh secret set ESCAPEMENT_SSH_KEY < ~/.ssh/escapement`, as `ssh-private-key` of the workflow; elsewhere `identity_file:` of the backend, or ESCAPEMENT_SSH_PRIVATE_KEY',
        });
    }
    for (const key of ['host', 'user']) {
        // an empty name would be refused by the other side, for a reason that is not the cause
        if (options[key] === '')
            throw new ports_error/* PortError */.B('MISCONFIGURED', `backend \`${options.name}\` has no \`${key}\``, {
                hint: `write \`${key}:\` for it in .github/escapement.yml`,
            });
    }
    const pins = pinsFor(options.knownHosts ?? '', options.host, port);
    const algorithms = algorithmsFor(pins);
    let seen;
    const { NodeSSH } = await __webpack_require__.e(/* import() */ 9487).then(__webpack_require__.bind(__webpack_require__, 9487));
    const ssh = new NodeSSH();
    try {
        await ssh.connect({
            host: options.host,
            port,
            username: options.user,
            privateKey: options.privateKey.endsWith('\n') ? options.privateKey : `${options.privateKey}\n`,
            readyTimeout: CONNECT_SECONDS * 1000,
            keepaliveInterval: KEEPALIVE_SECONDS * 1000,
            keepaliveCountMax: 3,
            // without a pin the handshake goes on only until the key is seen, so that the message can show it
            ...(algorithms.length === 0 ? {} : { algorithms: { serverHostKey: algorithms } }),
            hostVerifier: (key) => {
                seen = Buffer.from(key);
                return isPinned(pins, seen);
            },
        });
    }
    catch (cause) {
        ssh.dispose();
        throw explain(cause, { options, where, pins, seen, port });
    }
    count();
    return { ssh, lost: lost(ssh, where) };
}
async function converse(link, script, seconds, where) {
    const out = [];
    const err = [];
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new ports_error/* PortError */.B('CUT', `${where}: no answer in ${seconds} s`)), seconds * 1000);
    });
    const options = {
        stdin: script,
        noTrim: true,
        onStdout: (chunk) => void out.push(chunk),
        onStderr: (chunk) => void err.push(chunk),
    };
    try {
        // `exec` also in csh and fish: no second shell stays in between
        const ended = await Promise.race([link.ssh.execCommand('exec sh -s', options), link.lost, late]);
        return { stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), code: ended.code ?? undefined };
    }
    catch (cause) {
        if (cause instanceof ports_error/* PortError */.B)
            throw cause;
        throw new ports_error/* PortError */.B('CUT', `${where}: the connection was lost: ${messageOf(cause)}`, { cause });
    }
    finally {
        clearTimeout(timer);
    }
}
function lost(ssh, where) {
    const line = ssh.connection;
    const never = new Promise((_, reject) => {
        const cut = (error) => reject(new ports_error/* PortError */.B('CUT', `${where}: the connection was lost${error instanceof Error ? `: ${error.message}` : ''}`));
        if (line === null)
            cut();
        // node-ssh takes its own listener away; without one, a connection that dies later would end the whole program
        line?.on('error', cut);
        line?.on('close', () => setImmediate(cut)); // the last bytes of a finished command come first
    });
    never.catch(() => undefined); // between two commands nobody listens
    return never;
}
const messageOf = (cause) => (cause instanceof Error ? cause.message : String(cause));
/** Says which of the ways to fail it was, and the way out. */
function explain(cause, scene) {
    const message = messageOf(cause);
    const level = typeof cause === 'object' && cause !== null && 'level' in cause ? String(cause.level) : '';
    const { options, port, where, seen, pins } = scene;
    if (seen !== undefined && !isPinned(pins, seen))
        return wrongKey(scene, seen, cause);
    if (message.includes('no matching host key format')) {
        return new ports_error/* PortError */.B('HOST_KEY', `${where} has no host key of a kind that is pinned (${pins.trusted.map((pin) => pin.type).join(', ')})`, { cause });
    }
    if (level === 'client-authentication') {
        return new ports_error/* PortError */.B('AUTH', `${where} refused our key`, {
            cause,
            hint: `\`ssh-copy-id -i ~/.ssh/escapement.pub${port === 22 ? '' : ` -p ${port}`} ${options.user}@${options.host}\` puts its public half there; is \`user: ${options.user}\` right, and does the site take keys without a second factor?`,
        });
    }
    if (/privateKey|private key|passphrase/i.test(message))
        return unreadable(message, scene, cause);
    return unreachable(message, scene, cause);
}
function unreadable(message, { options }, cause) {
    const about = `the private key for backend \`${options.name}\``;
    if (/encrypted|passphrase/i.test(message))
        return new ports_error/* PortError */.B('MISCONFIGURED', `${about} has a passphrase, and nobody is there to type it`, {
            cause,
            hint: "make one for Escapement alone: `ssh-keygen -t ed25519 -N '' -C escapement -f ~/.ssh/escapement`",
        });
    if (/^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(options.privateKey?.trim() ?? ''))
        return new ports_error/* PortError */.B('MISCONFIGURED', `what was given as ${about} is its public half`, {
            cause,
            hint: 'give the file without `.pub`: `gh secret set ESCAPEMENT_SSH_KEY < ~/.ssh/escapement`',
        });
    return new ports_error/* PortError */.B('MISCONFIGURED', `${about} can't be read: ${message}`, {
        cause,
        hint: 'an OpenSSH or PEM key without a passphrase is needed, with all its lines: `gh secret set ESCAPEMENT_SSH_KEY < ~/.ssh/escapement`',
    });
}
const MAINTENANCE = 'mostly that is maintenance; if it lasts, see whether `host` and `port` in .github/escapement.yml are still right';
const FIREWALL = 'mostly that is maintenance; if it never answers, a firewall may keep this machine out (GitHub’s own machines have no fixed address)';
/** How a network says no, and what a person would call it. */
const WAYS = [
    [/ECONNREFUSED/, ({ where }) => `${where} refused the connection`, MAINTENANCE],
    [
        /ENOTFOUND|EAI_AGAIN/,
        ({ where, options }) => `${where}: nobody knows the name ${options.host} (DNS)`,
        'see whether `host` in .github/escapement.yml is right; some names are known only inside of the site’s own network',
    ],
    [/timed out|ETIMEDOUT/i, ({ where }) => `${where} did not answer in ${CONNECT_SECONDS} s`, FIREWALL],
    [/EHOSTUNREACH|ENETUNREACH/, ({ where }) => `there is no way through the network to ${where}`, FIREWALL],
    [/ECONNRESET|connection lost|closed/i, ({ where }) => `${where} took the connection and closed it again`, MAINTENANCE],
];
function unreachable(message, scene, cause) {
    const [, words, hint] = WAYS.find(([pattern]) => pattern.test(message)) ?? [];
    if (words === undefined || hint === undefined)
        return new ports_error/* PortError */.B('UNREACHABLE', `${scene.where}: ${message}`, { cause });
    return new ports_error/* PortError */.B('UNREACHABLE', words(scene), { cause, hint });
}
function wrongKey({ options, where, port, pins }, seen, cause) {
    const shown = fingerprint(seen);
    if (pins.revoked.some((pin) => pin.key.equals(seen)))
        return new ports_error/* PortError */.B('HOST_KEY', `${where} showed the key ${shown}, which is revoked`, { cause });
    const pinned = pins.trusted.map((pin) => fingerprint(pin.key)).join(', ') || 'none';
    const name = port === 22 ? options.host : `[${options.host}]:${port}`;
    const others = pins.trusted.length + pins.unreadable > 0 ? [] : namesIn(options.knownHosts ?? '');
    const unreadable = pins.unreadable === 0 ? '' : '; a line for it holds no key that can be read';
    const given = others.length === 0 ? unreadable : `; the lines that were given are for ${others.join(', ')}`;
    return new ports_error/* PortError */.B('HOST_KEY', `${where} showed the key ${shown}; pinned for ${name}: ${pinned}${given}`, {
        cause,
        hint: `if the site publishes this fingerprint, pin it: \`ssh-keyscan${port === 22 ? '' : ` -p ${port}`} ${options.host} > ~/.ssh/known_hosts.cluster\`, then \`gh variable set ESCAPEMENT_KNOWN_HOSTS < ~/.ssh/known_hosts.cluster\` (elsewhere \`known_hosts_file:\`); if it does not, somebody may be listening`,
    });
}


/***/ })

};
