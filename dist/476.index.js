export const id = 476;
export const ids = [476];
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

/***/ 6888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ isContrary),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   FV: () => (/* binding */ withoutContrary),
/* harmony export */   XS: () => (/* binding */ restsOnFewLooks),
/* harmony export */   dr: () => (/* binding */ withOfflineFacts),
/* harmony export */   kY: () => (/* binding */ remember)
/* harmony export */ });
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3451);

const leastApartMs = 60_000;
const isOffline = ({ status, busy }) => status === 'offline' && !busy;
const wasContrary = (id, name, sightings) => (sightings.get(id) ?? []).some(({ item }) => isContrary(item, name));
const isContrary = (now, name) => now === undefined || !isOffline(now) || now.name !== name;
const remember = (before, look) => {
    const isLater = before === undefined || look.firstMs >= before.seenAtMs;
    const counts = look.counts && look.firstMs - (before?.seenAtMs ?? 0) >= leastApartMs;
    const offline = new Map();
    for (const { id, name } of look.runners.filter(isOffline)) {
        const known = wasContrary(id, name, look.sightings) ? undefined : before?.offline.get(id);
        if (known?.name === name)
            offline.set(id, counts ? { ...known, looks: known.looks + 1 } : known);
        else if (isLater)
            offline.set(id, { name, sinceMs: look.lastMs, looks: 1 });
    }
    return { seenAtMs: Math.max(before?.seenAtMs ?? 0, look.lastMs), offline };
};
const withoutContrary = (before, sightings) => without(before, (id, name) => wasContrary(id, name, sightings));
const without = (before, goes) => {
    const stay = [...before.offline].filter(([id, { name }]) => !goes(id, name));
    return stay.length === before.offline.size ? before : { ...before, offline: new Map(stay) };
};
const fewLooks = 2;
const restsOnFewLooks = (deleted) => {
    const few = deleted.filter(({ offline_looks: looks = 0 }) => looks > 0 && looks <= fewLooks).map(({ name }) => name);
    if (few.length === 0)
        return [];
    return [
        `${few.length} of the deleted ${few.length === 1 ? 'was' : 'were'} seen offline in two looks or fewer: ${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__/* .nameSome */ .Kf)(few)}. A machine that was online ` +
            'between two looks is taken for dead: ask for more, as in offline_looks >= 6.',
    ];
};
const notOffline = { offline_minutes: 0, offline_looks: 0 };
const minuteMs = 60_000;
const withOfflineFacts = (runners, { offline }, { firstMs }) => runners.map((runner) => {
    const spell = offline.get(runner.id);
    if (spell === undefined)
        return { ...runner, ...notOffline };
    return {
        ...runner,
        offline_minutes: Math.max(0, Math.floor((firstMs - spell.sinceMs) / minuteMs)),
        offline_looks: spell.looks,
        offline_since: new Date(spell.sinceMs).toISOString(),
    };
});


/***/ }),

/***/ 6476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteRunners: () => (/* binding */ deleteRunners)
});

// EXTERNAL MODULE: ./src/domain/text/count.ts
var count = __webpack_require__(1937);
;// CONCATENATED MODULE: ./src/domain/fleet/deletion.ts

const tooMany = (matched, maxDeletions) => maxDeletions === undefined || matched <= maxDeletions
    ? undefined
    : {
        code: 'too-many',
        message: `The filter matches ${(0,count/* count */.U)(matched, 'runner')}, more than max-deletions (${maxDeletions}): nothing was deleted.`,
        hint: 'Look at them with dry-run: true, then narrow the filter or raise max-deletions.',
    };
