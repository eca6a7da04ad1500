export const id = 1388;
export const ids = [1388];
export const modules = {

/***/ 5301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8388);

/** The index of a campaign's outputs that stand outside of the repository, below the campaign's folder. */
const INDEX = 'results/kept.tsv';
const COLUMNS = ['sha256', 'bytes', 'modified', 'file', 'kept at', 'seen', 'run'];
/** How a line names a place. @param artifact the artifact of the run that copies */
const addressOf = (place, artifact) => place.in === 'folder' ? place.path : `artifact:${artifact}/${place.path}`;
/** Name of the artifact that an address is in; undefined: in none. */
const artifactOf = (at) => /^artifact:([^/]+)\//.exec(at)?.[1];
/** What stays the same of an address when a later run copies the file anew: each run has an artifact of its own. */
const slotOf = (at) => at.replace(/^artifact:[^/]+\//, 'artifact:/');
const row = ({ sha256, size, modified, from, at, seen, absent, run }) => [sha256, size, modified, from, at, seen ? 'yes' : absent ? 'absent' : 'no', run].join('\t');
const lineOf = (text) => {
    const [sha256 = '', bytes = '', modified = '', from = '', at = '', seen = '', run = ''] = text.split('\t');
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[0-9]{1,15}$/.test(bytes) || !(0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainPath */ .qW)(from) || at === '')
        return undefined;
    return {
        sha256,
        size: Number(bytes),
        modified,
        from,
        at,
        seen: seen === 'yes',
        ...(seen === 'absent' ? { absent: true } : {}),
        run,
    };
};
const HEADER = COLUMNS.join('\t');
const linesIn = (text) => text.split(/\r?\n/);
/** Reads the index; what is no line of it is somebody's note. Undefined: the file is not ours. */
const readIndex = (text) => {
    const [first, ...rest] = linesIn(text ?? HEADER);
    return first === HEADER ? rest.flatMap((line) => lineOf(line) ?? []) : undefined;
};
/** The index with these lines, each in the place of the one that it renews; everything else as it was. */
const withLines = (text, news) => {
    const eol = text?.includes('\r\n') ? '\r\n' : '\n';
    const open = new Map(news.map((one) => [`${one.from}\t${slotOf(one.at)}`, one]));
    const kept = linesIn((text ?? HEADER).replace(/\r?\n$/, '')).flatMap((line) => {
        const old = lineOf(line);
        const key = old && `${old.from}\t${slotOf(old.at)}`;
        if (key === undefined || !news.some((one) => `${one.from}\t${slotOf(one.at)}` === key))
            return [line];
        const renewed = open.get(key);
        open.delete(key);
        return renewed ? [row(renewed)] : [];
    });
    return [...kept, ...[...open.values()].map(row), ''].join(eol);
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

/***/ 8008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/** The seed's status enum, in the order in which a stage lives through it. */
const STATUSES = ['pending', 'ready', 'running', 'done', 'failed', 'escalated'];


/***/ }),

/***/ 6778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/** Two units of UTF-16 that are one character. */
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
const lineStarts = (text) => {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g))
        starts.push(match.index + match[0].length);
    return starts;
};
const lineOf = (starts, offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
};
/** Makes a function from offsets (UTF-16 units) into the text to places. */
const placesIn = (text) => {
    const starts = lineStarts(text);
    return (offset) => {
        const at = Math.max(0, Math.min(offset, text.length));
        const line = lineOf(starts, at);
        const before = text.slice(starts[line] ?? 0, at).replace(/^\uFEFF/, '');
        return { line: line + 1, column: before.length - (before.match(PAIR)?.length ?? 0) + 1 };
    };
};


/***/ }),

/***/ 8388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   ZU: () => (/* binding */ folderFrom),
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

