export const id = 536;
export const ids = [536];
export const modules = {

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorAction: () => (/* binding */ doctorAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3540);
// EXTERNAL MODULE: ./build/src/cli/doctor/check-up.js + 14 modules
var check_up = __webpack_require__(2774);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
;// CONCATENATED MODULE: ./build/src/shell/doctor/page.js

const ICON = { ok: '✅', warning: '⚠️', problem: '❌' };
const LEVELS = ['problem', 'warning', 'ok'];
const table = (findings) => [
    '| | About | Check | What | The way out |',
    '|---|---|---|---|---|',
    ...findings.map(({ about, check, level, what, fix }) => `| ${ICON[level]} | ${(0,inert/* inline */.mG)(about)} | ${(0,inert/* inline */.mG)(check)} | ${(0,inert/* inline */.mG)(what, 500)} | ${(0,inert/* inline */.mG)(fix ?? '', 500)} |`),
];
/** `2 problems · 1 warning · 14 in order`. */
const counts = (findings) => {
    const [problems = 0, warnings = 0, fine = 0] = LEVELS.map((level) => findings.filter((finding) => finding.level === level).length);
    return `**${problems} problem${problems === 1 ? '' : 's'}** · ${warnings} warning${warnings === 1 ? '' : 's'} · ${fine} in order`;
};
/** A check-up as a page: what is wrong first, what is in order folded away below it. */
const doctorPage = (findings) => {
    const bad = LEVELS.slice(0, 2).flatMap((level) => findings.filter((finding) => finding.level === level));
    const fine = findings.filter(({ level }) => level === 'ok');
    return [
        '## Escapement: check-up',
        '',
        counts(findings),
        '',
        ...(bad.length > 0 ? [...table(bad), ''] : []),
        ...(fine.length > 0 ? ['<details>', `<summary>${fine.length} in order</summary>`, '', ...table(fine), '', '</details>', ''] : []),
    ].join('\n');
};

;// CONCATENATED MODULE: ./build/src/action/doctor.js






/** `mode: doctor`: every finding in the summary, the bad ones as annotations too; the step fails when something is a problem. */
const doctorAction = async ({ inputs, config, temp }) => {
    const findings = await (0,check_up/* checkUp */.g)(inputs, config, false);
    const path = (0,external_node_path_.join)(temp, 'escapement-report.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify({ findings }, null, 2)}\n`);
    core/* setOutput */.uH('report', path);
    for (const { level, about, check, what, fix } of findings) {
        const text = (0,inert/* oneLine */.TN)(`${about}: ${what}. ${fix ?? ''}`, 1000);
        if (level === 'problem')
            core/* error */.z3(text, { title: check });
        if (level === 'warning')
            core/* warning */.$e(text, { title: check });
    }
    await core/* summary */.z.addRaw(doctorPage(findings)).write();
    const problems = findings.filter(({ level }) => level === 'problem').length;
    if (problems > 0)
        core/* setFailed */.C1(`${problems} problem${problems === 1 ? '' : 's'}: see the summary`);
};


/***/ })

};