const kept = ({ id, name }, reason, failure) => ({
    is: 'kept',
    runner: { id, name, reason },
    ...(failure && { failure }),
});
const endsDeletion = ({ code }) => ['unauthorized', 'forbidden', 'not-found', 'rate-limited', 'cancelled'].includes(code);
const mostOutages = 16;
const isDeletionOver = (fates) => {
    const failures = fates.flatMap((fate) => (fate.is === 'kept' && fate.failure ? [fate.failure] : []));
    const outages = failures.filter(({ code }) => code === 'unavailable' || code === 'timed-out').length;
    return failures.some(endsDeletion) || (outages >= mostOutages && outages > fates.length - failures.length);
};
const mostReasons = 5;
const deletionFailure = (fates) => {
    const failures = fates.flatMap((fate) => (fate.is === 'kept' && fate.failure ? [fate.failure] : []));
    const first = failures.find(({ code }) => code === 'cancelled') ?? failures[0];
    const messages = [...new Set(failures.map(({ message }) => message))];
    if (first === undefined || (messages.length === 1 && failures.length === fates.length))
        return first;
    const ended = (end) => fates.filter(({ is }) => is === end).length;
    const more = messages.length > mostReasons ? [`and ${messages.length - mostReasons} more.`] : [];
    return {
        ...first,
        code: ended('deleted') > 0 && first.code !== 'cancelled' ? 'partial' : first.code,
        message: [`${ended('kept')} of ${fates.length} did not go.`, ...messages.slice(0, mostReasons), ...more].join(messages.length === 1 ? ' ' : '\n'),
    };
};

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
// EXTERNAL MODULE: ./src/domain/fleet/looks.ts
var fleet_looks = __webpack_require__(8883);
// EXTERNAL MODULE: ./src/domain/github/paging.ts
var paging = __webpack_require__(9664);
// EXTERNAL MODULE: ./src/domain/fleet/the-only-one.ts
var the_only_one = __webpack_require__(5182);
;// CONCATENATED MODULE: ./src/run/deletion/candidates.ts






const findByIds = async (ids, command, api) => {
    if (!command.dryRun) {
        const unseen = (id) => ({ id, name: '', asked: id, criterion: {}, isBusy: false });
        return { candidates: ids.map(unseen), settled: [] };
    }
    const list = await api.list({});
    const found = ids.map((id) => ({ asked: id, runner: list.runners.find((runner) => runner.id === id) }));
    return sorted(found, command, list.sightings);
};
const findByNames = async ({ names, whole }, command, api) => {
    const [only, ...more] = names;
    if (only === undefined)
        return { candidates: [], settled: [] };
    const list = await api.list(more.length === 0 ? { name: only } : {});
    const sightings = new Map(list.sightings);
    const find = async (name) => {
        const [first, ...others] = list.runners.filter((runner) => runner.name === name);
        const isCertain = first === undefined ? list.runners.length <= paging/* perPage */.xP : others.length === 0;
        if (isCertain)
            return first;
        const again = await api.list({ name });
        for (const [id, seen] of again.sightings)
            sightings.set(id, [...(sightings.get(id) ?? []), ...seen]);
        return (0,the_only_one/* theOnlyOne */.Y)(again.runners, command.target);
    };
    const isOne = whole !== undefined && list.runners.some(({ name }) => name === whole);
    const meant = isOne ? [whole] : names;
    const found = await Promise.all(meant.map(async (name) => ({ asked: name, runner: await find(name) })));
    return sorted(found, command, sightings);
};
const sorted = (asFound, command, sightings) => {
    const isWaiting = command.ifBusy === 'wait' && !command.dryRun;
    const seen = ({ id }) => sightings.get(id) ?? [];
    const found = asFound.map(({ asked, runner }) => ({
        asked,
        runner: runner && { ...runner, busy: runner.busy || seen(runner).some(({ item }) => item.busy) },
    }));
    return {
        candidates: found.flatMap(({ asked, runner }) => runner === undefined || (runner.busy && !isWaiting)
            ? []
            : [candidateFrom(runner, asked, { name: runner.name }, seen(runner).at(-1)?.sentAtMs)]),
        settled: found.flatMap(({ asked, runner }) => {
            if (runner === undefined)
                return [{ is: 'missing', asked }];
            return runner.busy && !isWaiting ? [keptBusy(runner, command)] : [];
        }),
    };
};
const candidateFrom = (runner, asked, criterion, atMs = -Infinity) => ({
    id: runner.id,
    name: runner.name,
    asked,
    criterion,
    seen: { runner, atMs },
    isBusy: (0,fleet_looks/* verdictOf */.Vj)(runner, criterion) === 'busy',
});
const keptBusy = (runner, { ifBusy, dryRun, target }) => kept(runner, 'busy', ifBusy === 'fail' && !dryRun ? isRunningJob(runner, target) : undefined);
const isRunningJob = ({ id, name }, target) => ({
    code: 'busy',
    message: `Runner ${(0,harmless_text/* brief */.dh)(name)}, id ${id}, of ${(0,github_target/* describeTarget */.ff)(target)} is running a job.`,
    hint: 'Wait until its job has ended with if-busy: wait, or leave it with if-busy: skip.',
});

// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(8718);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var text_failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/run/in-parallel.ts
var in_parallel = __webpack_require__(7700);
;// CONCATENATED MODULE: ./src/run/deletion/look-around.ts





const atOnce = 32;
const lookAround = (ids, pages, api, clock) => (pages < ids.length ? byList(ids, api, clock) : oneByOne(ids, api));
const requestsFor = (ids, pages) => Math.min(pages, ids.length);
const byList = async (ids, api, clock) => {
    const askedAtMs = clock.now();
    try {
        const { runners, sightings, isWhole } = await api.list({});
        const listed = new Map(runners.map((runner) => [runner.id, runner]));
        const looksAt = (id) => [
            ...(sightings.get(id) ?? []).map(({ item, sentAtMs }) => ({ sentAtMs, runner: (0,fleet_looks/* carryOver */.YY)(item, listed.get(id)) })),
            ...(listed.has(id) || !isWhole ? [] : [{ sentAtMs: askedAtMs, runner: undefined }]),
        ];
        const isLeftOut = !isWhole && ids.some((id) => !listed.has(id));
        return { looks: new Map(ids.map((id) => [id, looksAt(id)])), ...(isLeftOut && { failure: leftOut }) };
    }
    catch (error) {
        return { looks: new Map(), failure: failureIn(error) };
    }
};
const oneByOne = async (ids, api) => {
    const looks = new Map();
    const failures = [];
    const look = async (id) => {
        try {
            looks.set(id, [await api.look(id)]);
        }
        catch (error) {
            failures.push(failureIn(error));
        }
    };
    await (0,in_parallel/* inParallel */.H)(ids, atOnce, look, () => failures.some(endsDeletion));
    const failure = failures.find(endsDeletion) ?? failures[0];
    return { looks, ...(failure && { failure }) };
};
const leftOut = {
    code: 'unavailable',
    message: 'A runner that had matched was left out of a list that changed while it was read: nobody can say whether it is gone.',
    hint: 'Run it again.',
};
const failureIn = (error) => {
    if (error instanceof text_failure/* Failed */.cV)
        return error.failure;
    throw error;
};
const tooDear = (requests) => ({
    code: 'rate-limited',
    message: `One more look takes ${(0,count/* count */.U)(requests, 'request')}, more than a tenth of what GitHub's rate limit leaves of this hour: nobody goes on account of it.`,
    hint: 'Run it again when the limit is renewed, or narrow the filter.',
});

;// CONCATENATED MODULE: ./src/run/deletion/watching.ts