const ARTIFACT = /^artifact(?::(.*))?$/;
/** Reads what stands in the document, which has been checked. */
const targetFrom = (written) => {
    const [artifact, folder = ''] = ARTIFACT.exec(written) ?? [];
    if (artifact !== undefined)
        return { kind: 'artifact', folder };
    return { kind: written.startsWith('/') ? 'folder' : 'repository', folder: written };
};
/** Entries of `sync:` that stay in the repository, and those that leave it. */
const isOutside = (written) => targetFrom(written).kind !== 'repository';
/** A folder without slashes at its end; `/` stays. */
const folderFrom = (path) => path.slice(0, 1) + (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(path.slice(1), '/');
/** Folders of a glob before its first wildcard: `snapshots/*.pdb` → `snapshots/`. What follows them is kept, so that no two files meet. */
const literalFolders = (glob) => {
    const wild = glob.search(/[*?[]/);
    const literal = wild < 0 ? glob : glob.slice(0, wild);
    return literal.slice(0, literal.lastIndexOf('/') + 1);
};
const bare = (path) => path.replace(/^(?:\.\/)+/, '');
/** Where a file goes: `from` without the folders that its glob names, in `folder`. */
const pathIn = (glob, folder, from) => {
    const prefix = literalFolders(bare(glob));
    const rest = from.startsWith(prefix) ? from.slice(prefix.length) : from;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(bare(folder), '/')}/${rest}`;
};
/** The longest path that is written anywhere; names of files end at 255 bytes on most file systems, ours of a half-made copy are a little longer. */
const MAX_PATH = 400;
const MAX_NAME = 240;
/** Whether a file may be called so anywhere. Names come from the cluster and are not trusted. */
const isPlainPath = (path) => path.length <= MAX_PATH &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    path.split('/').every((part) => part !== '' && part !== '..' && part.length <= MAX_NAME && !/[\u0000-\u001f\u007f\\\ufffd]/.test(part));
const MIB = 1024 * 1024;
/** `412 KiB`, `5.2 GiB`. */
const sizeOf = (bytes) => {
    if (bytes < MIB / 10)
        return `${Math.ceil(bytes / 1024)} KiB`;
    const [unit, name] = bytes < 1024 * MIB ? [MIB, 'MiB'] : [1024 * MIB, 'GiB'];
    return `${Math.round((bytes / Number(unit)) * 10) / 10} ${name}`;
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


/***/ }),

/***/ 2077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3845);

/** A file larger than this is nobody's handwriting: 1 MiB. */
const MAX_BYTES = 1_048_576;
const continuations = (lead) => lead >= 0xc2 && lead < 0xe0 ? 1 : (lead & 0xf0) === 0xe0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
// Only called on bytes that the strict decoder has refused, to find where.
const firstBadByte = (bytes) => {
    let at = 0;
    while (at < bytes.length) {
        const lead = bytes[at] ?? 0;
        const length = lead < 0x80 ? 0 : continuations(lead);
        if (length < 0)
            return at;
        try {
            new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length + 1));
        }
        catch {
            return at;
        }
        at += length + 1;
    }
    return at;
};
const isUtf16 = (bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
const refuse = (bytes, file, end, code, message, hint) => {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end));
    const report = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportOn */ .S)(before, file);
    report.error(code, before.length, message, hint);
    return { problems: report.list() };
};
/**
 * Bytes to text, strictly: invalid UTF-8 would be lost silently and could never be written back.
 * The byte-order mark stays, for the same reason.
 */
const decodeText = (bytes, file) => {
    if (bytes.length > MAX_BYTES)
        return refuse(bytes, file, 0, 'TOO_LARGE', `the file has ${bytes.length} bytes`, `at most ${MAX_BYTES} bytes are read; move logs and results elsewhere`);
    if (isUtf16(bytes))
        return refuse(bytes, file, 0, 'NOT_UTF8', 'the file is UTF-16', 'save it as UTF-8');
    const nul = bytes.indexOf(0);
    if (nul >= 0)
        return refuse(bytes, file, nul, 'BINARY', 'the file holds a NUL byte: it is not text', 'restore the text from git');
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return refuse(bytes, file, firstBadByte(bytes), 'NOT_UTF8', 'this byte is not UTF-8', 'save the file as UTF-8');
    }
};
/** The same of a campaign's document, which cannot be empty. */
const decode = (bytes, file) => {
    const decoded = decodeText(bytes, file);
    if (!('text' in decoded) || !/^[\uFEFF\s]*$/.test(decoded.text))
        return decoded;
    return refuse(bytes, file, 0, 'EMPTY', 'the file is empty', 'start from templates/WORKFLOW.template.md');
};


/***/ }),

/***/ 7454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ described)
/* harmony export */ });
const isSchema = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const branches = (schema) => [
    schema,
    ...['anyOf', 'oneOf', 'allOf'].flatMap((kind) => (Array.isArray(schema[kind]) ? schema[kind].filter(isSchema).flatMap(branches) : [])),
];
const own = (schema, path, words) => {
    for (const [key, inner] of Object.entries(isSchema(schema.properties) ? schema.properties : {})) {
        const at = path === '' ? key : `${path}.${key}`;
        if (!isSchema(inner))
            continue;
        if (words[at] !== undefined)
            inner.description = words[at];
        visit(inner, at, words);
    }
    // the reader passes over such keys in silence
    if (schema.additionalProperties === false)
        schema.patternProperties = { '^x-': {} };
    for (const inner of [schema.additionalProperties, schema.items])
        if (isSchema(inner))
            visit(inner, `${path}.*`, words);
};
const visit = (schema, path, words) => {
    for (const branch of branches(schema))
        own(branch, path, words);
};
/** A JSON Schema with what an editor shows beside each key. @param words by path; `*` stands for any name, and for an item of a list */
const described = (schema, words) => {
    visit(schema, '', words);
    return schema;
};


/***/ }),

/***/ 8076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   ae: () => (/* binding */ readFront),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   md: () => (/* binding */ isEmptyNode),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _yaml_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9936);


/** Parses the frontmatter, unless that would take too much: then it is taken for empty. */
const readFront = (source) => {
    const yaml = source.text.slice(source.yaml.start, source.yaml.end);
    const hard = (0,_yaml_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlTooHard */ .Hx)(yaml);
    const doc = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(hard ? '' : yaml, { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent', version: '1.2' });
    const faults = hard ? [hard] : (0,_yaml_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlFaults */ .tr)(doc, 'quote texts that hold `:`, `#`, `*` or `{`');
    return { doc, base: source.yaml.start, yaml, faults, aliases: (0,_yaml_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasesIn */ .eu)(doc) };
};
/** A key as its author wrote it: `0.50` stays `0.50`, though YAML reads a number. */
const keyText = (key) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
        return String(key);
    return key.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && key.source !== undefined ? key.source : String(key.value);
};
const MAX_DEPTH = 40;
/** Nodes that a document may unfold to through aliases; a bomb has millions. */
const MAX_NODES = 50_000;
// `0012` is an account or a job, not the number twelve.
const scalarValue = (node) => typeof node.value === 'number' && /^[-+]?0[\dxo]/i.test(node.source ?? '')
    ? node.source
    : typeof node.value === 'bigint'
        ? Number(node.value)
        : node.value;
