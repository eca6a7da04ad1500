export const id = 2604;
export const ids = [2604];
export const modules = {

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   campaignReport: () => (/* binding */ campaignReport),
/* harmony export */   v1: () => (/* binding */ issueOf),
/* harmony export */   yf: () => (/* binding */ usageReport)
/* harmony export */ });
/* unused harmony export stageReports */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);

const stageReports = (spec, state) => spec.stages.map((stage) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    return {
        number: stage.number,
        name: stage.name,
        status: at.status,
        job: at.job ?? null,
        attempt: at.attempt,
        started: at.started ?? null,
        completed: at.completed ?? null,
        retries: at.retries,
    };
});
const spentReport = ({ budget }, state) => ({
    core_hours: state.spentCoreHours ?? budget.spentCoreHours,
    cap_core_hours: budget.capCoreHours ?? null,
    usd: state.spentUsd ?? budget.spentUsd,
    cap_usd: budget.capUsd ?? null,
});
/** An approval goes first: it lapses. */
const issueOf = (spec, state) => spec.stages
    .flatMap(({ slug }) => [(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug).approval?.issue, (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug).issue])
    .find((issue) => issue !== undefined) ?? null;
/** The part that the file alone tells; a run adds events, waiting and due. */
const campaignReport = (spec, state) => ({
    campaign: spec.campaign,
    file: spec.file,
    status: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .campaignStatus */ .tA)(spec, state),
    held: spec.held,
    current_stage: state.currentStage,
    stages: stageReports(spec, state),
    spent: spentReport(spec, state),
    issue: issueOf(spec, state),
    events: [],
    waiting: [],
    due: [],
});
const usageReport = (name, usage) => ({
    name,
    connections: usage.connections,
    commands: usage.commands,
    scheduler_calls: usage.schedulerCalls,
    trouble: null,
});


/***/ })

};