const watchAll = async (first, pages, stableForMs, { patience }, api, { clock, say }) => {
    let watches = first;
    let lastMs = Math.max(...first.map(({ sinceMs }) => sinceMs));
    let budget = (0,fleet_looks/* lookBudget */.Nr)(api.plain.remaining());
    const endMs = lastMs + stableForMs;
    for (let looks = 1;; looks += 1) {
        if (!watches.some(({ verdict }) => verdict === 'may-go'))
            return { watches };
        const open = watches
            .filter(({ verdict }) => verdict === 'may-go' || verdict === 'missing')
            .map(({ runner }) => runner.id);
        const requests = requestsFor(open, pages);
        const next = (0,fleet_looks/* nextLook */.JD)(lastMs, endMs, requests, budget, patience.pollIntervalMs);
        if (next === undefined)
            return { watches, failure: tooDear(requests) };
        if (looks === 1)
            say(plan(stableForMs, next.atMs - lastMs));
        await clock.sleep(Math.max(0, next.atMs - clock.now()));
        lastMs = clock.now();
        budget -= requests;
        const isList = pages < open.length;
        const ids = isList ? watches.map(({ runner }) => runner.id) : open;
        const isKnown = isList && next.atMs >= endMs;
        const around = await lookAround(ids, pages, isKnown ? api.knowing : api.plain, clock);
        watches = watches.map((watch) => (around.looks.get(watch.runner.id) ?? []).reduce((before, look) => seenAgain(before, look, isKnown, next.longestGapMs), watch));
        const { failure } = around;
        if (lastMs >= endMs || (failure && endsDeletion(failure)))
            return { watches, ...(failure && { failure }) };
    }
};
const seenAgain = (watch, look, isKnown, longestGapMs) => {
    const runner = isKnown ? look.runner : look.runner && (0,fleet_looks/* carryOver */.YY)(look.runner, watch.runner);
    return (0,fleet_looks/* watchOn */.LL)(watch, { ...look, runner }, longestGapMs);
};
const plan = (stableForMs, spacingMs) => {
    const [time, spacing] = [(0,duration/* describeDuration */.M)(stableForMs), (0,duration/* describeDuration */.M)(spacingMs)];
    return spacingMs < stableForMs
        ? `Looking again every ${spacing} for ${time}: only what matches every time, and is never busy, may go.`
        : `Looking again in ${spacing}: only what still matches then, and is not busy, may go.`;
};

;// CONCATENATED MODULE: ./src/run/deletion/by-filter.ts








const usualMs = 60_000;
const findByFilter = async (command, { filter, maxDeletions }, api, ports) => {
    const list = await api.knowing.list({});
    const chosen = list.runners.flatMap((runner) => watchesOf(runner, { name: runner.name, filter }, list));
    const matching = chosen.filter(({ verdict }) => verdict !== 'untold');
    const fleet = `${(0,count/* count */.U)(list.runners.length, 'runner')} of ${(0,github_target/* describeTarget */.ff)(command.target)}`;
    ports.say(`${matching.length} of ${fleet} ${matching.length === 1 ? 'matches' : 'match'} ${filter.text}`);
    const refusal = tooMany(matching.length, maxDeletions);
    if (refusal && !command.dryRun)
        return nobody(chosen, refusal);
    const stableForMs = command.dryRun ? 0 : (command.patience.stableForMs ?? usualMs);
    const pages = Math.ceil(list.totalCount / paging/* perPage */.xP);
    const isOver = stableForMs === 0 || matching.length === 0;
    const watched = isOver ? { watches: chosen } : await watchAll(chosen, pages, stableForMs, command, api, ports);
    const warnings = [...(refusal ? [overLimit(refusal)] : []), ...untoldOf(watched.watches, filter)];
    return { ...judged(watched, stableForMs, command), pages, warnings };
};
const watchesOf = (runner, criterion, { sightings }) => {
    if ((0,fleet_looks/* verdictOf */.Vj)(runner, criterion) === 'not-stable')
        return [];
    const looks = (sightings.get(runner.id) ?? []).map(({ item, ...seen }) => ({
        ...seen,
        runner: (0,fleet_looks/* carryOver */.YY)(item, runner),
    }));
    return [(0,fleet_looks/* watchOver */.w)(looks, criterion) ?? (0,fleet_looks/* watchFrom */.yW)(runner, -Infinity, criterion)];
};
const nobody = (chosen, refusal) => ({
    candidates: [],
    settled: chosen.map(({ runner }) => kept(runner, 'not-tried', refusal)),
});
const judged = ({ watches, failure }, stableForMs, command) => {
    const isWaiting = command.ifBusy === 'wait' && !command.dryRun;
    const goes = (watch) => (0,fleet_looks/* hasStood */.yL)(watch, stableForMs);
    const waits = ({ verdict }) => isWaiting && verdict === 'busy';
    const stay = watches.filter((watch) => !goes(watch) && !waits(watch));
    return {
        candidates: [
            ...watches.filter(goes).map((watch) => fromWatch(watch, watch.criterion)),
            ...watches.filter(waits).map((watch) => fromWatch(watch, { ...watch.criterion, afterJob: true })),
        ],
        settled: stay.map((watch) => fateOf(watch, failure, command)),
    };
};
const fromWatch = ({ runner, lastMs }, criterion) => candidateFrom(runner, runner.id, criterion, lastMs);
const fateOf = ({ verdict, runner }, failure, command) => {
    switch (verdict) {
        case 'missing':
            return { is: 'missing', asked: runner.id, name: runner.name };
        case 'busy':
            return keptBusy(runner, command);
        case 'may-go':
        case 'unseen':
            return kept(runner, 'not-tried', failure ?? tooSeldom);
        case 'not-stable':
        case 'untold':
            return kept(runner, (0,fleet_looks/* reasonOf */.A3)(verdict));
    }
};
const tooSeldom = {
    code: 'timed-out',
    message: 'Looks were too far apart to say that a runner looked the same all the time: it was not deleted.',
    hint: 'A rate limit or an outage was in the way; run it again later.',
};
const overLimit = ({ message }) => message.replace(/: nothing was deleted\.$/, ': without dry-run, nothing would be deleted.');
const untoldOf = (watches, filter) => {
    const fields = new Map();
    for (const { verdict, runner } of watches) {
        const field = verdict === 'untold' ? filter.hangsOn(runner) : undefined;
        if (field !== undefined)
            fields.set(field, [...(fields.get(field) ?? []), runner.name]);
    }
    return [...fields].map(([field, [first = '', ...others]]) => `GitHub does not tell ${field} of ${(0,harmless_text/* brief */.dh)(first)}${others.length > 0 ? ` and ${others.length} more` : ''}, and the filter hangs on it: kept.`);
};

