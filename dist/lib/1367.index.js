export const id = 1367;
export const ids = [1367];
export const modules = {

/***/ 3027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lo: () => (/* binding */ COMMANDS),
  a: () => (/* binding */ decisions),
  Gr: () => (/* binding */ parseCommands)
});

;// CONCATENATED MODULE: ./build/src/core/people/reach.js
const count = (line, word) => line.split(word).length - 1;
/** Addresses in angle brackets are no tags. */
const withoutAddresses = (line) => line.replace(/<(?:[a-z]{1,20}:\/\/|mailto:)[^\s<>`]*>/gi, '');
const hasTag = (line) => /<[A-Za-z/!?]/.test(withoutAddresses(line));
/** Backticks that pair up one by one; beside a tag, or a backslash, nobody can tell by looking at the line. */
const opensCode = (line) => {
    const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
    if (runs.length === 0)
        return false;
    return runs.length % 2 === 1 || hasTag(line) || line.includes('\\') || runs.some((length, i) => length !== runs[i - (i % 2)]);
};
const opensTag = (line) => hasTag(line) && (line.includes('`') || hasTag(line.replace(/<[^<>]*>/g, '')));
const opensLink = (line) => {
    if (!line.includes('['))
        return false;
    let depth = 0;
    for (const character of line)
        depth = character === '[' ? depth + 1 : character === ']' ? Math.max(0, depth - 1) : depth;
    return depth > 0 || line.lastIndexOf('](') > line.lastIndexOf(')') || /[\\`]/.test(line);
};
const KINDS = [
    { opens: opensCode, end: '`' },
    { opens: opensTag, end: '>' },
    { opens: opensLink, end: ']' },
    { opens: opensLink, end: ')' },
    { opens: (line) => count(line, '~') % 2 === 1 || /~/.test(line.replace(/~~[^~]+~~|~[^~]+~/g, '')), end: '~' },
    { opens: (line) => count(line, '$$') % 2 === 1, end: '$$' },
];
/**
 * For each line of a paragraph, whether it stands by itself whatever the lines around it hold. Rather too few than too many: a line
 * between two others that might belong together, over it, does not.
 */
const standAlone = (lines) => {
    const alone = lines.map(() => true);
    for (const { opens, end } of KINDS) {
        const first = lines.findIndex(opens);
        const last = lines.findLastIndex((line) => line.includes(end));
        if (first >= 0)
            for (let i = first + 1; i < last; i++)
                alone[i] = false;
    }
    return alone;
};

;// CONCATENATED MODULE: ./build/src/core/people/own-lines.js

/** Elements whose content is shown as something else than its author's plain words, or not at all. */
const HIDING = /<(\/?)(pre|code|script|style|textarea|blockquote|details|template|samp|kbd|del|s|strike|q)\b/gi;
/** What an HTML block that begins so ends with; any other one ends with a blank line. */
const BLOCKS = [
    [/^<\?/, '?>'],
    [/^<!\[CDATA\[/, ']]>'],
    [/^<![A-Za-z]/, '>'],
];
/** From here on a mail program quotes what was answered to. */
const isMail = (line) => {
    const text = line.trimEnd();
    return ((text.startsWith('On ') && text.endsWith(' wrote:')) ||
        (text.startsWith('From: ') && text.includes('@')) ||
        /^-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}$/.test(text) ||
        /^_{8,}$/.test(text));
};
/** How far a line is indented, a tab up to the next multiple of four. */
const indentOf = (text) => {
    let column = 0;
    for (const character of text) {
        if (character === ' ')
            column += 1;
        else if (character === '\t')
            column += 4 - (column % 4);
        else
            break;
    }
    return column;
};
const fenceIn = (line) => {
    const [, before = '', items = '', run] = /^([ \t]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})/.exec(line) ?? [];
    // behind a fence of backticks there are none; one that is indented is code, or belongs to a list item
    if (run === undefined || (run.startsWith('`') && line.slice(before.length + items.length + run.length).includes('`')))
        return undefined;
    return { mark: run.slice(0, 1), length: run.length, within: items === '' ? 0 : indentOf(before) + items.length, indent: indentOf(before) };
};
const closes = (line, { mark, length }) => {
    const text = line.trim();
    return text.length >= length && text === mark.repeat(text.length);
};
/** Code on one line, and an address in angle brackets, say nothing about HTML. */
const withoutCode = (line) => line.replace(/`[^`]*`/g, '').replace(/<(?:[a-z]+:\/\/|mailto:)[^\s<>]*>/gi, '');
/** Lines of a paragraph that are nothing but what they say. */
const flush = (scan) => {
    const alone = standAlone(scan.paragraph.map(({ line }) => line));
    scan.own.push(...scan.paragraph.filter(({ plain }, i) => plain && alone[i]).map(({ line }) => line));
    scan.paragraph = [];
};
const blank = (scan) => {
    flush(scan);
    scan.quoted = false;
    if (scan.html === '')
        scan.html = undefined;
};
const countElements = (open, text) => {
    for (const [, end, word = ''] of text.matchAll(HIDING)) {
        const name = word.toLowerCase();
        const depth = (open.get(name) ?? 0) + (end === '/' ? -1 : 1);
        if (depth > 0)
            open.set(name, depth);
        else
            open.delete(name);
    }
};
/** Whether the line belongs to HTML that hides it; takes down what the line opens and closes. */
const inHtml = (scan, line) => {
    const text = withoutCode(line);
    const within = scan.html !== undefined || scan.hiding.size > 0;
    if (scan.html !== '-->')
        countElements(scan.hiding, text);
    if (scan.html) {
        if (line.includes(scan.html))
            scan.html = undefined;
        return true;
    }
    const open = text.lastIndexOf('<!--');
    if (open >= 0 && !text.includes('-->', open + 4))
        scan.html = '-->';
    const start = /^ {0,3}(<[A-Za-z/!?].*)$/.exec(text)?.[1];
    if (start === undefined || scan.html !== undefined)
        return within || scan.hiding.size > 0 || open >= 0;
    const end = BLOCKS.find(([pattern]) => pattern.test(start))?.[1];
    if (end !== undefined && !line.includes(end))
        scan.html = end;
    else if (end === undefined && !start.startsWith('<!'))
        scan.html ??= '';
    return true;
};
/** A line that is part of no code and no quote. */
const own_lines_text = (scan, line) => {
    const formula = line.trim() === '$$';
    scan.footnote ||= /^ {0,3}\[\^/.test(line);
    if (/^ {0,3}\[[^\]]*\]:/.test(line) || (scan.footnote && indentOf(line) >= 4))
        scan.quoted = true;
    const plain = !inHtml(scan, line) && !scan.quoted && !scan.formula && !formula;
    if (formula)
        scan.formula = !scan.formula;
    scan.paragraph.push({ line, plain });
};
const step = (scan, line) => {
    if (scan.fence && line.trim() !== '' && indentOf(line) < scan.fence.within)
        scan.fence = undefined;
    if (scan.fence) {
        scan.doubtful ||= line.trim() !== '' && indentOf(line) < scan.fence.indent;
        if (closes(line, scan.fence))
            scan.fence = undefined;
        return;
    }
    const fence = fenceIn(line);
    // whether `<!-->` is a comment or begins one, and what HTML is that holds a fence or a declaration, decides about all that follows
    scan.doubtful ||= isMail(line) || /<!--?-?>/.test(line) || (scan.html !== undefined && (fence !== undefined || /^ {0,3}<[!?]/.test(line)));
    if (line.trim() === '')
        blank(scan);
    else if (scan.doubtful)
        scan.paragraph.push({ line, plain: false });
    else if (fence) {
        flush(scan);
        scan.fence = fence;
    }
    else if (/^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>/.test(line)) {
        flush(scan);
        scan.quoted = true;
    }
    else
        own_lines_text(scan, line);
};
/**
 * The lines of a comment that its author has typed as plain words: outside of code, quotes, quoted mail, HTML, formulas and
 * definitions, wherever those begin and end. What is doubtful is left out.
 */
const ownLines = (body) => {
    const scan = {
        own: [],
        paragraph: [],
        fence: undefined,
        html: undefined,
        hiding: new Map(),
        formula: false,
        quoted: false,
        footnote: false,
        doubtful: false,
    };
    for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
        step(scan, line);
        if (scan.doubtful && scan.paragraph.length === 0)
            break;
    }
    flush(scan);
    return scan.own;
};

;// CONCATENATED MODULE: ./build/src/core/people/commands.js

/** What people may say, and what follows: the order of `/help`. */
const COMMANDS = {
    approve: '`/approve DIGEST` lets exactly what the issue proposes be done, once',
    deny: '`/deny` turns a proposal down',
    retry: '`/retry` runs the stage once more; `/retry time=2x partition=gh200` with other options',
    skip: '`/skip` takes the stage as done',
    confirm: '`/confirm` takes the one condition that the issue asks about as met',
    restart: '`/restart` runs the stage again as a whole, without regard to its checkpoint',
    hold: '`/hold` starts nothing new in this campaign',
    resume: '`/resume` ends the hold',
    cancel: '`/cancel` cancels the job of the campaign',
    logs: '`/logs 40` answers with the last lines of the log',
    why: '`/why` answers what the campaign waits for',
    help: '`/help` answers with this list',
};
/** These change something; the rest only ask for an answer. */
const QUESTIONS = ['logs', 'why', 'help'];
const isCommand = (word) => Object.hasOwn(COMMANDS, word);
/** Reads the commands of a comment: a whole line, in small letters, beginning in the first column. */
const parseCommands = (body) => {
    const parsed = { commands: [], unknown: [] };
    const said = new Set();
    for (const line of ownLines(body)) {
        const [, name, rest = ''] = /^\/([A-Za-z]+)((?:[ \t].*)?)$/.exec(line) ?? [];
        if (name === undefined)
            continue;
        if (!isCommand(name)) {
            parsed.unknown.push(`/${name}`);
            continue;
        }
        const command = { name, args: rest.split(/[ \t]+/).filter((word) => word !== '') };
        const words = [name, ...command.args].join(' ');
        if (!said.has(words))
            parsed.commands.push(command);
        said.add(words);
    }
    return parsed;
};
/** The commands that decide something; more than one of them in a comment contradict each other. */
const decisions = (commands) => commands.filter(({ name }) => !QUESTIONS.includes(name));


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ isOfCampaign),
/* harmony export */   Kf: () => (/* binding */ backendKey),
/* harmony export */   Nq: () => (/* binding */ forgotten),
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   To: () => (/* binding */ leftovers),
/* harmony export */   WU: () => (/* binding */ onTrial),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   l5: () => (/* binding */ DASHBOARD_KEY),
/* harmony export */   sL: () => (/* binding */ isOfBackend),
/* harmony export */   u: () => (/* binding */ BY_HAND),
/* harmony export */   we: () => (/* binding */ markerOf),
/* harmony export */   y5: () => (/* binding */ stepFor)
/* harmony export */ });
/* unused harmony export campaignKey */
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);

/** What a stage waits for that no comment can settle: the file or the cluster must be mended. */
const BY_HAND = 'to be mended by hand';
/** Parts joined so that two different causes never have one key, and none can end an HTML comment. */
const keyOf = (...parts) => parts.map((part) => encodeURIComponent(part).replace(/-(?=-|$)/g, '%2D')).join('/');
const campaignKey = (role, campaign, ...rest) => keyOf(role, campaign, ...rest);
const backendKey = (name) => keyOf('backend', name);
const isOfBackend = (key) => key.startsWith(backendKey(''));
const DASHBOARD_KEY = 'dashboard';
/** The first line of an issue's body. Only there, for further down stands what clusters and people wrote. */
const MARKER = /^<!-- escapement (\S+) (\S+) -->\n/;
const withMarker = (key, print, body) => `<!-- escapement ${key} ${print} -->\n${body.trim()}`;
/** Reads the marker of an issue that our own account wrote; text of anybody else is never trusted. */
const markerOf = (issue, viewer) => {
    const [whole, key, print] = MARKER.exec(issue.body) ?? [];
    if (issue.author.id !== viewer || whole === undefined || key === undefined || print === undefined)
        return undefined;
    return { key, print, body: issue.body.slice(whole.length) };
};
/** Class and reason of the flag, which reads `stage: class: reason` unless a person wrote it. */
const reasonOf = (spec, reason) => {
    const stage = spec.stages.find(({ slug }) => reason.startsWith(`${slug}: `));
    const [, name, why] = (stage && /^([A-Za-z0-9._-]+): ([\s\S]*)$/.exec(reason.slice(stage.slug.length + 2))) ?? [];
    return stage && name !== undefined && why !== undefined
        ? { stage, class: name, why }
        : { ...(stage ? { stage } : {}), class: 'by-hand', why: reason };
};
const numbered = (number) => (number === undefined ? {} : { number });
const escalationOf = (spec, state) => {
    const here = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .currentStage */ .aY)(spec, state) ?? spec.stages.at(-1);
    if (!state.escalation || !here)
        return [];
    const { stage = here, class: name, why } = reasonOf(spec, state.escalation.reason);
    const { issue, asked } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    const number = asked === undefined ? numbered(issue) : {};
    return [{ key: campaignKey('escalation', spec.campaign, stage.slug, name), role: 'escalation', stage, class: name, why, ...number }];
};
/** A question stays open while nobody could look: that the doubt is not seen now does not mean that it is settled. */
const stillAsked = (stage, state, waiting) => {
    const { asked, accepted, status } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    const blind = waiting.some(({ on }) => on === 'backend' || on === 'hold' || on === 'limit');
    const open = asked !== undefined && blind && status !== 'done' && !accepted.some(({ predicate }) => predicate === asked);
    return open ? asked : undefined;
};
const questionOf = (spec, state, waiting) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .currentStage */ .aY)(spec, state);
    if (state.escalation || !stage)
        return [];
    const now = waiting.find(({ on }) => on === 'person');
    const predicate = now ? (now.predicate ?? BY_HAND) : stillAsked(stage, state, waiting);
    if (predicate === undefined)
        return [];
    const { issue, asked } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    const key = campaignKey('question', spec.campaign, stage.slug, predicate);
    return [{ key, role: 'question', stage, why: now?.why ?? '', predicate, ...(asked === predicate ? numbered(issue) : {}) }];
};
const approvalsOf = (spec, state) => spec.stages.flatMap((stage) => {
    const { approval } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    if (!approval)
        return [];
    return [
        {
            key: campaignKey('approval', spec.campaign, stage.slug, approval.digest),
            role: 'approval',
            stage,
            why: '',
            approval,
            ...numbered(approval.issue),
        },
    ];
});
const progressOf = (spec, state) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .currentStage */ .aY)(spec, state) ?? spec.stages.at(-1);
    if (!stage || !spec.notify.onAdvance)
        return [];
    return [{ key: campaignKey('progress', spec.campaign), role: 'progress', stage, why: '', ...numbered(state.progressIssue) }];
};
/** The issues that should be open for a campaign in this state: one a cause. */
const causesOf = (spec, state, waiting) => [
    ...escalationOf(spec, state),
    ...questionOf(spec, state, waiting),
    ...approvalsOf(spec, state),
    ...progressOf(spec, state),
];
/** Compares a cause with what was seen; the number in git goes before any marker. */
const stepFor = (cause, sight) => {
    // deleted on the forge: another one takes its place, unless another run has opened that already
    if (cause.number !== undefined && !sight.gone.includes(cause.number)) {
        const issue = sight.issues.get(cause.number);
        return issue ? { kind: 'keep', issue } : { kind: 'wait' };
    }
    const found = [...sight.issues.values()].find((issue) => issue.open && markerOf(issue, sight.viewer)?.key === cause.key);
    return found ? { kind: 'adopt', issue: found } : { kind: 'create' };
};
/** Our open issues of a campaign (or of a backend) whose cause is gone. */
const leftovers = (sight, owned, wanted) => [...sight.issues.values()].filter((issue) => {
    const key = issue.open && !wanted.has(issue.number) ? markerOf(issue, sight.viewer)?.key : undefined;
    return key !== undefined && owned(key);
});
/** Whether a key belongs to the campaign. */
const isOfCampaign = (campaign) => (key) => ['escalation', 'question', 'approval', 'progress'].some((role) => {
    const own = campaignKey(role, campaign);
    return key === own || key.startsWith(`${own}/`);
});
/** Escalations of which a person has said that they be tried again: their issues stay as they are until the stage passes. */
const onTrial = (spec, state, gone) => spec.stages.flatMap(({ slug }) => {
    const { granted, issue, asked, status } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug);
    const open = granted !== undefined && asked === undefined && status !== 'done' && status !== 'escalated';
    return open && issue !== undefined && !gone.includes(issue) ? [issue] : [];
});
/** Numbers in the state for which nothing is asked any more: they are let go. @param kept those that stay without a cause */
const forgotten = (spec, state, causes, kept = []) => spec.stages.flatMap(({ slug }) => {
    const { issue, asked } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug);
    const role = asked === undefined ? 'escalation' : 'question';
    if (issue === undefined || kept.includes(issue) || causes.some(({ number }) => number === issue))
        return [];
    // another question of the same stage takes the number's place by itself
    return causes.some((cause) => cause.stage.slug === slug && cause.role === role)
        ? []
        : [{ type: 'issue-lost', stage: slug, issue, role }];
});


/***/ }),

/***/ 1381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iF: () => (/* binding */ slotsBetween),
/* harmony export */   ox: () => (/* binding */ runsAMonth),
/* harmony export */   vz: () => (/* binding */ readCron),
/* harmony export */   yo: () => (/* binding */ nextSlot)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Names as the numbers that they stand for. */
const numbered = (field, names, first) => field.toLowerCase().replace(/[a-z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + first) : name));
/** The values that a cron field means: `*`, a step, `1,31`, `8-18`, `8-18/2`. Undefined: not understood. */
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
/** Reads one cron line; undefined for one that is not understood. */
const readCron = (line) => {
    const [minute = '', hour = '', day = '', month = '', weekday = '', ...rest] = line.trim().split(/\s+/);
    const minutes = valuesOf(minute, 0, 59);
    const hours = valuesOf(hour, 0, 23);
    const days = valuesOf(day, 1, 31);
    const months = valuesOf(numbered(month, MONTHS, 1), 1, 12);
    // 7 is Sunday as well
    const weekdays = valuesOf(numbered(weekday, WEEKDAYS, 0), 0, 7);
    if (!minutes || !hours || !days || !months || !weekdays || rest.length > 0)
        return undefined;
    return {
        ...{ minutes, hours, months },
        ...(day === '*' ? {} : { days }),
        ...(weekday === '*' ? {} : { weekdays: new Set([...weekdays].map((value) => value % 7)) }),
    };
};
/** @param on days since the epoch */
const runsOn = ({ months, days, weekdays }, on) => {
    const { month, day } = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .civilOf */ .Ng)(on);
    if (!months.has(month))
        return false;
    if (days === undefined && weekdays === undefined)
        return true;
    return days?.has(day) === true || weekdays?.has((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(on)) === true;
};
const ascending = (values) => [...values].sort((a, b) => a - b);
const slotsOn = (cron, on) => runsOn(cron, on)
    ? ascending(cron.hours).flatMap((hour) => ascending(cron.minutes).map((minute) => on * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ + hour * 3600 + minute * 60))
    : [];
/** The instants after `from`, up to `until`, at which the crons ask for a run: each once, ascending. */
const slotsBetween = (crons, from, until) => {
    const slots = new Set();
    for (let on = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(from); on <= (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(until); on++)
        for (const cron of crons)
            for (const slot of slotsOn(cron, on))
                if (slot > from && slot <= until)
                    slots.add(slot);
    return ascending(slots);
};
/** Days to look ahead for the next slot: a cron may name one day of a year. */
const AHEAD = 366;
/** The first slot after an instant; undefined when there is none within a year. */
const nextSlot = (crons, after) => {
    for (let on = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(after); on <= (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(after) + AHEAD; on++) {
        const [first] = slotsBetween(crons, Math.max(after, on * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ - 1), (on + 1) * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ - 1);
        if (first !== undefined)
            return first;
    }
    return undefined;
};
/** About how many runs a month (of 30 days) a cron starts, in a month in which it runs at all. */
const runsAMonth = ({ minutes, hours, days, weekdays }) => {
    const onDays = days !== undefined ? Math.min(days.size, 30) : weekdays === undefined ? 30 : Math.round((weekdays.size * 30) / 7);
    return minutes.size * hours.size * onDays;
};


/***/ }),

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ON_TIME),
/* harmony export */   u: () => (/* binding */ looksOf)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(295);
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);



/** Runs that are over and looked: what failed has looked, too, as far as it came. */
const looked = ({ conclusion }) => conclusion === 'success' || conclusion === 'failure';
const lastLook = ({ runs }, self) => {
    const ends = runs.flatMap((run) => (run.id !== self && run.ended !== undefined && looked(run) ? [run.ended] : []));
    return ends.length === 0 ? undefined : Math.max(...ends);
};
/** GitHub starts scheduled runs minutes late as a rule, and nobody need read that. */
const ON_TIME = 5 * 60;
const lateness = (last, crons, now) => {
    const [due, ...more] = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, last, now);
    if (due === undefined)
        return undefined;
    return { due, by: now - due, dropped: more.length };
};
/** Delays of three to six hours were seen; what is longer is no delay any more. */
const SILENCE = 6 * 3600;
const FEW_SLOTS = 3;
const scheduled = (run) => run.event === 'schedule' && (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(run);
const silence = (seen, crons, now) => {
    // without any, the workflow has existed at least since its oldest run
    const since = seen.runs.find(scheduled)?.created ?? seen.runs.at(-1)?.created;
    if (since === undefined || now - since < SILENCE)
        return undefined;
    const slots = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, since, now).length;
    return slots >= FEW_SLOTS ? { since, slots } : undefined;
};
const startedOf = (seen, crons, now) => {
    const oldest = seen.runs.at(-1)?.created ?? now;
    const since = Math.max(now - _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_, (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .knownSince */ ._j)(seen), oldest - 1);
    const slots = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, since, now).length;
    const runs = seen.runs.filter((run) => run.created > since && scheduled(run)).length;
    return slots === 0 ? undefined : { slots, runs: Math.min(runs, slots), since };
};
/** Days from which the usual distance of two slots is read: a week and a day, for crons that know weekdays. */
const WEEK = 8 * _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_;
const intervalOf = (crons, now) => {
    const slots = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, now, now + WEEK);
    const gaps = slots.slice(1).map((slot, i) => slot - (slots[i] ?? slot));
    return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)];
};
const present = (key, value) => (value === undefined ? {} : { [key]: value });
/**
 * When the look before this one was, how late this one comes, and whether the schedule still runs at all.
 * @param self id of the run that looks now
 * @param crons of the workflow; empty: it has no schedule, or one that is not understood
 */
const looksOf = (seen, self, crons, now) => {
    const last = lastLook(seen, self);
    return {
        ...present('last', last),
        ...present('late', last === undefined ? undefined : lateness(last, crons, now)),
        ...present('interval', intervalOf(crons, now)),
        ...present('next', (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .nextSlot */ .yo)(crons, now)),
        ...present('started', startedOf(seen, crons, now)),
        ...present('silent', silence(seen, crons, now)),
    };
};


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ LOOK_BACK),
/* harmony export */   _j: () => (/* binding */ knownSince),
/* harmony export */   tQ: () => (/* binding */ counts)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);

/** How far back runs are asked for. */
const LOOK_BACK = 30 * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_;
/** A run whose every job was left out by its `if:` looked at nothing and is not billed. */
const counts = ({ conclusion }) => conclusion !== 'skipped' && conclusion !== 'action_required';
/** The instant from which on every run is known: that of the oldest one when there are more than a page. */
const knownSince = ({ since, runs, total }) => (total > runs.length ? (runs.at(-1)?.created ?? since) : since);


/***/ }),

/***/ 6426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ clockLines)
/* harmony export */ });
/* harmony import */ var _core_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);
/* harmony import */ var _core_calendar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(295);
/* harmony import */ var _core_platform_looks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7863);





const secondsBetween = (from, to) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
/** The time alone, when it is of the same day. */
const clockOf = (iso, beside) => (iso.slice(0, 10) === beside.slice(0, 10) ? iso.slice(11, 16) : (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .utc */ .n$)(iso));
const lateWords = ({ late }, at) => {
    if (!late || late.seconds < _core_platform_looks_js__WEBPACK_IMPORTED_MODULE_1__/* .ON_TIME */ .S)
        return '';
    const more = late.dropped === 0 ? '' : `, and ${late.dropped} more slot${late.dropped === 1 ? '' : 's'} of the schedule passed without one`;
    return ` — **${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .length */ .Bw)(late.seconds)} late**: it was due at ${clockOf(late.due, at)}${more}`;
};
const thisLook = ({ at, platform, looks }) => {
    const before = platform?.last_look == null ? '' : `, ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .length */ .Bw)(secondsBetween(platform.last_look, at))} after the last one`;
    const often = looks > 1 ? `, the last of ${looks} of this run` : '';
    return `- **This look:** ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .utc */ .n$)(at)}${often}${before}${platform ? lateWords(platform, at) : ''}`;
};
const nextLook = ({ at, next_tick: next, platform }) => {
    const slot = platform?.next_slot == null ? '' : `; the schedule's next slot is ${clockOf(platform.next_slot, at)}`;
    return `- **Next look:** due ${clockOf(next, at)}${next.slice(0, 10) === at.slice(0, 10) ? ' UTC' : ''}${slot}`;
};
const schedule = ({ interval, started }, at) => {
    if (interval === null || started === null)
        return [];
    const seconds = secondsBetween(started.since, at);
    return [
        `- **Schedule:** every ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .length */ .Bw)(interval)}; GitHub started ${started.runs} of ${started.slots} runs in the last ${seconds === _core_calendar_js__WEBPACK_IMPORTED_MODULE_4__/* .DAY */ .d_ ? 'day' : (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .length */ .Bw)(seconds)}`,
    ];
};
const minutes = ({ minutes: told }) => {
    if (told === null)
        return [];
    const about = told.exact ? '' : 'about ';
    const ahead = told.forecast === null ? '' : `, about ${told.forecast} by its end at this pace`;
    const free = told.free === null ? 'all free, the repository is public' : `${told.free} a month are free for the account`;
    return [`- **Actions minutes:** ${about}${told.used} this month${ahead}; ${free}`];
};
const unknown = ({ unknown: told }) => {
    if (told === null)
        return [];
    const way = told.needs === null ? (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(told.why, 120) : `the job needs ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(told.needs, 60)} for that`;
    return [`- **Lateness and Actions minutes:** not shown; ${way}`];
};
const spent = ({ campaigns }) => {
    const hours = campaigns.reduce((sum, each) => sum + each.spent.core_hours, 0);
    const usd = campaigns.reduce((sum, each) => sum + each.spent.usd, 0);
    const words = [...(hours > 0 ? [`${(0,_core_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP)(hours)} core-hours`] : []), ...(usd > 0 ? [`$${usd.toFixed(2)}`] : [])];
    return campaigns.length > 1 && words.length > 0 ? [`- **Spent:** ${words.join(' and ')} by all campaigns together`] : [];
};
/** When it looked and will look, how late that is, and what it has cost, one line each. */
const clockLines = (report) => {
    const { platform, at } = report;
    return [
        thisLook(report),
        nextLook(report),
        ...(platform ? [...schedule(platform, at), ...minutes(platform), ...unknown(platform)] : []),
        ...spent(report),
    ];
};


/***/ }),

