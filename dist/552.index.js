export const id = 552;
export const ids = [552];
export const modules = {

/***/ 6888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XS: () => (/* binding */ restsOnFewLooks),
/* harmony export */   dr: () => (/* binding */ withOfflineFacts),
/* harmony export */   kY: () => (/* binding */ remember)
/* harmony export */ });
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3451);

const remember = (before, look) => {
    const isLater = before === undefined || look.firstMs >= before.seenAtMs;
    const offline = new Map();
    for (const { id, name, status, busy } of look.runners) {
        if (status !== 'offline' || busy)
            continue;
        const known = before?.offline.get(id);
        if (known?.name === name)
            offline.set(id, look.counts ? { ...known, looks: known.looks + 1 } : known);
        else if (isLater)
            offline.set(id, { name, sinceMs: look.lastMs, looks: 1 });
    }
    return { seenAtMs: Math.max(before?.seenAtMs ?? 0, look.lastMs), offline };
};
const fewLooks = 2;
const restsOnFewLooks = (deleted) => {
    const few = deleted.filter(({ offline_looks: looks = 0 }) => looks <= fewLooks).map(({ name }) => name);
    if (few.length === 0)
        return [];
    return [
        `${few.length} of the deleted were seen offline in two looks or fewer: ${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_0__/* .nameSome */ .Kf)(few)}. A machine that was online ` +
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

/***/ 1552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteRunners: () => (/* binding */ deleteRunners)
});

;// CONCATENATED MODULE: ./src/domain/fleet/deletion.ts
const planDeletion = (first, second, filter) => {
    const later = new Map(second.map((runner) => [runner.id, runner]));
    const judged = first.filter(filter.holds).flatMap((runner) => {
        const now = later.get(runner.id);
        return now === undefined ? [] : [{ runner: now, reason: reasonToKeep(runner, now, filter) }];
    });
    return {
        remove: judged.filter(({ reason }) => reason === undefined).map(({ runner }) => runner),
        keep: judged.flatMap(({ runner, reason }) => (reason === undefined ? [] : [{ runner, reason }])),
    };
};
const reasonToKeep = (before, now, filter) => {
    if (now.name !== before.name || !filter.holds(now))
        return 'not-stable';
    return now.busy ? 'busy' : undefined;
};
const tooMany = (matched, maxDeletions) => maxDeletions === undefined || matched <= maxDeletions
    ? undefined
    : {
        code: 'too-many',
        message: `The filter matches ${matched} runners, more than max-deletions (${maxDeletions}): nothing was deleted.`,
        hint: 'Look at them with dry-run: true and without max-deletions, then narrow the filter or raise max-deletions.',
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
    const done = fates.filter(({ is }) => is !== 'kept').length;
    const more = messages.length > mostReasons ? [`and ${messages.length - mostReasons} more.`] : [];
    return {
        ...first,
        code: done > 0 && first.code !== 'cancelled' ? 'partial' : first.code,
        message: [`${fates.length - done} of ${fates.length} did not go.`, ...messages.slice(0, mostReasons), ...more].join(messages.length === 1 ? ' ' : '\n'),
    };
};

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
// EXTERNAL MODULE: ./src/domain/fleet/memory.ts
var memory = __webpack_require__(6888);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var text_failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/run/facts/fact-look-up.ts
var fact_look_up = __webpack_require__(3133);
;// CONCATENATED MODULE: ./src/run/deletion/knowing-facts.ts



const knowingFacts = async ({ choice, target, dryRun }, api, ports) => {
    if (choice.by !== 'filter')
        return { api, warnings: () => [] };
    const { filter, seenFile } = choice;
    const lookUp = await (0,fact_look_up/* factLookUp */.r)({ target, names: filter.names, seenFile }, api, ports);
    const said = new Set();
    let last = [];
    const list = async (only) => {
        const asListed = await api.list(only);
        const { runners, warnings, failure } = await lookUp(asListed);
        if (failure)
            throw new text_failure/* Failed */.cV(failure);
        for (const warning of warnings)
            said.add(warning);
        last = runners;
        return { ...asListed, runners };
    };
    const restsOnMemory = filter.names.has('offline_minutes') || filter.names.has('offline_looks');
    const warnings = (fates) => {
        const ids = new Set(fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner.id] : [])));
        const deleted = last.filter(({ id }) => ids.has(id));
        return [...said, ...(restsOnMemory && !dryRun ? (0,memory/* restsOnFewLooks */.XS)(deleted) : [])];
    };
    return { api: { ...api, list }, warnings };
};