const real = (front, node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (front.aliases.get(node) ?? null) : (node ?? null);
/**
 * Nodes to plain values, keys by their source.
 * @throws RangeError when aliases unfold to too much
 */
const plain = (front) => {
    let budget = MAX_NODES;
    const walk = (node, depth) => {
        budget -= 1;
        if (budget < 0 || depth > MAX_DEPTH)
            throw new RangeError('the YAML unfolds to too many nodes');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return walk(real(front, node), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return Object.fromEntries(node.items.map((pair) => [keyText(pair.key), walk(pair.value, depth + 1)]));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return node.items.map((item) => walk(item, depth + 1));
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? scalarValue(node) : null;
    };
    return walk(front.doc.contents, 0);
};
/** Looks one step down. */
const child = (front, node, key) => {
    const inside = real(front, node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(inside)) {
        const pair = inside.items.find((item) => keyText(item.key) === String(key));
        return pair && { pair, value: pair.value };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(inside) && typeof key === 'number' && key < inside.items.length)
        return { value: inside.items[key] };
    return undefined;
};
/** Looks a path up; undefined when a step of it is missing. */
const find = (front, path) => {
    let found = { value: front.doc.contents };
    for (const step of path) {
        if (!found)
            return undefined;
        found = child(front, found.value, step);
    }
    return found;
};
/** Offset in the whole text of the value at a path, else of the nearest thing above it. `key`: of its key instead. */
const offsetOf = (front, path, key = false) => {
    for (let length = path.length; length > 0; length--) {
        const found = find(front, path.slice(0, length));
        if (!found)
            continue;
        const wanted = key || length < path.length || !found.value?.range || isEmptyNode(found.value) ? (found.pair?.key ?? found.value) : found.value;
        if (wanted?.range)
            return front.base + wanted.range[0];
    }
    return front.base;
};
/** `key:` with nothing behind it. */
const isEmptyNode = (node) => node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null && (node.source ?? '') === '');
/** The text of a scalar as written, `1.10` not 1.1; undefined when there is none. */
const sourceText = (front, path) => {
    const value = real(front, find(front, path)?.value);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) && value.value !== null ? keyText(value).trim() : undefined;
};


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};
/** The known word that a misspelt one most likely meant; undefined when none is close. */
const nearest = (word, known) => {
    const plain = (text) => text.toLowerCase().replaceAll(/[-_ ]/g, '');
    // a word of a thousand letters is no misspelling, and the table would be large
    if (word.length > 64)
        return undefined;
    const ranked = known.map((name) => ({ name, far: distance(plain(word), plain(name)) })).toSorted((a, b) => a.far - b.far);
    const best = ranked[0];
    return best && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
};
/** `did you mean `x`?`, or what there is to choose from. */
const didYouMean = (word, known) => {
    const best = nearest(word, known);
    return best === undefined ? `known here: ${known.map((name) => `\`${name}\``).join(', ')}` : `did you mean \`${best}\`?`;
};