// EXTERNAL MODULE: ./src/domain/fleet/memory.ts
var memory = __webpack_require__(6888);
// EXTERNAL MODULE: ./src/run/facts/fact-look-up.ts
var fact_look_up = __webpack_require__(3133);
;// CONCATENATED MODULE: ./src/run/deletion/knowing-facts.ts



const knowingFacts = async ({ choice, target, dryRun }, api, ports) => {
    if (choice.by !== 'filter')
        return { plain: api, knowing: api, close: () => Promise.resolve([]) };
    const { filter, seenFile } = choice;
    const groupsBeside = (known) => filter.textsBeside('runner_group', known);
    const lookUp = await (0,fact_look_up/* factLookUp */.r)({ target, names: filter.names, groupsBeside, seenFile }, api, ports);
    const said = new Set();
    let last = [];
    let names = new Map();
    const watched = seenFile === undefined ? undefined : (await __webpack_require__.e(/* import() */ 743).then(__webpack_require__.bind(__webpack_require__, 3743))).contraryLooks(api, () => names);
    const list = async (only) => {
        const asListed = await api.list(only);
        const { runners, warnings, failure } = await lookUp(asListed);
        if (failure)
            throw new text_failure/* Failed */.cV(failure);
        for (const warning of warnings)
            said.add(warning);
        last = runners;
        names = new Map(runners.map(({ id, name }) => [id, name]));
        return { ...asListed, runners };
    };
    const restsOnMemory = filter.names.has('offline_minutes') || filter.names.has('offline_looks');
    const close = async (fates) => {
        const ids = new Set(fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner.id] : [])));
        const deleted = last.filter(({ id }) => ids.has(id));
        const contrary = new Set([...(watched?.ids ?? []), ...sparedByALook(fates)]);
        const unwritten = seenFile === undefined || contrary.size === 0
            ? []
            : await (await __webpack_require__.e(/* import() */ 851).then(__webpack_require__.bind(__webpack_require__, 7851))).forget(seenFile, contrary, target, ports);
        return [...said, ...(restsOnMemory && !dryRun ? (0,memory/* restsOnFewLooks */.XS)(deleted) : []), ...unwritten];
    };
    return { plain: watched?.api ?? api, knowing: { ...api, list }, close };
};
const sparedByALook = (fates) => fates.flatMap((fate) => {
    if (fate.is === 'missing')
        return typeof fate.asked === 'number' ? [fate.asked] : [];
    const isSpared = fate.is === 'kept' && (fate.runner.reason === 'not-stable' || fate.runner.reason === 'busy');
    return isSpared ? [fate.runner.id] : [];
});

// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __webpack_require__(6358);
;// CONCATENATED MODULE: ./src/run/deletion/remove-one.ts



const removeOne = async (candidate, api) => {
    const { id, name, asked, seen } = candidate;
    const deleted = { is: 'deleted', runner: { id, name } };
    try {
        const mayGo = (now) => verdictNow(candidate, now) === 'may-go';
        const result = seen === undefined ? await api.delete(id) : await api.deleteIf(id, mayGo, seen.atMs);
        switch (result.is) {
            case 'deleted':
                return deleted;
            case 'missing':
                return { is: 'missing', asked, name };
            case 'spared':
                return kept(candidate, (0,fleet_looks/* reasonOf */.A3)(verdictNow(candidate, result.now)));
            case 'unsent':
                return kept(candidate, result.failure.mayBeDone === true ? 'refused' : 'not-tried', result.failure);
        }
    }
    catch (error) {
        return (await isGoneAnyway(candidate, error, api)) ? deleted : refused(candidate, error);
    }
};
const verdictNow = ({ criterion, seen }, now) => (0,fleet_looks/* verdictOf */.Vj)((0,fleet_looks/* carryOver */.YY)(now, seen?.runner), criterion);
const isGoneAnyway = async ({ id }, error, api) => {
    if (!(error instanceof text_failure/* Failed */.cV) || error.failure.mayBeDone !== true || error.failure.code === 'cancelled')
        return false;
    try {
        return (await api.find(id)) === undefined;
    }
    catch (second) {
        if (second instanceof text_failure/* Failed */.cV)
            return false;
        throw second;
    }
};
const refused = (candidate, error) => {
    if (!(error instanceof text_failure/* Failed */.cV))
        throw error;
    return kept(candidate, reasonFor(error.failure), error.failure);
};
const reasonFor = ({ code, mayBeDone = false }) => {
    if (code === 'busy')
        return 'busy';
    return code === 'cancelled' && !mayBeDone ? 'not-tried' : 'refused';
};

// EXTERNAL MODULE: ./src/run/polling.ts + 1 modules
var polling = __webpack_require__(3658);
;// CONCATENATED MODULE: ./src/run/deletion/waiting-for-idle.ts