// EXTERNAL MODULE: ./src/domain/fleet/the-only-one.ts
var the_only_one = __webpack_require__(5182);
// EXTERNAL MODULE: ./src/domain/github/paging.ts
var paging = __webpack_require__(9664);
// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(8718);
;// CONCATENATED MODULE: ./src/run/deletion/candidates.ts







const findCandidates = async (command, api, ports) => {
    const { choice, dryRun } = command;
    switch (choice.by) {
        case 'ids': {
            const unseen = choice.ids.map((id) => ({ id, name: '', asked: id, mayGo: () => true }));
            if (!dryRun)
                return { candidates: unseen, settled: [] };
            const { runners } = await api.list({});
            return findListed(choice.ids, (id) => Promise.resolve(runners.find((runner) => runner.id === id)), command);
        }
        case 'names': {
            const [only, ...more] = choice.names;
            if (only === undefined)
                return { candidates: [], settled: [] };
            const listed = (await api.list(more.length === 0 ? { name: only } : {})).runners;
            const { whole } = choice;
            const isOne = whole !== undefined && listed.some(({ name }) => name === whole);
            return findListed(isOne ? [whole] : choice.names, (name) => findNamed(name, listed, command, api), command);
        }
        case 'filter':
            return findByFilter(command, choice, api, ports);
    }
};
const findNamed = async (name, listed, { target }, api) => {
    const [first, ...more] = listed.filter((runner) => runner.name === name);
    const isCertain = first === undefined ? listed.length <= paging/* perPage */.xP : more.length === 0;
    return isCertain ? first : (0,the_only_one/* theOnlyOne */.Y)((await api.list({ name })).runners, target);
};
const findListed = async (asked, find, { dryRun }) => {
    const found = await Promise.all(asked.map(async (key) => ({ key, runner: await find(key) })));
    return {
        candidates: found.flatMap(({ key, runner }) => runner === undefined || (dryRun && runner.busy) ? [] : [candidate(runner, key)]),
        settled: found.flatMap(({ key, runner }) => {
            if (runner === undefined)
                return [{ is: 'missing', asked: key }];
            return dryRun && runner.busy ? [kept(runner, 'busy')] : [];
        }),
    };
};
const candidate = (runner, asked, holds = () => true) => ({
    id: runner.id,
    name: runner.name,
    asked,
    mayGo: (now) => now.name === runner.name && holds({ ...runner, ...now }),
});
const findByFilter = async (command, choice, api, ports) => {
    const { filter, stableForMs, maxDeletions } = choice;
    const list = await api.list({});
    const first = list.runners;
    const matching = first.filter(filter.holds);
    ports.say(`${matching.length} of ${first.length} runners of ${(0,github_target/* describeTarget */.ff)(command.target)} match ${filter.text}`);
    const refusal = tooMany(matching.length, maxDeletions);
    if (refusal)
        return { candidates: [], settled: matching.map((runner) => kept(runner, 'not-tried', refusal)) };
    const judge = ({ runners, sentTimes }) => judged(first, runners, command, filter, sentTimes);
    if (stableForMs === 0 || command.dryRun || matching.length === 0)
        return judge(list);
    ports.say(`Looking again in ${(0,duration/* describeDuration */.M)(stableForMs)}: only what still matches then, and is not busy, may go.`);
    await ports.clock.sleep(stableForMs);
    try {
        return judge(await api.list({}));
    }
    catch (error) {
        if (!(error instanceof text_failure/* Failed */.cV))
            throw error;
        const { failure } = error;
        return { candidates: [], settled: matching.map((runner) => kept(runner, 'not-tried', failure)) };
    }
};
const judged = (first, second, { ifBusy, dryRun, target }, filter, sentTimes) => {
    const { remove, keep } = planDeletion(first, second, filter);
    const waiting = ifBusy === 'wait' && !dryRun ? keep.filter(({ reason }) => reason === 'busy') : [];
    const stillHolds = (now) => filter.holds(now) || filter.holds({ ...now, busy: true });
    const staying = keep.filter((one) => !waiting.includes(one));
    return {
        candidates: [
            ...remove.map((runner) => ({
                ...candidate(runner, runner.id, filter.holds),
                seenAtMs: sentTimes.get(runner.id) ?? -Infinity,
            })),
            ...waiting.map(({ runner }) => ({ ...candidate(runner, runner.id, stillHolds), seenAtMs: -Infinity })),
        ],
        settled: staying.map(({ runner, reason }) => kept(runner, reason, reason === 'busy' && ifBusy === 'fail' && !dryRun ? isBusy(runner, target) : undefined)),
    };
};
const isBusy = ({ id, name }, target) => ({
    code: 'busy',
    message: `Runner ${(0,harmless_text/* brief */.dh)(name)}, id ${id}, of ${(0,github_target/* describeTarget */.ff)(target)} is running a job.`,
});