/***/ }),

/***/ 3845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ reportOn)
/* harmony export */ });
/* harmony import */ var _core_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);

/** Problems of one file that a person is told at once: nobody mends more than these before looking again. */
const MOST = 100;
const kept = (found) => {
    if (found.length <= MOST)
        return [...found];
    const errors = found.filter(({ severity }) => severity === 'error').slice(0, MOST - 1);
    const warnings = found.filter(({ severity }) => severity === 'warning').slice(0, MOST - 1 - errors.length);
    const message = `${found.length - errors.length - warnings.length} more problems of this file are not listed`;
    const rest = { code: 'MORE_PROBLEMS', severity: 'warning', offset: Infinity, message, hint: 'mend these first' };
    return [...errors, ...warnings, rest];
};
/** Starts a report on a text. */
const reportOn = (text, file) => {
    const place = (0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placesIn */ .y)(text);
    const found = [];
    const add = (severity) => (code, offset, message, hint) => {
        found.push({ code, severity, offset, message, hint });
    };
    return {
        error: add('error'),
        warning: add('warning'),
        list: () => kept(found.toSorted((a, b) => a.offset - b.offset))
            .map(({ offset, ...rest }) => ({ file, ...place(offset), ...rest }))
            .toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
};


/***/ }),

/***/ 8768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U9: () => (/* binding */ count),
  Jt: () => (/* binding */ flag),
  UY: () => (/* binding */ frontmatterSchema),
  p_: () => (/* binding */ list),
  Tj: () => (/* binding */ map),
  Yj: () => (/* binding */ string)
});

// UNUSED EXPORTS: text

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/core/model.js
var model = __webpack_require__(8008);
// EXTERNAL MODULE: ./build/src/core/rate.js
var rate = __webpack_require__(4107);
// EXTERNAL MODULE: ./build/src/document/duration.js
var duration = __webpack_require__(231);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/src/document/pattern.js

/** What is wrong with a pattern that a campaign wrote, as the end of "`pattern` must be …"; undefined when it is good. */
const patternFault = (pattern) => {
    if (pattern.length > 1000)
        return 'a pattern of at most 1000 characters';
    try {
        const groups = build/* RE2JS */.L3.compile(pattern).groupCount();
        return groups >= 1 ? undefined : 'a pattern with a group `(…)` around the value';
    }
    catch (error) {
        return `a pattern in RE2's syntax (${error instanceof Error ? error.message.slice(0, 120) : 'not readable'})`;
    }
};

;// CONCATENATED MODULE: ./build/src/document/schema.js






// Error texts complete the sentence "`key` must be …". `params.code` names the problem, where WRONG_TYPE would say too little.
const say = (error) => ({ error });
const rule = (code, error) => ({ error, params: { code } });
/** A NUL ends a text for every program that is handed it, so no argument and no path can carry one. */
const string = schemas/* string */.YjP(say('text'))
    .refine((value) => !value.includes('\0'), { ...rule('BAD_VALUE', 'text without a NUL character'), abort: true });