/***/ 7694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M0: () => (/* binding */ overview),
  Bk: () => (/* binding */ problems),
  U$: () => (/* binding */ trouble)
});

// EXTERNAL MODULE: ./build/src/core/outage.js
var core_outage = __webpack_require__(1870);
// EXTERNAL MODULE: ./build/src/core/budget.js
var budget = __webpack_require__(3524);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
// EXTERNAL MODULE: ./build/src/shell/people-text.js
var people_text = __webpack_require__(4665);
;// CONCATENATED MODULE: ./build/src/shell/campaign-row.js



const ICON = { pending: '⚪', ready: '🔵', running: '▶️', done: '✅', failed: '❌', escalated: '🆘' };
const SQUARE = { pending: '⬜', ready: '🟪', running: '🟦', done: '🟩', failed: '🟥', escalated: '🟥' };
/** A space at which no line breaks. */
const GLUE = '\u00a0';
/** Keeps two signs on one line. */
const JOINER = '\u2060';
/** More squares than this would be counted by nobody. */
const MAX_SQUARES = 10;
/** Paused by a person, as a whole or at its stage. */
const isHeld = ({ held, waiting }) => held || waiting.some(({ on }) => on === 'hold');
/** Stands still until somebody decides. */
const isForPerson = (campaign) => campaign.status === 'escalated' || campaign.waiting.some(({ on }) => on === 'person');
const stateOf = (campaign) => isHeld(campaign) ? `⏸️${GLUE}held` : `${ICON[campaign.status]}${GLUE}${campaign.status}`;
const square = (campaign, { name, status }) => isHeld(campaign) && name === campaign.current_stage ? '🟨' : SQUARE[status];
const progress = (campaign) => {
    const { stages } = campaign;
    const done = `${stages.filter(({ status }) => status === 'done').length}/${stages.length}`;
    return stages.length > MAX_SQUARES ? done : `${stages.map((stage) => square(campaign, stage)).join(JOINER)}${GLUE}${done}`;
};
const place = (campaign) => {
    const stage = campaign.stages.find(({ name }) => name === campaign.current_stage);
    if (campaign.status === 'done' || !stage)
        return [];
    return [[`**${(0,inert/* inline */.mG)(stage.name)}**`, ...(stage.job === null ? [] : [`job ${(0,inert/* inline */.mG)(stage.job, 60)}`])].join(' · ').replaceAll(' ', GLUE)];
};
const attempt = ({ stages, current_stage: at, status }) => {
    const number = stages.find(({ name }) => name === at)?.attempt ?? 0;
    return status === 'done' || number < 2 ? '' : `${GLUE}·${GLUE}attempt${GLUE}${number}`;
};
const stagesOf = (campaign) => [`${progress(campaign)}${attempt(campaign)}`, ...place(campaign)].join('<br>');
/** Who or what brings a campaign on. */
const WHOM = {
    person: '👤 **you**',
    hold: '⏸️ whoever held it',
    backend: '🖥️ the cluster',
    limit: '🚦 the next run',
    time: '⏳ time',
};
/** The issue as a link, where there is a place that it could lead to. */
const issueLink = (issue, links) => links === undefined ? `#${issue}` : `[#${issue}](${links.repository}/issues/${issue})`;
const waits = (campaign, links) => {
    const { waiting, status, issue } = campaign;
    const [first] = waiting;
    if (!first)
        return status === 'done' ? 'finished' : '';
    return `${WHOM[first.on]}${issue === null ? '' : ` (${issueLink(issue, links)})`}: ${(0,inert/* inline */.mG)(first.why, 200)}`;
};
/** From this part of a cap on it is marked. */
const NEAR = 0.8;
const against = (amount, cap, write, unit) => {
    if (cap === null || cap === 0)
        return `${write(amount)}${unit}`;
    const part = amount / cap;
    return `${write(amount)}${GLUE}/${GLUE}${write(cap)}${unit}<br>${Math.round(part * 100)}${GLUE}%${part >= NEAR ? `${GLUE}⚠️` : ''}`;
};
/** What was spent against its caps; empty where nothing is counted. */
const cost = ({ core_hours: hours, cap_core_hours: hourCap, usd, cap_usd: usdCap }) => [
    ...(hours > 0 || hourCap !== null ? [against(hours, hourCap, budget/* figure */.vP, `${GLUE}core\u2011h`)] : []),
    ...(usd > 0 || (usdCap ?? 0) > 0 ? [against(usd, usdCap, (amount) => `$${amount.toFixed(2)}`, '')] : []),
].join('<br>');
const named = ({ campaign, file }, links) => links === undefined ? (0,inert/* inline */.mG)(campaign) : `[${(0,inert/* inline */.mG)(campaign)}](${links.repository}/blob/HEAD/${(0,people_text/* pathOf */.XM)(file)})`;
const row = (campaign, links, priced) => {
    const cells = [named(campaign, links), stateOf(campaign), stagesOf(campaign), waits(campaign, links)];
    return `| ${[...cells, ...(priced ? [cost(campaign.spent)] : [])].join(' | ')} |`;
};
/** Campaigns as a table: one row each. The column of costs is there only when there is one. */
const campaignRows = (campaigns, links) => {
    const priced = campaigns.some(({ spent }) => cost(spent) !== '');
    const heads = ['Campaign', 'Status', 'Stages', 'Waits for', ...(priced ? ['Cost'] : [])];
    return [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...campaigns.map((campaign) => row(campaign, links, priced))];
};