// EXTERNAL MODULE: ./src/run/in-parallel.ts
var in_parallel = __webpack_require__(7700);
// EXTERNAL MODULE: ./src/run/polling.ts + 1 modules
var polling = __webpack_require__(3658);
// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __webpack_require__(6358);
;// CONCATENATED MODULE: ./src/run/deletion/removal.ts






const atOnce = 16;
const removeAll = async (candidates, command, api, ports) => {
    const fates = new Map();
    const sayNowAndThen = (0,progress/* atIntervals */.S)(ports.clock, ports.say);
    const work = async (candidate) => {
        fates.set(candidate, await (candidate.seenAtMs === undefined ? remove(candidate, api) : removeIfIdle(candidate, api)));
        sayNowAndThen(() => `${fates.size} of ${candidates.length} done.`);
    };
    const isOver = () => isDeletionOver([...fates.values()]);
    await (0,in_parallel/* inParallel */.H)(candidates, atOnce, work, isOver);
    if (command.ifBusy === 'wait' && !isOver())
        await waitForBusy(fates, command, api, ports);
    return candidates.map((candidate) => settled(fates.get(candidate) ?? kept(candidate, 'not-tried'), command));
};
const remove = async (candidate, api) => {
    const { id, name, asked } = candidate;
    try {
        return (await api.delete(id)) ? { is: 'deleted', runner: { id, name } } : { is: 'missing', asked };
    }
    catch (error) {
        const isGone = await isGoneAnyway(candidate, error, api);
        return isGone ? { is: 'deleted', runner: { id, name } } : refused(candidate, error);
    }
};
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
const removeIfIdle = async (candidate, api) => {
    try {
        const { id, name, asked, mayGo, seenAtMs } = candidate;
        const result = await api.deleteIf(id, (now) => mayGo(now) && !now.busy, seenAtMs);
        switch (result.is) {
            case 'deleted':
                return { is: 'deleted', runner: { id, name } };
            case 'missing':
                return { is: 'missing', asked };
            case 'spared':
                return kept(candidate, mayGo(result.now) ? 'busy' : 'not-stable');
            case 'unseen':
                return kept(candidate, result.failure.mayBeDone === true ? 'refused' : 'not-tried', result.failure);
        }
    }
    catch (error) {
        const isGone = await isGoneAnyway(candidate, error, api);
        return isGone ? { is: 'deleted', runner: { id: candidate.id, name: candidate.name } } : refused(candidate, error);
    }
};
const refused = (candidate, error) => {
    if (!(error instanceof text_failure/* Failed */.cV))
        throw error;
    return kept(candidate, reasonOf(error.failure), error.failure);
};
const reasonOf = ({ code, mayBeDone = false }) => {
    if (code === 'busy')
        return 'busy';
    return code === 'cancelled' && !mayBeDone ? 'not-tried' : 'refused';
};
const settled = (fate, { ifBusy }) => fate.is === 'kept' && fate.runner.reason === 'busy' && ifBusy === 'skip' ? { is: 'kept', runner: fate.runner } : fate;
const busyOnes = (fates) => [...fates].flatMap(([candidate, fate]) => (fate.is === 'kept' && fate.runner.reason === 'busy' ? [candidate] : []));
const waitForBusy = async (fates, command, api, ports) => {
    const count = busyOnes(fates).length;
    if (count === 0)
        return;
    const { target, patience } = command;
    const untilMs = ports.clock.now() + patience.timeoutMs;
    const look = async () => {
        for (const candidate of busyOnes(fates)) {
            if (ports.clock.now() > untilMs)
                break;
            const fate = await removeIfIdle(candidate, api);
            const failure = fate.is === 'kept' ? fate.failure : undefined;
            if (failure && endsDeletion(failure) && failure.mayBeDone !== true)
                throw new text_failure/* Failed */.cV(failure);
            fates.set(candidate, fate);
        }
        return busyOnes(fates);
    };
    const failure = await (0,polling/* waitUntil */.a)({
        what: `no job runs on ${count} of the chosen runners of ${(0,github_target/* describeTarget */.ff)(target)}`,
        look,
        isTrue: (left) => left.length === 0,
        describe: (left) => `${left.length} still busy.`,
    }, patience, ports).then(({ failure }) => failure, failureOf);
    if (failure)
        for (const candidate of busyOnes(fates))
            fates.set(candidate, kept(candidate, 'busy', failure));
};
const failureOf = (error) => {
    if (error instanceof text_failure/* Failed */.cV)
        return error.failure;
    throw error;
};