/** Words that YAML may read as a number or a boolean. */
const schema_text = schemas/* union */.KCZ([string, schemas/* number */.aig(), schemas/* boolean */.zMY()], say('text')).transform(String);
const flag = schemas/* boolean */.zMY(say('true or false'));
const count = schemas/* int */.Whr(say('a whole number from 0')).min(0, say('a whole number from 0'));
const amount = schemas/* number */.aig(say('a number from 0')).min(0, say('a number from 0'));
const opt = (schema) => schema.nullish();
const list = (item) => schemas/* array */.YOg(item, say('a list'));
const map = (shape) => schemas/* strictObject */.rej(shape, say('a map of keys'));
const inside = (path) => !path.startsWith('/') && !path.split('/').includes('..') && !/^~|[\p{Cc}\\]/u.test(path) && path.trim() !== '';
const clean = (path) => path.startsWith('/') && path.length > 1 && !path.split('/').includes('..') && !/\p{Cc}/u.test(path);
const insidePath = string.refine(inside, rule('BAD_PATH', "a path below the campaign's folder, without `..`"));
const schema_hidden = (path) => path.split('/').some((part) => /^\../.test(part));
const inResults = (path) => inside(path) && !schema_hidden(path) && /^(\.\/)?results(\/|$)/.test(path);
const inFolder = (path) => /^(?:\/[^/]+)+\/?$/.test(path) && clean(path) && !path.split('/').some((part) => part.startsWith('.'));
const inArtifact = (path) => /^artifact(?::[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)?$/.test(path);
const syncTarget = string.refine((path) => inResults(path) || inFolder(path) || inArtifact(path), rule('BAD_PATH', 'a folder in `results/`, an absolute folder of the machine that runs Escapement, or `artifact`'));
const remoteGlob = schemas/* string */.YjP()
    .refine((glob) => inside(glob) && !glob.includes('**'), rule('BAD_PATH', "a glob below the campaign's remote folder, without `..` and `**`"));
const absolutePath = string.refine(clean, rule('BAD_PATH', 'an absolute path, without `..` and without variables'));
const schema_duration = schemas/* union */.KCZ([string, schemas/* number */.aig()], say('a length of time'))
    .refine((value) => (0,duration/* parseDuration */.E9)(value) !== undefined, rule('BAD_DURATION', 'a length of time: `20m`, `2h`, `1-00:00:00`, `00:30:00`, or minutes'));
const tolerance = schemas/* union */.KCZ([string, schemas/* number */.aig()], say('a tolerance'))
    .refine((value) => (0,duration/* parseTolerance */.BL)(value) !== undefined, rule('BAD_NUMBER', 'a tolerance: `5%`, or `0.1` in the unit of the target'));
const date = string.refine((value) => value.trim() === '' || (0,duration/* isDate */.$P)(value.trim()), rule('BAD_DATE', 'a date, `2026-05-05` or `2026-05-05T20:10:00Z`'));
const instant = schemas/* union */.KCZ([count, date], say('a timestamp'));
const pattern = string.superRefine((value, context) => {
    const fault = patternFault(value);
    if (fault)
        context.addIssue({ code: 'custom', message: fault, params: { code: 'BAD_PATTERN' } });
});
const schema_option = schemas/* union */.KCZ([string, schemas/* number */.aig(), schemas/* boolean */.zMY()], say('text'))
    .refine((value) => !/\p{Cc}/u.test(String(value)), rule('BAD_VALUE', 'one line of text'));
/** Options that would break the two-phase submission or make sbatch do something else than submit. */
const RESERVED_OPTIONS = ['hold', 'comment', 'parsable', 'wrap', 'wait', 'test-only', 'help', 'usage', 'version'];
const optionName = schemas/* string */.YjP()
    .regex(/^[a-z][a-z0-9-]*$/, rule('BAD_OPTION', "a long name of sbatch's options, without dashes in front: `partition`, `mem-per-cpu`"))
    .refine((name) => !RESERVED_OPTIONS.includes(name), rule('BAD_OPTION', `another option: ${RESERVED_OPTIONS.join(', ')} are set by Escapement`));
const sbatch = schemas/* record */.g1P(optionName, schema_option, say('a map of sbatch options'));
const arrayExpression = /^\d+(-\d+(:\d+)?)?(,\d+(-\d+(:\d+)?)?)*(%[1-9]\d*)?$/;
const array = schemas/* union */.KCZ([string, schemas/* number */.aig()], say("sbatch's array expression"))
    .refine((value) => arrayExpression.test(String(value)), rule('BAD_ARRAY', "sbatch's array expression: `1-20%5`"));
const value = map({
    file: string,
    pattern: opt(pattern),
    key: opt(schema_text),
    target: opt(schemas/* number */.aig(say('a number'))),
    within: opt(tolerance),
    min: opt(schemas/* number */.aig(say('a number'))),
    max: opt(schemas/* number */.aig(say('a number'))),
});
const expectation = schemas/* union */.KCZ([string, value], say('a glob, or a map of file, pattern or key, target, within, min, max'));
const accepted = map({ predicate: string, by: schema_text, at: schema_text });
const approval = map({
    act: schemas/* enum */.k5n(['cancel', 'restart'], say('`cancel` or `restart`')),
    digest: schema_text,
    by: schema_text,
    at: schema_text,
    expires: schema_text,
    issue: opt(count),
});
const fallback = map({ on: string, set: sbatch, after: opt(schema_duration) }).refine(({ on, after }) => after == null || on === 'queue-jam', {
    ...rule('BAD_VALUE', 'left out, except for `queue-jam`: other failures do not wait'),
    path: ['after'],
});
const schema_rate = schemas/* union */.KCZ([
    string.refine((value) => (0,duration/* parseRate */.WN)(value) !== undefined, rule('BAD_VALUE', 'a number and a unit: `50 ns/day`, `200 steps/s`')),
    map({
        value: schemas/* number */.aig(say('a number over 0')).positive(say('a number over 0')),
        unit: string.refine((unit) => (0,rate/* unitOf */.u)(unit) !== undefined, rule('BAD_VALUE', 'a count over a time, or a time over a count: `ns/day`, `s/step`')),
        file: opt(remoteGlob),
        pattern: opt(pattern),
        after: opt(schema_duration),
    }),
], say('a number and a unit, `50 ns/day`, or a map of value, unit, file, pattern, after'));
const stageSchema = map({
    script: opt(insidePath),
    command: opt(string.refine((line) => line.trim() !== '', rule('BAD_VALUE', 'a command'))),
    sbatch: opt(sbatch),
    array: opt(array),
    expected_walltime: opt(schema_duration),
    expected_rate: opt(schema_rate),
    logs: opt(schemas/* union */.KCZ([insidePath, list(insidePath)], say('a path or a list of paths'))),
    checkpoint: opt(insidePath),
    max_links: opt(count),
    max_preemptions: opt(count),
    sync: opt(schemas/* record */.g1P(remoteGlob, syncTarget, say('a map of globs to folders, or `artifact`'))),
    fallback: opt(list(fallback)),
    expect: opt(schemas/* record */.g1P(string, expectation, say('a map of words to what they mean'))),
    idempotent: opt(flag),
    timeout: opt(schema_duration),
    held: opt(flag),
    production: opt(flag),
    attempt: opt(count),
    overrides: opt(sbatch),
    accepted: opt(list(accepted)),
    missing_since: opt(instant),
    failures: opt(list(string)),
    links: opt(count),
    preemptions: opt(count),
    elements: opt(schema_text),
    escalated_at: opt(instant),
    issue: opt(count),
    asked: opt(schema_text),
    granted: opt(schema_text),
    given_up: opt(schema_text),
    cancel: opt(schema_text),
    approval: opt(approval),
});
const isMachineName = (name) => (0,keys/* isSlug */.u5)(name);
/** The frontmatter of WORKFLOW.md. */
const frontmatterSchema = map({
    campaign: schema_text.refine(isMachineName, rule('NAME_NOT_SLUG', 'a slug: letters, digits, `.`, `_`, `-`, at most 64, the first a letter or digit')),
    project: opt(schema_text),
    created: opt(date),
    last_tick: opt(date),
    status: opt(schemas/* enum */.k5n(model/* STATUSES */.f, say(`one of ${model/* STATUSES */.f.join(', ')}`))),
    current_stage: opt(schema_text),
    escalation_required: opt(flag),
    escalation_reason: opt(schema_text),
    held: opt(flag),
    handled: opt(schemas/* record */.g1P(schemas/* string */.YjP(), count, say('a map of issues to comments'))),
    engine: opt(string),
    budget: opt(map({ backend: opt(schema_text), cap_usd: opt(amount), spent_usd: opt(amount), cap_core_hours: opt(amount), spent_core_hours: opt(amount) })),
    notify: opt(map({
        issue: opt(count),
        on_advance: opt(flag),
        on_escalate: opt(flag),
        users: opt(schemas/* union */.KCZ([string, list(string)], say('a list of users'))),
    })),
    references: opt(list(map({ path: string, section: opt(schema_text) }))),
    deploy: opt(map({ local_dir: opt(string), remote_dir: opt(absolutePath), ssh_host: opt(schema_text) })),
    stages: opt(schemas/* record */.g1P(schemas/* string */.YjP(), opt(stageSchema), say('a map of stages'))),
});


/***/ }),

