export const id = 569;
export const ids = [569];
export const modules = {

/***/ 8883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   JD: () => (/* binding */ nextLook),
/* harmony export */   LL: () => (/* binding */ watchOn),
/* harmony export */   LO: () => (/* binding */ mostGaps),
/* harmony export */   Nr: () => (/* binding */ lookBudget),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YY: () => (/* binding */ carryOver),
/* harmony export */   c0: () => (/* binding */ streakOn),
/* harmony export */   pL: () => (/* binding */ isFresh),
/* harmony export */   rA: () => (/* binding */ freshMs),
/* harmony export */   vC: () => (/* binding */ spacingOf),
/* harmony export */   w: () => (/* binding */ watchOver),
/* harmony export */   yL: () => (/* binding */ hasStood),
/* harmony export */   yW: () => (/* binding */ watchFrom)
/* harmony export */ });
const freshMs = 5000;
const isFresh = (sentAtMs, nowMs) => nowMs - sentAtMs <= freshMs;
const verdictOf = (runner, { name, filter, afterJob = false }) => {
    if (name !== undefined && runner.name !== name)
        return 'not-stable';
    const asBefore = afterJob ? [runner, { ...runner, busy: true }] : [runner];
    if (filter && !asBefore.some(filter.holds))
        return isUntold(runner, filter) ? 'untold' : 'not-stable';
    if (runner.busy)
        return 'busy';
    return filter && isUntold(runner, filter) ? 'untold' : 'may-go';
};
const isUntold = (runner, filter) => filter.hangsOn(runner) !== undefined;
const watchFrom = (runner, sentAtMs, criterion) => ({
    criterion,
    runner,
    sinceMs: sentAtMs,
    lastMs: sentAtMs,
    verdict: verdictOf(runner, criterion),
});
const watchOver = (looks, criterion) => {
    const [first, ...later] = looks.slice(looks.findIndex(({ runner }) => verdictOf(runner, criterion) !== 'not-stable'));
    if (first === undefined)
        return undefined;
    return later.reduce((watch, look) => watchOn(watch, look, Infinity), watchFrom(first.runner, first.sentAtMs, criterion));
};
const watchOn = (watch, { runner, sentAtMs }, longestGapMs) => {
    if (watch.verdict === 'missing' && runner !== undefined)
        return { ...watch, runner, verdict: 'not-stable' };
    if (watch.verdict !== 'may-go')
        return watch;
    if (runner === undefined)
        return { ...watch, verdict: 'missing' };
    const isSeldom = sentAtMs - watch.lastMs > longestGapMs;
    return { ...watch, runner, lastMs: sentAtMs, verdict: isSeldom ? 'unseen' : verdictOf(runner, watch.criterion) };
};
const hasStood = ({ verdict, sinceMs, lastMs }, stableForMs) => verdict === 'may-go' && lastMs - sinceMs >= stableForMs;
const streakOn = (streak, atMs, longestGapMs) => streak === undefined || atMs - streak.lastMs > longestGapMs
    ? { sinceMs: atMs, lastMs: atMs }
    : { ...streak, lastMs: atMs };
const reasonOf = (verdict) => verdict === 'busy' || verdict === 'not-stable' ? verdict : 'not-tried';
const lookPoints = 300;
const minuteMs = 61_000;
const lookShare = 0.1;
const lookBudget = (remaining) => remaining === undefined ? Infinity : Math.floor(remaining * lookShare);
const mostGaps = 3;
const spacingOf = (requests, budget, overMs, pollIntervalMs) => {
    const looks = Math.floor(budget / requests);
    return looks < 1 ? undefined : Math.max(pollIntervalMs, byPointsMs(requests), overMs / looks);
};
const byPointsMs = (requests) => (requests / lookPoints) * minuteMs;
const nextLook = (lastMs, endMs, requests, budget, pollIntervalMs) => {
    const leftMs = Math.max(0, endMs - lastMs);
    const spacingMs = spacingOf(requests, budget, leftMs, pollIntervalMs);
    if (spacingMs === undefined)
        return undefined;
    if (spacingMs === pollIntervalMs)
        return gapTo(Math.min(lastMs + pollIntervalMs, endMs), pollIntervalMs);
    const stepMs = Math.max(leftMs / Math.max(1, Math.floor(leftMs / spacingMs)), byPointsMs(requests));
    return gapTo(lastMs + stepMs, stepMs);
};
const gapTo = (atMs, spacingMs) => ({ atMs, longestGapMs: mostGaps * spacingMs });
const carryOver = (now, before) => {
    if (before === undefined)
        return now;
    const { runner_group_id, runner_group, offline_minutes, offline_looks, days_left } = before;
    const isOffline = now.status === 'offline' && !now.busy;
    return {
        ...(runner_group_id !== undefined && { runner_group_id }),
        ...(runner_group !== undefined && { runner_group }),
        ...(offline_minutes !== undefined && { offline_minutes: isOffline ? offline_minutes : 0 }),
        ...(offline_looks !== undefined && { offline_looks: isOffline ? offline_looks : 0 }),
        ...(days_left !== undefined && { days_left }),
        ...now,
    };
};


