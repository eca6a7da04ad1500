export const id = 4672;
export const ids = [4672];
export const modules = {

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unaskedBackend: () => (/* binding */ unaskedBackend)
/* harmony export */ });
/** A backend that is named and never contacted: a pull request may be a stranger's, and no key is there for it. */
const unaskedBackend = (name, kind, why) => ({
    name,
    kind,
    usage: { connections: 0, commands: 0, schedulerCalls: 0 },
    look: async () => ({ kind: 'unobserved', code: 'NOT_ASKED', why }),
    gather: async (asked) => asked.map(() => ({ kind: 'unobserved', why })),
    act: async (deeds) => deeds.map(() => ({ kind: 'put-off', why })),
    close: async () => undefined,
});


/***/ })

};