/***/ 9161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ knownKeys),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1517);

const spell = (path) => path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('');
const at = (value, path) => path.reduce((inner, step) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined), value);
const show = (value) => {
    const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
    return json.length > 60 ? `${json.slice(0, 57)}…` : json;
};
const remove = (value, path) => {
    const last = path.at(-1);
    const parent = at(value, path.slice(0, -1));
    if (last === undefined || parent === null || typeof parent !== 'object' || !Object.hasOwn(parent, last))
        return false;
    if (Array.isArray(parent) && typeof last === 'number')
        parent.splice(last, 1);
    else
        Reflect.deleteProperty(parent, last);
    return true;
};
// Within a union the most telling branch is the one that got furthest.
const deepest = (issue) => {
    if (issue.code !== 'invalid_union')
        return issue;
    const inner = issue.errors.flat().filter((one) => one.path.length > 0 || one.code === 'unrecognized_keys' || one.code === 'custom');
    const best = inner.toSorted((a, b) => b.path.length - a.path.length)[0];
    return best ? deepest({ ...best, path: [...issue.path, ...best.path] }) : issue;
};
const codeOf = (issue) => {
    const params = 'params' in issue ? issue.params : undefined;
    if (issue.code === 'invalid_value' && issue.path.at(-1) === 'status')
        return 'UNKNOWN_STATUS';
    if (issue.code === 'invalid_format')
        return 'BAD_VALUE';
    return typeof params?.code === 'string' ? params.code : 'WRONG_TYPE';
};
const unknownKeys = (issue, value, known, locate, report) => {
    for (const key of issue.keys) {
        const path = [...issue.path, key];
        remove(value, path);
        if (key.startsWith('x-'))
            continue;
        report.warning('UNKNOWN_KEY', locate(path, true), `\`${spell(path)}\` is not a key that is read here`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known(issue.path)));
    }
};
/** Keys of the object that stands at a path of a schema's JSON Schema. */
const knownKeys = (schema) => (path) => {
    const step = (node, name) => {
        const branches = [
            node,
            ...['anyOf', 'oneOf', 'allOf'].flatMap((kind) => at(node, [kind]) ?? []),
        ];
        for (const branch of branches) {
            const found = typeof name === 'number' ? at(branch, ['items']) : (at(branch, ['properties', name]) ?? at(branch, ['additionalProperties']));
            if (found !== undefined && found !== false)
                return found;
        }
        return undefined;
    };
    const node = path.reduce(step, schema());
    const branches = [node, ...(at(node, ['anyOf']) ?? [])];
    return branches.flatMap((branch) => Object.keys(at(branch, ['properties']) ?? {}));
};
/**
 * Checks a plain value against a schema and reports each fault at its place. What is faulty is taken out and the rest
 * checked again, so that one bad key does not hide the others.
 * @returns what could be read, undefined when not even that is possible
 */