/***/ }),

/***/ 3133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ factLookUp)
/* harmony export */ });
const lookedUpNames = ['runner_group_id', 'runner_group', 'days_left'];
const factLookUp = async (wanted, api, ports) => {
    const { names, usableBy, seenFile } = wanted;
    const isNeeded = usableBy !== undefined || seenFile !== undefined || lookedUpNames.some((name) => names.has(name));
    return isNeeded
        ? (await __webpack_require__.e(/* import() */ 519).then(__webpack_require__.bind(__webpack_require__, 2519))).lookUpFacts(wanted, api, ports)
        : ({ runners }) => Promise.resolve({ runners, warnings: [] });
};


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ waitUntil),
  e: () => (/* reexport */ whyItMayNotCome)
});

// EXTERNAL MODULE: ./src/domain/fleet/looks.ts
var looks = __webpack_require__(8883);
;// CONCATENATED MODULE: ./src/domain/fleet/waiting.ts
const nextWaitStep = (heldMs, waitedMs, { timeoutMs, pollIntervalMs, stableForMs = 0 }) => {
    if (heldMs !== undefined && heldMs >= stableForMs)
        return { do: 'finish' };
    const leftMs = timeoutMs - waitedMs;
    const toHoldMs = heldMs === undefined ? Infinity : stableForMs - heldMs;
    return leftMs <= 0 ? { do: 'stop' } : { do: 'sleep', ms: Math.min(pollIntervalMs, leftMs, toHoldMs) };
};
const neverCame = "Its machine has not connected: look whether it started, with this runner's own config, and which version it runs. GitHub turns old versions away; runner-platform tells the one that it wants.";
const nobodyCame = 'Nobody has registered that name: compare it with what the machine was given, and look at the log of its runner.';
const whyItMayNotCome = (runner) => {
    if (runner === undefined)
        return nobodyCame;
    const isNew = runner.ephemeral === true || runner.version === null;
    return isNew && runner.status === 'offline' && !runner.busy ? neverCame : undefined;
};

// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(8718);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __webpack_require__(6358);
;// CONCATENATED MODULE: ./src/run/polling.ts






const waitUntil = async ({ what, look, isTrue, describe, advise }, patience, { clock, say }) => {
    const start = clock.now();
    const sayNowAndThen = (0,progress/* atIntervals */.S)(clock, say);
    const waited = () => (0,duration/* describeDuration */.M)(clock.now() - start);
    let streak;
    const lookOnce = async () => {
        const startMs = clock.now();
        const now = await look();
        const atMs = streak === undefined ? clock.now() : startMs;
        streak = isTrue(now) ? (0,looks/* streakOn */.c0)(streak, atMs, looks/* mostGaps */.LO * patience.pollIntervalMs) : undefined;
        return now;
    };
    let seen = await lookOnce();
    for (let looks = 1;; looks += 1) {
        const step = nextWaitStep(streak && streak.lastMs - streak.sinceMs, clock.now() - start, patience);
        if (step.do === 'finish') {
            if (looks > 1)
                say(`Done waiting after ${waited()}.`);
            return { seen };
        }
        if (step.do === 'stop')
            return { seen, failure: timedOut(what, describe(seen), patience, advise?.(seen)) };
        if (looks === 1) {
            say(`Waiting until ${what}, ${describePatience(patience)}. Now: ${describe(seen)}`);
            if (patience.timeoutMs > appTokenMs)
                say(`That may take longer than the token lasts: ${appTokenEnds}.`);
        }
        else
            sayNowAndThen(() => `After ${waited()}: ${describe(seen)}`);
        await clock.sleep(step.ms);
        try {
            seen = await lookOnce();
        }
        catch (error) {
            if (!(error instanceof failure/* Failed */.cV))
                throw error;
            return { seen, failure: tokenEnded(error.failure) };
        }
    }
};
const appTokenMs = 3_600_000;
const appTokenEnds = 'a GitHub App token ends an hour after it was made';
const tokenEnded = (failure) => failure.code === 'unauthorized'
    ? { ...failure, hint: `The token has ended or was revoked while it was waited: ${appTokenEnds}.` }
    : failure;
