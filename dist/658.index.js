export const id = 658;
export const ids = [658];
export const modules = {

/***/ 3658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitUntil: () => (/* binding */ waitUntil)
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

// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(8718);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __webpack_require__(6358);
;// CONCATENATED MODULE: ./src/run/polling.ts





const waitUntil = async ({ what, look, isTrue, describe }, patience, { clock, say }) => {
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
            return { seen, failure: timedOut(what, describe(seen), patience) };
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
const timedOut = (what, lastSeen, { timeoutMs }) => ({
    code: 'timed-out',
    message: `Timed out after ${(0,duration/* describeDuration */.M)(timeoutMs)}, still waiting until ${what}. Last seen: ${lastSeen}`,
    hint: 'Raise timeout if it only takes longer.',
});


/***/ })

};