const check = (schema, input, known, locate, report) => {
    const value = structuredClone(input);
    const told = new Set();
    for (let round = 0; round < 100; round++) {
        const result = schema.safeParse(value);
        if (result.success)
            return result.data;
        let removed = false;
        // from behind, so that the indices of a list stay right
        for (const issue of result.error.issues.toReversed().map(deepest)) {
            if (issue.code === 'unrecognized_keys') {
                unknownKeys(issue, value, known, locate, report);
                removed = true;
                continue;
            }
            const path = issue.path.filter((step) => typeof step !== 'symbol');
            // a required key that was faulty is missing in the next round: that is no second fault
            if (!told.has(spell(path)))
                tell(issue, at(value, path), path, locate, report);
            told.add(spell(path));
            removed = remove(value, path) || remove(value, path.slice(0, -1)) || removed;
        }
        if (!removed)
            return undefined;
    }
    return undefined;
};
// Words after "must be …" say what was expected; what to do about it is the same for each of them.
const WAY_OUT = 'write it so, or leave it out';
const tell = (issue, seen, path, locate, report) => {
    if (issue.code === 'invalid_key') {
        const inner = issue.issues[0];
        report.error(inner && 'params' in inner ? codeOf(inner) : 'BAD_OPTION', locate(path, true), `\`${spell(path)}\` must be ${inner?.message ?? issue.message}`, WAY_OUT);
        return;
    }
    report.error(codeOf(issue), locate(path), `\`${spell(path)}\` must be ${issue.message}${seen === undefined ? '; it is missing' : `, not ${show(seen)}`}`, seen === undefined ? `add \`${String(path.at(-1) ?? '')}:\`` : WAY_OUT);
};