const waiting_for_idle_usualMs = 60_000;
const waitForIdle = async (fates, pages, command, api, ports) => {
    const count = busyOnes(fates).length;
    if (count === 0)
        return;
    const { target, patience } = command;
    const idleForMs = patience.stableForMs ?? waiting_for_idle_usualMs;
    const requests = requestsFor(busyOnes(fates), pages);
    const intervalMs = (0,fleet_looks/* spacingOf */.vC)(requests, (0,fleet_looks/* lookBudget */.Nr)(api.remaining()), patience.timeoutMs, patience.pollIntervalMs);
    if (intervalMs === undefined) {
        giveUp(fates, () => tooDear(requests));
        return;
    }
    const idle = new Map();
    const judge = idleJudge(idle, idleForMs, fleet_looks/* mostGaps */.LO * intervalMs);
    const look = async () => {
        const open = busyOnes(fates);
        const ids = open.map(({ id }) => id);
        const { looks, failure } = await lookAround(ids, pages, api, ports.clock);
        if (failure && endsDeletion(failure))
            throw new text_failure/* Failed */.cV(failure);
        const judged = open.map((candidate) => ({ candidate, fate: judge(candidate, looks.get(candidate.id) ?? []) }));
        for (const { candidate, fate } of judged)
            if (fate && 'is' in fate)
                fates.set(candidate, fate);
        const due = judged.flatMap(({ candidate, fate }) => (fate && 'due' in fate ? [{ candidate, due: fate.due }] : []));
        await removeDue(due, fates, api);
        for (const { id } of busyOnes(fates))
            if (due.some(({ candidate }) => candidate.id === id))
                idle.delete(id);
        return busyOnes(fates);
    };
    const failure = await (0,polling/* waitUntil */.a)({
        what: `no job runs on ${count} of the chosen runners of ${(0,github_target/* describeTarget */.ff)(target)}`,
        look,
        isTrue: (left) => left.length === 0,
        describe: (left) => `${left.length} still busy.`,
    }, { ...patience, pollIntervalMs: intervalMs, stableForMs: 0 }, ports).then(({ failure }) => failure, failureOf);
    if (failure)
        giveUp(fates, (one) => (isNeverIdle(failure, idleForMs) ? neverIdle(one, idleForMs, command) : failure));
};
const busyOnes = (fates) => [...fates].flatMap(([candidate, fate]) => (fate.is === 'kept' && fate.runner.reason === 'busy' ? [candidate] : []));
const giveUp = (fates, why) => {
    for (const candidate of busyOnes(fates))
        fates.set(candidate, kept(candidate, 'busy', why(candidate)));
};
const idleJudge = (idle, idleForMs, longestGapMs) => {
    const judge = (candidate, look) => {
        const { id, name, asked, criterion, seen } = candidate;
        const runner = look.runner && (0,fleet_looks/* carryOver */.YY)(look.runner, seen?.runner);
        if (runner === undefined)
            return { is: 'missing', asked, name };
        const verdict = (0,fleet_looks/* verdictOf */.Vj)(runner, criterion);
        if (verdict === 'busy') {
            idle.delete(id);
            return undefined;
        }
        if (verdict !== 'may-go')
            return kept(candidate, (0,fleet_looks/* reasonOf */.A3)(verdict));
        const streak = (0,fleet_looks/* streakOn */.c0)(idle.get(id), look.sentAtMs, longestGapMs);
        idle.set(id, streak);
        const due = { ...candidate, seen: { runner, atMs: look.sentAtMs } };
        return streak.lastMs - streak.sinceMs >= idleForMs ? { due } : undefined;
    };
    return (candidate, looks) => looks.reduce((before, look) => (before && 'is' in before ? before : judge(candidate, look)), undefined);
};
const removeDue = async (all, fates, api) => {
    const ends = [];
    const work = async ({ candidate, due }) => {
        const fate = await removeOne(due, api);
        fates.set(candidate, fate);
        if (fate.is === 'kept' && fate.failure && endsDeletion(fate.failure))
            ends.push(fate.failure);
    };
    await (0,in_parallel/* inParallel */.H)(all, atOnce, work, () => ends.length > 0);
    const [failure] = ends;
    if (failure)
        throw new text_failure/* Failed */.cV(failure);
};
const isNeverIdle = ({ code }, idleForMs) => code === 'timed-out' && idleForMs > 0;
const neverIdle = ({ id, name }, idleForMs, { target, patience }) => ({
    code: 'timed-out',
    message: `Timed out after ${(0,duration/* describeDuration */.M)(patience.timeoutMs)}: runner ${name === '' ? id : `${(0,harmless_text/* brief */.dh)(name)}, id ${id},`} of ` +
        `${(0,github_target/* describeTarget */.ff)(target)} was never idle for ${(0,duration/* describeDuration */.M)(idleForMs)}: take it out of its group first, or set stable-for.`,
    hint: 'Raise timeout if its job only takes longer.',
});
const failureOf = (error) => {
    if (error instanceof text_failure/* Failed */.cV)
        return error.failure;
    throw error;
};

;// CONCATENATED MODULE: ./src/run/deletion/removal.ts