;// CONCATENATED MODULE: ./src/run/deletion/delete.ts






const deleteRunners = async (command, api, ports) => {
    const knowing = await knowingFacts(command, api, ports);
    const findings = await findCandidates(command, knowing.api, ports);
    const { candidates, settled } = findings;
    if (!command.dryRun && candidates.length > (command.choice.by === 'filter' ? 0 : 1))
        sayPlan(command, findings, ports);
    const fates = [
        ...settled,
        ...(command.dryRun ? candidates.map(wouldGo) : await removeAll(candidates, command, api, ports)),
    ];
    const failure = deletionFailure(fates);
    const warnings = knowing.warnings(fates);
    return {
        outcome: outcomeOf(command, fates),
        ...(failure && { failure }),
        ...(warnings.length > 0 && { warnings }),
    };
};
const wouldGo = ({ id, name }) => ({ is: 'deleted', runner: { id, name } });
const outcomeOf = ({ target, dryRun }, fates) => ({
    verb: 'delete',
    target,
    dryRun,
    deleted: fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner] : [])),
    kept: fates.flatMap((fate) => (fate.is === 'kept' ? [fate.runner] : [])),
    missing: fates.flatMap((fate) => (fate.is === 'missing' ? [fate.asked] : [])),
});
const sayPlan = ({ target }, { candidates, settled }, { say }) => {
    const names = (0,harmless_text/* nameSome */.Kf)(candidates.map(({ name, asked }) => (name === '' ? String(asked) : name)));
    const some = `${candidates.length} runner${candidates.length === 1 ? '' : 's'}`;
    say(`Deleting ${some} of ${(0,github_target/* describeTarget */.ff)(target)}${names && `: ${names}`}`);
    const stay = settled.flatMap((fate) => fate.is === 'kept' ? [`${(0,harmless_text/* brief */.dh)(fate.runner.name, 50)} (${fate.runner.reason})`] : []);
    if (stay.length > 0)
        say(`Keeping ${stay.length}: ${(0,harmless_text/* nameSome */.Kf)(stay)}`);
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
        ? (await __webpack_require__.e(/* import() */ 14).then(__webpack_require__.bind(__webpack_require__, 14))).lookUpFacts(wanted, api, ports)
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


/***/ })

};
