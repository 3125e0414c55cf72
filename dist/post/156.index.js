export const id = 156;
export const ids = [156];
export const modules = {

/***/ 156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deletionCalls: () => (/* binding */ deletionCalls)
});

// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(98);
;// CONCATENATED MODULE: ./src/domain/fleet/looks.ts
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

// EXTERNAL MODULE: ./src/domain/github/runner.ts
var runner = __webpack_require__(138);
// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(33);
// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(718);
// EXTERNAL MODULE: ./src/domain/text/failure.ts + 1 modules
var failure = __webpack_require__(574);
;// CONCATENATED MODULE: ./src/run/api/guarded-deletion.ts






const mostLooks = 3;
const deleteGuarded = async ({ look, looking, deleting, send, resultOf }, mayGo, seenAtMs) => {
    let lastMs = seenAtMs;
    const guard = {
        lookAt: (nowMs) => (isFresh(lastMs, nowMs) ? undefined : look),
        allows: (reply, nowMs) => {
            const { sentAtMs = -Infinity } = reply;
            const now = (0,calling/* decodedAtOnce */.PP)(reply, looking.verb, runner/* decodeRunner */.rD);
            const allows = now !== undefined && isFresh(sentAtMs, nowMs) && mayGo(now);
            if (allows)
                lastMs = sentAtMs;
            return allows;
        },
    };
    for (let looks = 1; looks <= mostLooks; looks += 1) {
        const reply = await send(guard);
        if (reply.heldBack !== true || isGone(reply))
            return { is: (await resultOf(reply)) ? 'deleted' : 'missing' };
        const seen = await seenIn(reply, looking);
        if (!seen.ok)
            return unsent(reply, isOfBoth(seen.failure) ? await heldBack(reply, deleting) : seen.failure);
        if (!mayGo(seen.now))
            return { is: 'spared', now: seen.now };
    }
    return { is: 'unsent', failure: tooSlow(looking) };
};
const unsent = ({ isReplay = false }, failure) => ({
    is: 'unsent',
    failure: { ...failure, mayBeDone: isReplay },
});
const isOfBoth = ({ code }) => code === 'rate-limited' || code === 'cancelled';
const heldBack = async (reply, deleting) => {
    const { isReplay = false } = reply;
    return (await (0,calling/* refusedBy */.it)(reply.kind === 'answer' ? reply : { ...reply, sent: isReplay }, deleting)).failure;
};
const isGone = (reply) => reply.kind === 'answer' && reply.status === 404;
const seenIn = async (reply, looking) => {
    try {
        return { ok: true, now: await (0,calling/* decoded */.DH)(reply, looking, runner/* decodeRunner */.rD) };
    }
    catch (error) {
        if (!(error instanceof failure/* Failed */.cV))
            throw error;
        return { ok: false, failure: error.failure };
    }
};
const tooSlow = ({ what, target }) => ({
    code: 'timed-out',
    message: `Cannot ${what} of ${(0,github_target/* describeTarget */.ff)(target)} in time: ${mostLooks} answers in a row took longer than ${(0,duration/* describeDuration */.M)(freshMs)}, too long to delete on their account.`,
});

;// CONCATENATED MODULE: ./src/run/api/deletion-calls.ts


const deletionCalls = ({ ask, asked, requestOf }, checkPlace) => {
    const deleting = (id) => asked('delete', `delete runner ${id}`);
    const resultOf = async (id, reply) => {
        if (reply.kind === 'answer' && reply.status === 404) {
            await checkPlace(deleting(id));
            return reply.isReplay === true;
        }
        await (0,calling/* decoded */.DH)(reply, deleting(id), () => undefined);
        return true;
    };
    return {
        delete: async (id) => {
            const reply = await ask('delete', { runner_id: id });
            if (reply.heldBack === true)
                return unsent(reply, (await (0,calling/* refusedBy */.it)(reply, deleting(id))).failure);
            return { is: (await resultOf(id, reply)) ? 'deleted' : 'missing' };
        },
        deleteIf: (id, mayGo, seenAtMs = -Infinity) => deleteGuarded({
            look: requestOf('get', { runner_id: id }),
            looking: asked('get', `get runner ${id}`),
            deleting: deleting(id),
            send: (guard) => ask('delete', { runner_id: id }, { guard }),
            resultOf: (reply) => resultOf(id, reply),
        }, mayGo, seenAtMs),
    };
};


/***/ })

};
