export const id = 6841;
export const ids = [6841];
export const modules = {

/***/ 6841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6856);
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9988);



const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
const Client = _octokit_rest__WEBPACK_IMPORTED_MODULE_0__/* .Octokit */ .E.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__/* .throttling */ .A);
/**
 * A client for GitHub's API that waits when asked to and repeats what got no answer (3 times). Whoever writes with it
 * must be able to recognise what an unanswered first try has done.
 */
const githubClient = ({ token, apiUrl, patience = 30 }) => {
    // once: a second request to slow down is for the next run to heed
    const wait = (after, _options, _client, tried) => tried < 1 && after <= patience;
    return new Client({
        auth: token,
        userAgent: 'escapement',
        log: SILENT,
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
        throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
    });
};


/***/ })

};