// EXTERNAL MODULE: ./build/src/shell/time.js
var time = __webpack_require__(7863);
;// CONCATENATED MODULE: ./build/src/shell/gantt.js


const TAG = {
    done: 'done, ',
    running: 'active, ',
    ready: 'active, ',
    failed: 'crit, ',
    escalated: 'crit, ',
};
/** Beyond these the chart cannot be read any more, and GitHub stops drawing it. */
const MAX_BARS = 120;
const DAY = 86_400;
/** A finished campaign stays in the chart for so long, unless there is nothing else to show. */
const RECENT = 3 * DAY;
/** What is shorter than this part of the chart is a hair without room for its name. */
const HAIR = 1 / 40;
const barsOf = ({ stages }, now) => stages.flatMap((stage) => {
    const start = (0,time/* secondsOf */.TM)(stage.started);
    if (start === undefined || stage.status === 'pending')
        return [];
    // a bar without a length is not drawn
    return [{ stage, start, end: Math.max((0,time/* secondsOf */.TM)(stage.completed) ?? now, start + 60) }];
});
const stamp = (at) => new Date(at * 1000).toISOString().slice(0, 19);
const line = ({ stage, start, end }) => `    ${(0,inert/* plainWords */.c5)(stage.name)} :${TAG[stage.status] ?? ''}${stamp(start)}, ${stamp(end)}`;
/** What is at work, and what has ended lately; all of it when nothing else is there. */
const chosen = (sections, now) => {
    const recent = sections.filter(({ campaign, bars }) => campaign.status !== 'done' || bars.some(({ end }) => now - end < RECENT));
    return recent.length > 0 ? recent : [...sections];
};
/** Sections in whole: half a campaign would look like one that has hardly begun. */
const within = (sections, most) => {
    let left = most;
    return sections.filter(({ bars }) => {
        left -= bars.length;
        return left >= 0;
    });
};
/** Days that the chart spans → marks on its axis. */
const AXES = [
    { under: 2, marks: ['axisFormat %d %b %H:%M'] },
    { under: 12, marks: ['axisFormat %d %b', 'tickInterval 1day'] },
    { under: 90, marks: ['axisFormat %d %b', 'tickInterval 1week'] },
    { under: Number.POSITIVE_INFINITY, marks: ['axisFormat %b %Y', 'tickInterval 1month'] },
];
/** Room for the longest name at the left, in pixels of the chart's small letters. */
const roomFor = (sections) => 20 + 6 * Math.max(9, ...sections.map(({ campaign }) => (0,inert/* plainWords */.c5)(campaign.campaign).length));
/** Stages that have started, as a Mermaid chart with a row for each campaign; nothing when none has. @param now epoch seconds: where open bars end */
const gantt = (campaigns, now) => {
    const sections = chosen(campaigns.map((campaign) => ({ campaign, bars: barsOf(campaign, now) })).filter(({ bars }) => bars.length > 0), now);
    const all = sections.flatMap(({ bars }) => bars);
    if (all.length === 0)
        return [];
    const span = Math.max(...all.map(({ end }) => end)) - Math.min(...all.map(({ start }) => start));
    const long = ({ stage, start, end }) => stage.status !== 'done' || end - start >= span * HAIR;
    const visible = sections.map(({ campaign, bars }) => ({ campaign, bars: bars.filter(long) })).filter(({ bars }) => bars.length > 0);
    const shown = within(visible, MAX_BARS);
    return [
        ...['', '```mermaid', '---', 'displayMode: compact', 'config:', '  gantt:', `    leftPadding: ${roomFor(shown)}`, '---', 'gantt'],
        '    dateFormat YYYY-MM-DDTHH:mm:ss',
        ...(AXES.find(({ under }) => span < under * DAY)?.marks ?? []).map((mark) => `    ${mark}`),
        ...shown.flatMap(({ campaign, bars }) => [`    section ${(0,inert/* plainWords */.c5)(campaign.campaign)}`, ...bars.map(line)]),
        '```',
    ];
};

