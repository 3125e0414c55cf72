export const id = 130;
export const ids = [130];
export const modules = {

/***/ 1311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ decodeVersionSupport),
/* harmony export */   l: () => (/* binding */ isVersion)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6343);

const decodeVersionSupport = (value) => ({
    runtimeDeprecatesAt: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, 'the answer')['runtime_deprecates_at'], 'runtime_deprecates_at', _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$) ?? null,
});
const isVersion = (written) => /^[0-9]+(\.[0-9]+)+([-+][0-9A-Za-z.-]+)?$/.test(written) && written.length <= 64;


/***/ }),

/***/ 6130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  versionLookUp: () => (/* binding */ versionLookUp)
});

// EXTERNAL MODULE: ./src/domain/github/no-date.ts
var no_date = __webpack_require__(4344);
// EXTERNAL MODULE: ./src/domain/github/runner-version.ts
var runner_version = __webpack_require__(1311);
// EXTERNAL MODULE: ./src/domain/text/count.ts
var count = __webpack_require__(1937);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
;// CONCATENATED MODULE: ./src/domain/fleet/versions.ts




const dayMs = 86_400_000;
const warningMs = 30 * dayMs;
const distinctVersions = (runners) => [...new Set(runners.flatMap(({ version }) => version ?? []))].filter(runner_version/* isVersion */.l);
const withDaysLeft = (runners, answers, nowMs) => {
    const facts = new Map([...answers].map(([version, answer]) => [version, factsOf(answer, nowMs)]));
    return runners.map((runner) => ({ ...runner, ...(facts.get(runner.version ?? '') ?? { days_left: no_date/* noDate */._ }) }));
};
const factsOf = (answer, nowMs) => {
    if (typeof answer === 'string')
        return { days_left: no_date/* noDate */._ };
    const { runtimeDeprecatesAt: date } = answer;
    const days_left = date === null ? no_date/* noDate */._ : Math.floor((Date.parse(date) - nowMs) / dayMs);
    return { days_left, runtime_deprecates_at: date };
};
const countVersions = (runners) => {
    const counts = { outdated: 0, minDaysLeft: no_date/* noDate */._ };
    for (const { days_left: daysLeft = no_date/* noDate */._ } of runners) {
        if (daysLeft < 0)
            counts.outdated += 1;
        counts.minDaysLeft = Math.min(counts.minDaysLeft, daysLeft);
    }
    return counts;
};
const versionWarnings = (runners, answers, nowMs) => {
    if ([...answers.values()].includes('not-told'))
        return [notTold];
    const warnings = [...byVersion(runners)].flatMap(([version, names]) => {
        const answer = answers.get(version) ?? 'unknown';
        if (typeof answer === 'string')
            return [{ endMs: Infinity, text: unknown(version, names) }];
        const endMs = answer.runtimeDeprecatesAt === null ? Infinity : Date.parse(answer.runtimeDeprecatesAt);
        return endMs - nowMs > warningMs ? [] : [{ endMs, text: ending(version, names, endMs, nowMs) }];
    });
    return warnings.sort((one, other) => (one.endMs < other.endMs ? -1 : 1)).map(({ text }) => text);
};
const byVersion = (runners) => {
    const names = new Map();
    for (const { name, version } of runners) {
        if (version === undefined || version === null || version === '')
            continue;
        const known = names.get(version);
        if (known === undefined)
            names.set(version, [name]);
        else
            known.push(name);
    }
    return names;
};
const notTold = 'This server does not tell until when a version of the runner gets jobs; GitHub Enterprise Server never does. ' +
    'days_left is 99999 for every runner.';
const unknown = (version, names) => `${(0,count/* count */.U)(names.length, 'runner')} on ${(0,harmless_text/* brief */.dh)(version, 60)}, a version that GitHub does not know: nobody can tell until when it gets ` +
    `jobs: ${(0,harmless_text/* nameSome */.Kf)(names)}`;
const ending = (version, names, endMs, nowMs) => {
    const days = Math.floor((endMs - nowMs) / dayMs);
    const when = days < 0 ? `since ${dayOf(endMs)}` : `from ${dayOf(endMs)} on (${(0,count/* count */.U)(days, 'day')} left)`;
    return `${(0,count/* count */.U)(names.length, 'runner')} on ${version}, no jobs ${when}: ${(0,harmless_text/* nameSome */.Kf)(names)}`;
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayOf = (ms) => {
    const date = new Date(ms);
    return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
};

;// CONCATENATED MODULE: ./src/run/facts/version-look-up.ts

const versionLookUp = (api, { clock }) => {
    const answers = new Map();
    return async (runners, read) => {
        const nowMs = read?.firstMs ?? clock.epoch();
        const unasked = distinctVersions(runners).filter((version) => !answers.has(version));
        const ask = async (version) => {
            answers.set(version, await api.versionSupport(version));
        };
        await Promise.all(unasked.map(ask));
        const known = withDaysLeft(runners, answers, nowMs);
        return { runners: known, versions: countVersions(known), warnings: versionWarnings(runners, answers, nowMs) };
    };
};


/***/ })

};
