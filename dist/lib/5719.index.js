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
    for (const line of knownHosts.split(/\r?\n/)) {
        const fields = line.trim().split(/\s+/);
        const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
        const [names, type, key] = fields;
        if (!names || names.startsWith('#') || !type || !key || (marker !== undefined && marker !== '@revoked'))
            continue;
        if (!matches(names, name))
            continue;
        const pinned = { type, key: Buffer.from(key, 'base64') };
        if (marker === '@revoked')
            revoked.push(pinned);
        else
            trusted.push(pinned);
    }
    return { trusted, revoked };
}
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
    const [, , salt = '', hash = ''] = names.split('|');
    const expected = Buffer.from(hash, 'base64');
    const actual = (0,external_node_crypto_.createHmac)('sha1', Buffer.from(salt, 'base64')).update(host).digest();
    return expected.length === actual.length && (0,external_node_crypto_.timingSafeEqual)(expected, actual);
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
            hint: 'give the input `ssh-private-key`, or `identity_file`',
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
        throw explain(cause, { where, pins, seen, host: options.host, port });
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
    const { where, seen, pins } = scene;
    if (seen !== undefined && !isPinned(pins, seen))
        return wrongKey(scene, seen, cause);
    if (message.includes('no matching host key format')) {
        return new ports_error/* PortError */.B('HOST_KEY', `${where} has no host key of a kind that is pinned (${pins.trusted.map((pin) => pin.type).join(', ')})`, { cause });
    }
    if (level === 'client-authentication') {
        return new ports_error/* PortError */.B('AUTH', `${where} refused our key`, {
            cause,
            hint: 'is its public half in ~/.ssh/authorized_keys there, and does the site allow keys without a second factor?',
        });
    }
    if (/privateKey|private key|passphrase/i.test(message)) {
        return new ports_error/* PortError */.B('MISCONFIGURED', `the private key can't be read: ${message}`, {
            cause,
            hint: 'an OpenSSH or PEM key without a passphrase is needed, with all its lines',
        });
    }
    return new ports_error/* PortError */.B('UNREACHABLE', `${where}: ${message}`, { cause });
}
function wrongKey({ where, host, port, pins }, seen, cause) {
    const shown = fingerprint(seen);
    if (pins.revoked.some((pin) => pin.key.equals(seen)))
        return new ports_error/* PortError */.B('HOST_KEY', `${where} showed the key ${shown}, which is revoked`, { cause });
    const pinned = pins.trusted.map((pin) => fingerprint(pin.key)).join(', ') || 'none';
    const name = port === 22 ? host : `[${host}]:${port}`;
    return new ports_error/* PortError */.B('HOST_KEY', `${where} showed the key ${shown}; pinned for ${name}: ${pinned}`, {
        cause,
        hint: 'if the site confirms this fingerprint, put the output of `ssh-keyscan` into the known hosts; if it does not, somebody may be listening',
    });
}


/***/ })

};