/***/ }),

/***/ 9936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ yamlTooHard),
/* harmony export */   eu: () => (/* binding */ aliasesIn),
/* harmony export */   tr: () => (/* binding */ yamlFaults)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Deeper than any of our files: the composer recurses, and its stack is the machine's. */
const MAX_DEPTH = 64;
/** Words and signs of one file, about ten thousand keys: the composer compares each key of a map with all others. */
const MAX_LEXEMES = 60_000;
/** Faults that are told at once: what follows the first ones mostly follows from them. */
const MOST = 20;
// The lexer's own marks of document, flow end and scalar: they stand for no character.
const MARKS = new Set([yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.DOCUMENT, yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.FLOW_END, yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.SCALAR]);
/**
 * Whether composing the YAML would exhaust the stack or take long, and from where on. Lexer and parser keep a stack of their own and
 * their time is linear in the text, so they can be asked first.
 */
const yamlTooHard = (yaml) => {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    let offset = 0;
    let lexemes = 0;
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(yaml)) {
        for (const _ of parser.next(lexeme))
            ;
        lexemes += 1;
        const message = parser.stack.length > MAX_DEPTH
            ? `maps and lists are nested more than ${MAX_DEPTH} deep`
            : lexemes > MAX_LEXEMES
                ? `there are more than ${MAX_LEXEMES} words and signs`
                : undefined;
        if (message !== undefined)
            return { code: 'YAML', offset, message, hint: 'keep only settings here, and write them flat' };
        if (!MARKS.has(lexeme))
            offset += lexeme.length;
    }
    return undefined;
};
const HINTS = {
    DUPLICATE_KEY: 'keep one of the two',
    BAD_INDENT: 'close what is open, and begin the keys of one map in the same column',
    MISSING_CHAR: 'close what is open, or quote the text',
    MULTIPLE_DOCS: 'keep one document: no second line `---`',
    NON_STRING_KEY: 'write the key as plain text',
    TAB_AS_INDENT: 'indent with blanks',
    KEY_OVER_1024_CHARS: 'write a shorter key, or quote the text',
};
const NO_TARGET = 'write the value out, without `*`';
/** What each alias stands for, found in one pass: asking the document for each of them would take the square of their number. */
const aliasesIn = (document) => {
    const anchors = new Map();
    const targets = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias: (_, alias) => {
            const target = anchors.get(alias.source);
            if (target)
                targets.set(alias, target);
        },
        Value: (_, node) => {
            if (node.anchor)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
};
/** What the parser lets pass, but no reader of ours: an alias of nothing, and the one name that JavaScript keeps for itself. */
const furtherFaults = (document) => {
    const targets = aliasesIn(document);
    const found = [];
    const add = (node, message, hint) => found.push({ code: 'YAML', offset: node.range?.[0] ?? 0, message, hint });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias: (_, alias) => {
            if (!targets.has(alias))
                add(alias, `the alias \`*${alias.source}\` names nothing`, NO_TARGET);
        },
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && String(key.value) === '__proto__')
                add(key, '`__proto__` can be the name of nothing', 'choose another name');
        },
    });
    return found;
};
/** Why the document cannot be read. @param quote what helps most often with texts that YAML takes for something else */
const yamlFaults = (document, quote) => {
    const faults = document.errors.map(({ code, pos, message }) => ({
        code: code === 'DUPLICATE_KEY' ? code : 'YAML',
        offset: pos[0],
        message,
        hint: HINTS[code] ?? quote,
    }));
    return (faults.length > 0 ? faults : furtherFaults(document)).slice(0, MOST);
};


/***/ })

};