const describePatience = ({ timeoutMs, pollIntervalMs, stableForMs = 0 }) => [
    `at most ${(0,duration/* describeDuration */.M)(timeoutMs)}`,
    `looking every ${(0,duration/* describeDuration */.M)(pollIntervalMs)}`,
    ...(stableForMs > 0 ? [`until every look of ${(0,duration/* describeDuration */.M)(stableForMs)} says so`] : []),
].join(', ');
const timedOut = (what, lastSeen, { timeoutMs }, advice) => ({
    code: 'timed-out',
    message: `Timed out after ${(0,duration/* describeDuration */.M)(timeoutMs)}, still waiting until ${what}. Last seen: ${lastSeen}`,
    hint: [...(advice === undefined ? [] : [advice]), 'Raise timeout if it only takes longer.'].join(' '),
});


/***/ }),

/***/ 8569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForRunner: () => (/* binding */ waitForRunner)
/* harmony export */ });
/* harmony import */ var _domain_github_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8138);
/* harmony import */ var _domain_github_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2033);
/* harmony import */ var _domain_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _facts_fact_look_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3133);
/* harmony import */ var _find_by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6756);
/* harmony import */ var _polling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3658);






const waitForRunner = async (command, api, ports) => {
    const { runner: ref, target, wait } = command;
    const { until, patience } = wait;
    const look = await knowingLook(command, api, ports);
    const what = `${until.text} for runner ${ref.by === 'id' ? ref.id : (0,_domain_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .dh)(ref.name)} of ${(0,_domain_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTarget */ .ff)(target)}`;
    const describe = (seen) => (seen ? (0,_domain_github_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRunner */ .Yg)(seen.runner) : 'no such runner yet');
    const isTrue = (seen) => seen !== undefined && until.holds(seen.known);
    const why = (seen) => (0,_polling_js__WEBPACK_IMPORTED_MODULE_2__/* .whyItMayNotCome */ .e)(seen?.runner);
    const { seen, failure } = await (0,_polling_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a)({ what, look, isTrue, describe, advise: why }, patience, ports);
    return {
        ...(seen && { outcome: { verb: 'get', target, runner: seen.runner } }),
        ...(failure && { failure }),
        ...(seen && seen.warnings.length > 0 && { warnings: seen.warnings }),
    };
};
const knowingLook = async ({ runner: ref, target, wait: { until, patience } }, api, ports) => {
    const look = ref.by === 'id' ? lookById(ref.id, patience, api, ports) : () => (0,_find_by_name_js__WEBPACK_IMPORTED_MODULE_1__/* .findByName */ ._)(ref.name, target, api);
    const groupsBeside = (known) => until.textsBeside('runner_group', known);
    const lookUp = await (0,_facts_fact_look_up_js__WEBPACK_IMPORTED_MODULE_5__/* .factLookUp */ .r)({ target, names: until.names, groupsBeside }, api, ports);
    return async () => {
        const runner = await look();
        if (runner === undefined)
            return undefined;
        const { runners, warnings } = await lookUp(listOfOne(runner));
        return { runner, known: runners[0] ?? runner, warnings };
    };
};
const listOfOne = (runner) => ({
    totalCount: 1,
    runners: [runner],
    sightings: new Map(),
    isWhole: false,
    read: undefined,
});
const firstSightMs = 15_000;
const lookById = (id, { timeoutMs, pollIntervalMs }, api, { clock, say }) => {
    const start = clock.now();
    let wasSeen = false;
    let isFirst = true;
    return async () => {
        for (;;) {
            const waitedMs = clock.now() - start;
            if (wasSeen || waitedMs >= firstSightMs)
                return api.get(id);
            const runner = await api.find(id);
            wasSeen = runner !== undefined;
            if (wasSeen || waitedMs >= timeoutMs)
                return runner;
            if (isFirst)
                say(`Runner ${id} is not to be seen; a new one may be shown late, so it is looked for again.`);
            isFirst = false;
            await clock.sleep(Math.min(pollIntervalMs, firstSightMs - waitedMs, timeoutMs - waitedMs));
        }
    };
};


/***/ })

};