// EXTERNAL MODULE: ./build/src/shell/outage.js
var outage = __webpack_require__(1757);
;// CONCATENATED MODULE: ./build/src/shell/overview.js






const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const finished = ({ status }) => status === 'done';
/** A campaign, a backend, a file or the run itself waits for somebody. */
const isForSomebody = ({ campaigns, backends, problems: faults, failed }) => failed !== null ||
    campaigns.some(isForPerson) ||
    backends.some(({ outage }) => outage !== undefined && (0,core_outage/* needsPerson */.z)(outage)) ||
    faults.some(({ severity }) => severity === 'error');
/** `12 campaigns · 3 running · 1 held · 8 finished`. */
const counts = (report) => {
    const { campaigns } = report;
    const held = campaigns.filter(isHeld).length;
    const running = campaigns.filter((campaign) => campaign.status === 'running' && !isHeld(campaign)).length;
    const done = campaigns.filter(finished).length;
    return [
        `**${many(campaigns.length, 'campaign')}**`,
        ...(running > 0 ? [`${running} running`] : []),
        ...(held > 0 ? [`${held} held`] : []),
        ...(done > 0 ? [`${done} finished`] : []),
        ...(isForSomebody(report) ? [] : ['nothing for you to do']),
    ].join(' · ');
};
/** Names in an alert; the table has them all. */
const MAX_NAMES = 10;
const forPeople = (campaigns, links) => {
    const waiting = campaigns.filter(isForPerson);
    if (waiting.length === 0)
        return [];
    const names = waiting
        .slice(0, MAX_NAMES)
        .map(({ campaign, issue }) => `${(0,inert/* inline */.mG)(campaign)}${issue === null ? '' : ` (${issueLink(issue, links)})`}`);
    const more = waiting.length > MAX_NAMES ? `, and ${waiting.length - MAX_NAMES} more` : '';
    return [
        '',
        '> [!IMPORTANT]',
        `> **${many(waiting.length, 'campaign')} ${waiting.length === 1 ? 'waits' : 'wait'} for you:** ${names.join(', ')}${more}`,
    ];
};
const overview_outage = (backend, links) => {
    const words = (0,outage/* outageWords */.a)(backend);
    if (words === undefined)
        return [];
    const { what, safe, next, todo } = words;
    const told = backend.outage?.told;
    const since = told ? ` It is so since ${(0,time/* utc */.n$)(told.since)} (${issueLink(told.issue, links)}).` : '';
    return [
        '',
        '> [!WARNING]',
        `> **${(0,inert/* code */.aY)(backend.name)} could not be looked at:** ${(0,inert/* inline */.mG)(what, 500)}${since} ${(0,inert/* inline */.mG)(safe, 500)} ${next}`,
        ...(todo === undefined ? [] : ['>', `> ${(0,inert/* inline */.mG)(todo, 500)}`]),
    ];
};
/** What kept the run from seeing or doing its work. */
const trouble = (report, links) => [
    // what is told of a backend is not told twice
    ...(report.failed === null || report.backends.some(({ trouble: why }) => why !== null && report.failed?.includes(why))
        ? []
        : ['', '> [!CAUTION]', `> ${(0,inert/* inline */.mG)(report.failed, 500)}`]),
    ...report.backends.flatMap((backend) => overview_outage(backend, links)),
];
/** What needs somebody first, what is finished last; else as the files come. */
const ordered = (campaigns) => {
    const rank = (campaign) => (isForPerson(campaign) ? 0 : finished(campaign) ? 2 : 1);
    return [...campaigns].sort((a, b) => rank(a) - rank(b));
};
/** So many finished campaigns are shown beside the others; more are folded away. */
const FEW = 5;
const ROOMY = { rows: Number.POSITIVE_INFINITY, chart: true };
/** Finished ones in number are folded away below the others. */
const folded = (all, links) => {
    const done = all.filter(finished);
    const rest = all.filter((campaign) => !finished(campaign));
    if (done.length <= FEW || rest.length === 0)
        return campaignRows(all, links);
    const hidden = ['<details>', `<summary>${done.length} finished campaigns</summary>`, '', ...campaignRows(done, links), '', '</details>'];
    return [...campaignRows(rest, links), '', ...hidden];
};
const table = (campaigns, links, rows) => {
    const all = ordered(campaigns).slice(0, rows);
    const left = campaigns.length - all.length;
    return [
        ...folded(all, links),
        ...(left > 0 ? ['', `… and ${many(left, 'campaign')} more: the whole table is in the summary of the run.`] : []),
    ];
};
/** All campaigns at a glance: who is needed, what is in trouble, the table, the stages over time. */
const overview = (report, links, room = ROOMY) => [
    counts(report),
    ...forPeople(report.campaigns, links),
    ...trouble(report, links),
    '',
    ...table(report.campaigns, links, room.rows),
    ...(room.chart ? gantt(report.campaigns, (0,time/* secondsOf */.TM)(report.at) ?? 0) : []),
];
/** Who cannot be read is in no table: that is said, or it would be missed. */
const unread = ({ problems: faults }) => faults.some(({ severity }) => severity === 'error')
    ? ['What ❌ marks is left as it is until it is mended; its jobs go on, and so does everything else.', '']
    : [];