const removeAll = async (candidates, pages, command, api, ports) => {
    const fates = new Map();
    const sayNowAndThen = (0,progress/* atIntervals */.S)(ports.clock, ports.say);
    const work = async (candidate) => {
        fates.set(candidate, candidate.isBusy ? kept(candidate, 'busy') : await removeOne(candidate, api));
        sayNowAndThen(() => `${fates.size} of ${candidates.length} done.`);
    };
    const isOver = () => isDeletionOver([...fates.values()]);
    await (0,in_parallel/* inParallel */.H)(candidates, atOnce, work, isOver);
    if (command.ifBusy === 'wait' && !isOver())
        await waitForIdle(fates, pages, command, api, ports);
    if (command.ifBusy === 'skip')
        sayWhySkipped(fates, ports.say);
    return candidates.map((candidate) => settled(fates.get(candidate) ?? kept(candidate, 'not-tried'), command));
};
const sayWhySkipped = (fates, say) => {
    for (const fate of fates.values())
        if (fate.is === 'kept' && fate.runner.reason === 'busy' && fate.failure?.status !== undefined)
            say(fate.failure.message);
};
const settled = (fate, { ifBusy }) => fate.is === 'kept' && fate.runner.reason === 'busy' && ifBusy === 'skip' ? { is: 'kept', runner: fate.runner } : fate;

;// CONCATENATED MODULE: ./src/run/deletion/delete.ts








const deleteRunners = async (command, api, ports) => {
    const apis = await knowingFacts(command, api, ports);
    const findings = await findCandidates(command, apis, ports);
    const { candidates, settled, pages = Infinity } = findings;
    if (!command.dryRun && candidates.length > (command.choice.by === 'filter' ? 0 : 1))
        sayPlan(command, findings, ports);
    const fates = [
        ...settled,
        ...(command.dryRun ? candidates.map(wouldGo) : await removeAll(candidates, pages, command, apis.plain, ports)),
    ];
    const failure = deletionFailure(fates);
    const warnings = [...(findings.warnings ?? []), ...(await apis.close(fates))];
    return {
        outcome: outcomeOf(command, fates),
        ...(failure && { failure }),
        ...(warnings.length > 0 && { warnings }),
    };
};
const findCandidates = (command, api, ports) => {
    const { choice } = command;
    switch (choice.by) {
        case 'ids':
            return findByIds(choice.ids, command, api.plain);
        case 'names':
            return findByNames(choice, command, api.plain);
        case 'filter':
            return findByFilter(command, choice, api, ports);
    }
};
const wouldGo = ({ id, name }) => ({ is: 'deleted', runner: { id, name } });
const outcomeOf = ({ target, dryRun }, fates) => ({
    verb: 'delete',
    target,
    dryRun,
    deleted: fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner] : [])),
    kept: fates.flatMap((fate) => (fate.is === 'kept' ? [fate.runner] : [])),
    missing: fates.flatMap((fate) => (fate.is === 'missing' ? [fate] : [])),
});
const sayPlan = ({ target }, { candidates, settled }, { say }) => {
    const place = (0,github_target/* describeTarget */.ff)(target);
    const now = candidates.filter(({ isBusy }) => !isBusy);
    const later = candidates.filter(({ isBusy }) => isBusy);
    if (now.length > 0)
        say(`Deleting ${(0,count/* count */.U)(now.length, 'runner')} of ${place}: ${namesOf(now)}`);
    if (later.length > 0)
        say(`Waiting for ${(0,count/* count */.U)(later.length, 'busy runner')} of ${place}: ${namesOf(later)}`);
    const stay = settled.flatMap((fate) => fate.is === 'kept' ? [`${(0,harmless_text/* brief */.dh)(fate.runner.name, 50)} (${fate.runner.reason})`] : []);
    if (stay.length > 0)
        say(`Keeping ${stay.length}: ${(0,harmless_text/* nameSome */.Kf)(stay)}`);
};
const namesOf = (candidates) => (0,harmless_text/* nameSome */.Kf)(candidates.map(({ name, asked }) => (name === '' ? String(asked) : name)));


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

/***/ 7700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
const inParallel = async (items, atOnce, work, isOver) => {
    const left = items.values();
    const worker = async () => {
        for (const item of left) {
            if (isOver())
                return;
            await work(item);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
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


/***/ })

};
