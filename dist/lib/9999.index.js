export const id = 9999;
export const ids = [9999];
export const modules = {

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubArtifacts: () => (/* binding */ githubArtifacts)
/* harmony export */ });
/* harmony import */ var _forge_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6175);

/** Names that one run asks for: an hour has 1,000 calls for the whole repository. */
const MAX_CALLS = 5;
/** Artifacts of a repository's workflow runs. Needs `actions: read`. */
const githubArtifacts = ({ api, owner, name: repo }) => {
    /** One artifact holds the outputs of all campaigns of a run. */
    const asked = new Map();
    const ask = async (name) => {
        try {
            const { data } = await api.request('GET /repos/{owner}/{repo}/actions/artifacts', { owner, repo, name });
            return { kind: data.artifacts.some((one) => one.name === name) ? 'there' : 'absent' };
        }
        catch (raised) {
            return { kind: 'unobserved', why: `${(0,_forge_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(raised)} (with \`actions: read\` a run sees what others have uploaded)` };
        }
    };
    return {
        async find(name) {
            const known = asked.get(name);
            if (known)
                return known;
            if (asked.size === MAX_CALLS)
                return { kind: 'unobserved', why: `this run has asked for ${MAX_CALLS} artifacts` };
            const answer = ask(name);
            asked.set(name, answer);
            return answer;
        },
    };
};


/***/ }),

/***/ 6175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
const ROOM = 300;
/** What GitHub or the network said, as one short line without anything that a terminal obeys. */
const wordsOf = (raised) => {
    const { message = String(raised), errors } = raised;
    const words = errors ? errors.map((error) => error.message ?? error.type ?? '').join('; ') : message;
    return `GitHub: ${words
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, ROOM)}`;
};
/** Whether GitHub asks us to slow down: primary or secondary limit, told by status or in words. */
const isLimit = (raised) => {
    const { status, message = '', errors } = raised;
    if (errors?.some(({ type }) => type === 'RATE_LIMITED'))
        return true;
    return status === 429 || (status === 403 && /rate limit|abuse/i.test(message));
};
/** Whether the answer is a definite no, after which nothing was written. */
const isRefusal = (raised) => {
    const { status = 0, errors } = raised;
    return (status >= 400 && status < 500) || (errors?.some(({ type }) => type !== undefined) ?? false);
};


/***/ })

};