/** Every fault, with its place and the way out. */
const problems = (report) => report.problems.length === 0
    ? []
    : [
        '',
        '### Problems',
        '',
        ...unread(report),
        ...report.problems.map((p) => `- ${p.severity === 'error' ? '❌' : '⚠️'} ${(0,inert/* code */.aY)(`${p.file}:${p.line}:${p.column}`)} ${(0,inert/* inline */.mG)(p.message, 300)} — ${(0,inert/* inline */.mG)(p.hint, 300)}`),
    ];


/***/ }),

/***/ 4665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ helpText),
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   _D: () => (/* binding */ MAX_BODY)
/* harmony export */ });
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/* harmony import */ var _core_people_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _core_people_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4547);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7863);






/** Issue bodies and comments end at 65,536 characters; what is beyond stands in the run. */
const MAX_BODY = 60_000;
const LINES = { full: 400, tail: 40, line: 1, none: 0 };
const bounded = (text) => text.length > MAX_BODY ? `${text.slice(0, MAX_BODY)}\n\n… cut; the whole is in the run.` : text;
/** Line of the stage's row in the document, from 1. */
const lineOf = (text, name) => {
    const row = text
        .split('\n')
        .findIndex((line) => line.trimStart().startsWith('|') && line.split('|').some((cell) => cell.trim().replace(/^`|`$/g, '') === name));
    return row < 0 ? 1 : row + 1;
};
/** A file's path in an address, which no parenthesis ends. */
const pathOf = (file) => file
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29'))
    .join('/');
