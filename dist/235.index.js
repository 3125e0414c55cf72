export const id = 235;
export const ids = [235];
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

/***/ 1235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listRunners: () => (/* binding */ listRunners)
});

// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
;// CONCATENATED MODULE: ./src/domain/fleet/health.ts

const differencesFrom = (expected, runners) => {
    const [wanted, there] = [new Set(expected), new Set(runners.map(({ name }) => name))];
    return {
        missing: [...wanted].filter((name) => !there.has(name)),
        unexpected: [...there].filter((name) => !wanted.has(name)),
    };
};
const unhealthy = (failIf, numbers, runners, differences) => {
    const offline = runners.filter(({ status }) => status === 'offline').map(({ name }) => name);
    const named = Object.entries({
        Offline: offline,
        Missing: differences?.missing ?? [],
        Unexpected: differences?.unexpected ?? [],
    }).filter(([, names]) => names.length > 0);
    return {
        code: 'unhealthy',
        message: [
            `fail-if is true: ${failIf}. Seen: ${numbers}.`,
            ...named.map(([what, names]) => `${what}: ${(0,harmless_text/* nameSome */.Kf)(names)}.`),
        ].join('\n'),
    };
};

;// CONCATENATED MODULE: ./src/domain/fleet/known-runner.ts
const withoutDaysLeft = (runner) => ({ ...runner, days_left: undefined });

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/inputs/condition.ts
var condition = __webpack_require__(1349);
// EXTERNAL MODULE: ./src/run/facts/fact-look-up.ts
var fact_look_up = __webpack_require__(3133);
// EXTERNAL MODULE: ./src/run/polling.ts + 1 modules
var polling = __webpack_require__(3658);
;// CONCATENATED MODULE: ./src/run/list.ts







const listRunners = async (command, api, ports) => {
    const { target, wait, failIf } = command;
    const look = await lookingAt(command, api, ports);
    if (!wait)
        return endingOf(await look(), command, ports);
    const { until, patience } = wait;
    const what = `${until.text} for the runners of ${(0,github_target/* describeTarget */.ff)(target)}`;
    const isTrue = (seen) => until.holds(factsOf(seen));
    const { seen, failure } = await (0,polling/* waitUntil */.a)({ what, look, isTrue, describe: describeFacts }, patience, ports);
    const ending = endingOf(seen, command, ports);
    return failure ? { ...ending, failure, ...(failIf && ending.failure && alsoTold(ending, ending.failure)) } : ending;
};
const alsoTold = ({ warnings = [] }, { message }) => ({
    warnings: [...warnings, message],
});
const lookingAt = async (command, api, ports) => {
    const { target, name, filter, usableBy, seenFile, expected } = command;
    const names = filter?.names ?? new Set();
    const checkVersions = needsVersions(command)
        ? (await __webpack_require__.e(/* import() */ 130).then(__webpack_require__.bind(__webpack_require__, 6130))).versionLookUp(api, ports)
        : undefined;
    const groupsBeside = (known) => filter?.textsBeside('runner_group', known) ?? [];
    const lookUp = await (0,fact_look_up/* factLookUp */.r)({ target, names, groupsBeside, usableBy, seenFile, checkVersions }, api, ports);
    return async () => {
        const list = await api.list({ name: seenFile === undefined ? name : undefined });
        const found = await lookUp(list);
        const named = name === undefined ? found.runners : found.runners.filter((runner) => runner.name === name);
        const matching = filter ? named.filter(filter.holds) : named;
        const checked = checkVersions && (await checkVersions(matching, list.read));
        const runners = checked?.runners ?? matching;
        return {
            totalCount: list.totalCount,
            runners,
            ...(expected && { differences: differencesFrom(expected, runners) }),
            ...(checked && { versions: checked.versions }),
            warnings: [...found.warnings, ...unknownGroups(found.runners, names), ...(checked?.warnings ?? [])],
            ...(found.failure && { failure: found.failure }),
        };
    };
};
const needsVersions = ({ checkVersions, filter, wait, failIf }) => checkVersions ||
    filter?.names.has('days_left') === true ||
    [wait?.until, failIf].some((over) => over?.names.has('outdated_count') === true || over?.names.has('min_days_left'));
const unknownGroups = (runners, names) => {
    if (!names.has('runner_group_id') && !names.has('runner_group'))
        return [];
    const unknown = runners.filter(({ runner_group_id: id }) => id === undefined || id === null);
    const some = (0,harmless_text/* nameSome */.Kf)(unknown.map(({ name }) => name));
    return unknown.length === 0
        ? []
        : [`${unknown.length} of the runners ${unknown.length === 1 ? 'stands' : 'stand'} in the list of no group: ${some}`];
};
const endingOf = (seen, { target, failIf }, ports) => {
    const { totalCount, runners, differences, versions, warnings } = seen;
    const json = JSON.stringify(versions ? runners.map(withoutDaysLeft) : runners);
    const file = ports.save('runners.json', json);
    const added = { ...(differences && { differences }), ...(versions && { versions }) };
    const failure = seen.failure ??
        (failIf?.holds(factsOf(seen)) === true
            ? unhealthy(failIf.text, describeFacts(seen), runners, differences)
            : undefined);
    return {
        outcome: { verb: 'list', target, totalCount, runners, json, file, ...added },
        ...(warnings.length > 0 && { warnings }),
        ...(failure && { failure }),
    };
};
const factsOf = ({ totalCount, runners, differences, versions }) => ({
    ...(0,condition/* listFacts */.gt)(totalCount, runners),
    ...(differences && {
        missing_count: differences.missing.length,
        unexpected_count: differences.unexpected.length,
    }),
    ...(versions && { outdated_count: versions.outdated, min_days_left: versions.minDaysLeft }),
});
const describeFacts = (seen) => Object.entries(factsOf(seen))
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');


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


/***/ })

};