const linksOf = ({ campaign, links, sha }, stage) => {
    const line = lineOf(campaign.text, stage);
    const file = `[${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(campaign.file)}, line ${line}](${links.repository}/blob/${sha}/${pathOf(campaign.file)}?plain=1#L${line})`;
    return `${file} · [commit ${sha.slice(0, 7)}](${links.repository}/commit/${sha}) · [run](${links.run})`;
};
/** GitHub shows a button beside a block that copies it. */
const copyable = (command, what) => [`${what}:`, '```', command, '```', ''];
/** What helps most often, by class; anything else is first tried as it was. */
const FIRST = {
    walltime: ['/retry time=2x', 'Once more, with twice the time'],
    'host-oom': ['/retry mem=2x', 'Once more, with twice the memory'],
    'submit-invalid': [
        '/retry partition=NAME',
        'Once more, with another partition; `qos=…`, `account=…`, `time=…` are changed in the same way',
    ],
    'gpu-oom': ['/retry partition=NAME', 'Once more, on a partition with larger GPUs'],
};
const answers = (cause, at) => {
    // as it was, it has failed before: worth it once the cause is mended, or with other options
    const again = at.failures.length > 0 ? ', when the cause is mended' : '';
    const [command, what] = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .Z)(FIRST, cause.class ?? '') ?? [
        '/retry',
        `Once more${again}; \`/retry time=2x mem=64G\` changes options as well`,
    ];
    return [
        '### What you can answer',
        '',
        'In a comment, as a line of its own. It takes write access.',
        '',
        ...copyable(command, what),
        ...copyable('/skip', 'Take the stage as done and go on'),
        ...copyable('/hold', 'Start nothing new in this campaign until `/resume`'),
        'Closing this issue makes the stage ready again; so does setting its row to `ready` in the file. `/help` lists all commands.',
    ];
};
const tried = (at) => {
    const overrides = Object.entries(at.overrides).map(([name, value]) => `${name}=${value}`);
    const lines = [
        ...(at.failures.length > 0 ? [`Failures before this one: ${at.failures.map((name) => (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(name)).join(', ')}.`] : []),
        ...(overrides.length > 0 ? [`Options in force by remedies: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(overrides.join(', '))}.`] : []),
        ...(at.links > 0 ? [`Resumed ${at.links} times from its checkpoint.`] : []),
    ];
    return lines.length > 0 ? ['### What was tried', '', ...lines, ''] : [];
};
const seen = ({ evidence, error, tail }, why) => {
    if (evidence === 'none')
        return [];
    const text = evidence === 'line' ? error : (tail ?? error);
    // what stands in the first sentence already is no further evidence
    if (text === error && text !== undefined && why.includes(text))
        return [];
    return text === undefined || text.trim() === '' ? [] : ['### Evidence', '', (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .fenced */ .OF)(text, LINES[evidence]), ''];
};
const ccOf = ({ campaign }) => {
    const { onEscalate, users } = campaign.spec.notify;
    const names = users.filter((user) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\/[A-Za-z0-9_.-]{1,100})?$/.test(user));
    return onEscalate && names.length > 0 ? ['', `cc ${names.map((name) => `@${name}`).join(' ')}`] : [];
};
const facts = (about, cause, at) => [
    at.attempt === 0 ? 'Not submitted yet' : `Attempt ${at.attempt}`,
    ...(at.started === undefined || (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .secondsOf */ .TM)(at.started) === undefined ? [] : [`started ${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .utc */ .n$)(at.started)}`]),
    ...(at.job === undefined ? [] : [`job ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(at.job)}`]),
    `seen ${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .utc */ .n$)((0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isoOf */ .dF)(about.now))}<br>${linksOf(about, cause.stage.name)}`,
].join(' · ');
const escalation = (about, cause) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(about.state, cause.stage.slug);
    const why = about.evidence === 'none' ? '' : (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(cause.why, 1500);
    return [
        `**${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(about.campaign.spec.campaign)}** stands still at **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(cause.stage.name)}**: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(cause.class ?? '')}${why === '' ? '.' : ` — ${why}`}`,
        '',
        facts(about, cause, at),
        '',
        ...seen(about, cause.why),
        ...tried(at),
        ...answers(cause, at),
        ...ccOf(about),
    ];
};
const question = (about, cause) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(about.state, cause.stage.slug);
    const head = `**${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(about.campaign.spec.campaign)}** waits at **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(cause.stage.name)}** for a person.`;
    if (cause.predicate === _core_people_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .BY_HAND */ .u)
        return [head, '', (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(cause.why, 1500), '', facts(about, cause, at), '', 'It goes on as soon as that is mended.', ...ccOf(about)];
    return [
        head,
        '',
        'Is this met?',
        '',
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .fenced */ .OF)(cause.predicate ?? '', 5),
        '',
        ...(about.evidence === 'none' ? [] : [(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(cause.why, 1500), '']),
        facts(about, cause, at),
        '',
        '### What you can answer',
        '',
        'In a comment, as a line of its own. It takes write access.',
        '',
        ...copyable('/confirm', 'Yes, this one condition is taken as met'),
        ...copyable('/skip', 'Take the whole stage as done'),
        ...copyable('/hold', 'Start nothing new in this campaign until `/resume`'),
        'Closing this issue confirms nothing. Rewriting the condition in the file is an answer, too.',
        ...ccOf(about),
    ];
};
const ACT = { cancel: 'Cancel more than one job', restart: 'Run the stage again as a whole' };
/** @param words the act as it would be done, whole */
const approval = (about, cause, words) => {
    const { act, digest, by, expires } = cause.approval ?? { act: 'cancel', digest: '', by: '', expires: '' };
    const stage = cause.stage.name;
    return [
        `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(by)} asks for this in **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(about.campaign.spec.campaign)}**, stage **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(stage)}**. It is done once, and only after a yes.`,
        '',
        `### ${ACT[act]}`,
        '',
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .fenced */ .OF)(words, 10),
        '',
        ...(act === 'restart'
            ? [
                'Nothing is deleted: a script that resumes wherever it finds a checkpoint still does so. Move the checkpoint away first if that is not meant.',
                '',
            ]
            : []),
        ...copyable(`/approve ${digest}`, `Yes, exactly this; until ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(expires)}`),
        ...copyable('/deny', 'No; closing this issue says the same'),
        linksOf(about, stage),
    ];
};
const progress = ({ campaign, state, links, sha }) => [
    `Advances of **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(campaign.spec.campaign)}** are told here. \`/hold\`, \`/resume\`, \`/cancel\`, \`/why\` and \`/logs\` are understood.`,
    '',
    '| # | Stage | Status | Attempt |',
    '|---|---|---|---|',
    ...campaign.spec.stages.map((stage) => {
        const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, stage.slug);
        return `| ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(stage.number)} | ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(stage.name)} | ${at.status} | ${at.attempt === 0 ? '' : at.attempt} |`;
    }),
    '',
    `[${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(campaign.file)}](${links.repository}/blob/${sha}/${pathOf(campaign.file)})`,
];
/** Title of an issue; GitHub takes 256 characters. */
const titleOf = (campaign, cause) => {
    const name = (0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${campaign}: ${cause.stage.name}`, 120);
    switch (cause.role) {
        case 'escalation':
            return `${name} needs a decision (${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(cause.class ?? '', 60)})`;
        case 'question':
            return cause.predicate === _core_people_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .BY_HAND */ .u ? `${name} waits for a person` : `${name}: is this condition met?`;
        case 'approval':
            return `${name}: approve to ${cause.approval?.act === 'cancel' ? 'cancel jobs' : 'run it again as a whole'}?`;
        case 'progress':
            return `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(campaign, 120)}: progress`;
    }
};
/** Body of an issue, without its marker. @param words what an approval would do */
const bodyOf = (about, cause, words) => {
    switch (cause.role) {
        case 'escalation':
            return bounded(escalation(about, cause).join('\n'));
        case 'question':
            return bounded(question(about, cause).join('\n'));
        case 'approval':
            return bounded(approval(about, cause, words).join('\n'));
        case 'progress':
            return bounded(progress(about).join('\n'));
    }
};
/** The answer to `/help`. */
const helpText = () => [
    'One command a comment, as a line of its own, from people who may write to this repository:',
    '',
    ...Object.values(_core_people_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo).map((line) => `- ${line}`),
].join('\n');


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ length),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/** Epoch seconds of a date or instant as a file has it; undefined for what is none. */
const secondsOf = (text) => {
    const at = text == null ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
};
/** An instant for people: `2026-11-20 10:50 UTC`. @param iso in UTC */
const utc = (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
/** `2 d 3 h`, `4 min`, `12 s`: the two largest units of a length of time in seconds. */
const length = (seconds) => {
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor((seconds % 86_400) / 3600), 'h'],
        [Math.floor((seconds % 3600) / 60), 'min'],
        [Math.floor(seconds % 60), 's'],
    ];
    const first = parts.findIndex(([n]) => n > 0);
    if (first < 0)
        return '0 s';
    return parts
        .slice(first, first + 2)
        .filter(([n]) => n > 0)
        .map(([n, unit]) => `${n} ${unit}`)
        .join(' ');
};


/***/ })

};
