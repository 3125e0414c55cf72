export const id = 413;
export const ids = [413,452];
export const modules = {

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

/***/ 1452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findDownload: () => (/* binding */ findDownload)
});

// EXTERNAL MODULE: ./src/domain/text/secret.ts
var secret = __webpack_require__(436);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(6343);
;// CONCATENATED MODULE: ./src/domain/github/download.ts


const decodeOffers = (platform) => (value) => {
    const offers = (0,shape/* itemsOf */.S3)(value, 'the answer', (item) => {
        const fields = (0,shape/* fieldsOf */.Pf)(item);
        const offered = `${(0,shape/* text */.Qq)(fields['os'], 'os')}-${(0,shape/* text */.Qq)(fields['architecture'], 'architecture')}`;
        return { platform: offered, token: tokenOf(fields), fields };
    });
    const wanted = offers.find((offer) => offer.platform === platform);
    return {
        platforms: offers.map((offer) => offer.platform),
        tokens: offers.flatMap(({ token }) => token ?? []),
        wanted: wanted && readDownload(wanted.fields),
    };
};
const tokenOf = (fields) => {
    const token = (0,shape/* optional */.lq)(fields['temp_download_token'], 'temp_download_token', shape/* text */.Qq);
    return token === undefined || token.trim() === '' ? undefined : new secret/* Secret */.zh(token);
};
const readDownload = (fields) => {
    const sum = fields['sha256_checksum'];
    return {
        url: httpsAddress(fields['download_url'], 'download_url'),
        version: /-([0-9]+\.[0-9]+\.[0-9]+)\.(?:tar\.gz|zip)$/.exec((0,shape/* text */.Qq)(fields['filename'], 'filename'))?.[1],
        sha256: sum === '' ? undefined : (0,shape/* optional */.lq)(sum, 'sha256_checksum', checksum),
    };
};
const httpsAddress = (value, place) => {
    const address = (0,shape/* text */.Qq)(value, place);
    if (!/^https:\/\/[!-~]+$/.test(address) || !URL.canParse(address))
        throw new shape/* ShapeError */.ym(place, 'an https address');
    return address;
};
const checksum = (value, place) => {
    const hex = (0,shape/* text */.Qq)(value, place);
    if (!/^[0-9a-f]{64}$/i.test(hex))
        throw new shape/* ShapeError */.ym(place, 'a SHA-256 checksum');
    return hex.toLowerCase();
};

// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __webpack_require__(302);
// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(3098);
;// CONCATENATED MODULE: ./src/run/registration/download.ts






const findDownload = async (platform, { target, verb }, { send, hide }) => {
    const { askRoute, asked } = (0,calling/* callsOf */.p9)(send, target, verb);
    const reply = await askRoute(operations/* downloadsRoutes */.ML[target.scope], {});
    const offers = await (0,calling/* decoded */.DH)(reply, asked('list', 'list the downloads for runners'), decodeOffers(platform));
    offers.tokens.forEach(hide);
    if (offers.wanted)
        return offers.wanted;
    throw new failure/* Failed */.cV({
        code: 'not-found',
        message: `GitHub offers no runner for ${platform} to ${(0,github_target/* describeTarget */.ff)(target)}: nothing was registered.`,
        hint: offers.platforms.length === 0 ? 'It offers none at all.' : `It offers: ${(0,harmless_text/* nameSome */.Kf)(offers.platforms)}.`,
    });
};


/***/ }),

/***/ 8413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generateJitConfigs: () => (/* binding */ generateJitConfigs)
});

// EXTERNAL MODULE: ./src/domain/github/runner.ts
var github_runner = __webpack_require__(8138);
// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
;// CONCATENATED MODULE: ./src/domain/fleet/registration.ts



const isRegisteredAs = (runner, { name, labels, groupId }) => {
    const setOf = (names) => JSON.stringify([...new Set(names.map((label) => label.toLowerCase()))].sort());
    return (runner.name === name &&
        runner.status === 'offline' &&
        !runner.busy &&
        (runner.runner_group_id ?? groupId) === groupId &&
        setOf((0,github_runner/* labelNames */.l3)(runner)) === setOf(labels));
};
const registrationBudgetMs = 60_000;
const mostLosses = 4;
const firstPauseMs = 1000;
const longestPauseMs = 8000;
const nextTry = ({ tries, losses, spentMs, random, }) => {
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1));
    const afterMs = Math.round((pauseMs * (1 + random)) / 2);
    const leftMs = Math.max(0, registrationBudgetMs - spentMs);
    return { afterMs: Math.min(afterMs, leftMs), isLast: losses >= mostLosses || afterMs >= leftMs };
};
const mixedUp = (made) => {
    const others = made.filter(({ name, runner }) => runner.name.toLowerCase() !== name.toLowerCase());
    const ids = new Map();
    for (const { name, runner } of made)
        ids.set(runner.id, [...(ids.get(runner.id) ?? []), name]);
    return [
        ...others.map(({ name, runner }) => `Asked for ${(0,harmless_text/* brief */.dh)(name)}, and was answered with ${(0,harmless_text/* brief */.dh)(runner.name)}, id ${runner.id}.`),
        ...[...ids]
            .filter(([, names]) => names.length > 1)
            .map(([id, names]) => `These JIT configs are of one runner, id ${id}, and serve one machine: ${(0,harmless_text/* nameSome */.Kf)(names)}.`),
    ];
};
const mayBeLeft = (names, target) => {
    if (names.length === 0)
        return undefined;
    const [configs, them] = names.length === 1 ? ['a config', 'it'] : ['configs', 'them'];
    return `${(0,harmless_text/* nameSome */.Kf)(names, names.length)} may have been registered in ${(0,github_target/* describeTarget */.ff)(target)}, without ${configs} to boot ${them}: look for ${them}, and delete ${them}.`;
};
const chooseAnother = (policy) => policy === 'replace'
    ? 'Only a runner that is offline and not busy is replaced. Choose another name.'
    : 'Choose another name, or replace a runner that is offline and not busy with if-exists: replace.';
const conflict = (taken, policy) => ({ ...taken, hint: chooseAnother(policy) });
const mayBeReplaced = ({ status, busy }) => status === 'offline' && !busy;
const notReplaced = ({ name, id, status, busy }, target) => ({
    code: 'name-conflict',
    message: `Runner ${(0,harmless_text/* brief */.dh)(name)}, id ${id}, of ${(0,github_target/* describeTarget */.ff)(target)} is ${busy ? 'busy' : (0,harmless_text/* brief */.dh)(status)}: it is not replaced.`,
    hint: chooseAnother('replace'),
});
const inTheWay = (holders, target, policy) => {
    const [first, ...more] = policy === 'fail' ? holders : holders.filter((holder) => !mayBeReplaced(holder));
    if (first === undefined)
        return undefined;
    if (policy === 'replace')
        return notReplaced(first, target);
    const others = more.length === 0 ? '' : ` Taken, too: ${(0,harmless_text/* nameSome */.Kf)(more.map(({ name }) => name))}.`;
    return {
        code: 'name-conflict',
        message: `A runner named ${(0,harmless_text/* brief */.dh)(first.name)}, id ${first.id}, is in ${(0,github_target/* describeTarget */.ff)(target)} already: nothing was registered.${others}`,
        hint: chooseAnother(policy),
    };
};

// EXTERNAL MODULE: ./src/domain/text/failure.ts
var text_failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/run/in-parallel.ts
var in_parallel = __webpack_require__(7700);
// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __webpack_require__(6358);
// EXTERNAL MODULE: ./src/run/registration/download.ts + 1 modules
var registration_download = __webpack_require__(1452);
// EXTERNAL MODULE: ./src/domain/fleet/the-only-one.ts
var the_only_one = __webpack_require__(5182);
// EXTERNAL MODULE: ./src/domain/github/paging.ts
var paging = __webpack_require__(9664);
;// CONCATENATED MODULE: ./src/run/registration/first-look.ts


const findHolders = async (names, target, api) => {
    const runners = await runnersNamed(names, api);
    const holders = new Map();
    for (const name of names) {
        const holder = (0,the_only_one/* theOnlyOne */.Y)(runners.filter((runner) => runner.name === name), target);
        if (holder)
            holders.set(name, holder);
    }
    return holders;
};
const runnersNamed = async (names, api) => {
    const [only, ...more] = names;
    if (more.length === 0)
        return (await api.list({ name: only })).runners;
    const { totalCount, items } = await api.firstPage();
    if (items.length < paging/* perPage */.xP)
        return items;
    if (totalCount / paging/* perPage */.xP <= names.length)
        return (await api.list({})).runners;
    const lists = await Promise.all(names.map((name) => api.list({ name })));
    return lists.flatMap(({ runners }) => runners);
};

// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(8718);
;// CONCATENATED MODULE: ./src/run/registration/registration.ts





const register = async (registration, holder, desk) => {
    const { api, ports } = desk;
    const attempts = { registration, holder, isHeld: holder !== undefined, tries: 0, losses: 0, spentMs: 0 };
    for (;;) {
        const sentMs = ports.clock.now();
        const answer = await api.generateJitConfig(registration, registrationBudgetMs - attempts.spentMs);
        if ('config' in answer)
            return answer.config;
        attempts.tries += 1;
        attempts.spentMs += ports.clock.now() - sentMs - answer.queuedMs;
        const end = 'lost' in answer ? afterLoss(answer.lost, attempts, desk) : afterRefusal(answer.refused, attempts, desk);
        const failed = await end;
        if (failed)
            return failed;
    }
};
const afterRefusal = async (refused, attempts, desk) => {
    if (refused.code !== 'name-conflict')
        return { failure: refused, mayBeLeft: attempts.losses > 0 };
    if (attempts.isHeld)
        return makeRoom(attempts, desk);
    return reconcile(conflict(refused, desk.command.order.ifExists), attempts, desk);
};
const afterLoss = async (lost, attempts, desk) => {
    attempts.losses += 1;
    return lost.code === 'cancelled' ? { failure: lost, mayBeLeft: true } : reconcile(lost, attempts, desk);
};
const makeRoom = async (attempts, { api, command, ports }) => {
    const { holder, losses } = attempts;
    if (holder === undefined)
        return undefined;
    const failed = (failure) => ({ failure, mayBeLeft: losses > 0 });
    try {
        const deletion = await api.deleteIf(holder.id, (now) => now.name === holder.name && mayBeReplaced(now));
        if (deletion.is === 'unsent')
            return failed(deletion.failure);
        if (deletion.is === 'spared' && deletion.now.name === holder.name) {
            return failed(notReplaced(deletion.now, command.target));
        }
        if (deletion.is === 'deleted')
            ports.say(`Deleted runner ${(0,harmless_text/* brief */.dh)(holder.name)}, id ${holder.id}, to replace it.`);
        attempts.isHeld = false;
        return undefined;
    }
    catch (error) {
        return failed(failureOf(error));
    }
};
const reconcile = async (failure, attempts, desk) => {
    const { clock, random, say } = desk.ports;
    const { afterMs, isLast } = nextTry({ ...attempts, random: random() });
    say(`${failure.message} Looking in ${(0,duration/* describeDuration */.M)(afterMs)} whether the runner was registered all the same, to delete it${isLast ? '' : ' and ask again'}.`);
    await clock.sleep(afterMs);
    attempts.spentMs += afterMs;
    const found = await removeLost(attempts, desk);
    const isOurs = attempts.losses > 0 || attempts.holder === undefined;
    switch (found.is) {
        case 'unknown':
            return { failure: alsoFailed(failure, found.failure), mayBeLeft: isOurs };
        case 'another':
            return { failure, mayBeLeft: attempts.losses > 0 };
        case 'deleted':
            return isLast ? { failure, mayBeLeft: false } : undefined;
        case 'none':
            return isLast ? { failure, mayBeLeft: isOurs } : undefined;
    }
};
const alsoFailed = (failure, { code, message }) => ({
    ...failure,
    code: code === 'cancelled' ? code : failure.code,
    message: `${failure.message} ${message}`,
});
const removeLost = async ({ registration, holder }, { api, command }) => {
    try {
        const found = (0,the_only_one/* theOnlyOne */.Y)((await api.list({ name: registration.name })).runners, command.target);
        if (found === undefined || found.id === holder?.id)
            return { is: 'none' };
        if (!isRegisteredAs(found, registration))
            return { is: 'another' };
        const deletion = await api.deleteIf(found.id, (now) => isRegisteredAs(now, registration));
        switch (deletion.is) {
            case 'deleted':
                return { is: 'deleted' };
            case 'missing':
                return { is: 'none' };
            case 'spared':
                return { is: 'another' };
            case 'unsent':
                return { is: 'unknown', failure: deletion.failure };
        }
    }
    catch (error) {
        return { is: 'unknown', failure: failureOf(error) };
    }
};
const failureOf = (error) => {
    if (error instanceof text_failure/* Failed */.cV)
        return error.failure;
    throw error;
};

;// CONCATENATED MODULE: ./src/run/registration/jit-config.ts









const atOnce = 16;
const generateJitConfigs = async (command, api, ports) => {
    const { target, order } = command;
    const groupId = await findGroup(order.group, command, api);
    const download = command.platform && (await (0,registration_download.findDownload)(command.platform, command, ports));
    const holders = await findHolders(order.names, target, api);
    const refusal = inTheWay([...holders.values()], target, order.ifExists);
    if (refusal)
        throw new text_failure/* Failed */.cV(refusal);
    const known = [...holders.values()].map(({ id }) => id);
    if (order.cleanUp === 'on-failure')
        leaveWord({ target, names: order.names, labels: order.labels, groupId, known }, ports);
    const tried = await registerAll(groupId, holders, { command, api, ports });
    const made = order.names.flatMap((name) => {
        const one = tried.get(name);
        return one && 'encoded' in one ? [[name, one]] : [];
    });
    const configs = made.map(([, config]) => config);
    const warnings = mixedUp(made.map(([name, { runner }]) => ({ name, runner })));
    const failure = jit_config_failureOf(tried, configs.length, command);
    if (failure && configs.length === 0)
        throw new text_failure/* Failed */.cV(failure);
    return {
        outcome: { verb: 'jit-config', target, configs, ...(download && { download }) },
        ...(failure && { failure }),
        ...(warnings.length > 0 && { warnings }),
    };
};
const registerAll = async (groupId, holders, { command, api, ports }) => {
    const { names, labels, workFolder, cleanUp } = command.order;
    const tried = new Map();
    const sayNowAndThen = (0,progress/* atIntervals */.S)(ports.clock, ports.say);
    let isOver = false;
    const work = async (name) => {
        const one = await register({ name, labels, groupId, workFolder }, holders.get(name), { command, api, ports });
        tried.set(name, one);
        if ('encoded' in one && cleanUp === 'on-failure')
            ports.remember(`registered-${one.runner.id}`, name);
        if ('failure' in one)
            isOver = true;
        else
            sayNowAndThen(() => `${tried.size} of ${names.length} JIT configs made.`);
    };
    await (0,in_parallel/* inParallel */.H)(names.slice(0, 1), 1, work, () => isOver);
    await (0,in_parallel/* inParallel */.H)(names.slice(1), atOnce, work, () => isOver);
    return tried;
};
const mostReasons = 3;
const jit_config_failureOf = (tried, made, { order, target }) => {
    const failed = [...tried].flatMap(([name, one]) => ('failure' in one ? [{ name, ...one }] : []));
    const failures = failed.map(({ failure }) => failure);
    const first = failures.find(({ code }) => code === 'cancelled') ?? failures[0];
    if (first === undefined)
        return undefined;
    const left = mayBeLeft(order.names.filter((name) => failed.some((one) => one.name === name && one.mayBeLeft)), target);
    const hints = [left ?? [], left !== undefined && first.code === 'cancelled' ? [] : (first.hint ?? [])].flat();
    const reasons = [first, ...failures.filter((failure) => failure !== first && failure.code !== 'cancelled')];
    const messages = reasons.slice(0, mostReasons).map(({ message }) => message);
    return {
        ...first,
        code: made > 0 && first.code !== 'cancelled' ? 'partial' : first.code,
        message: [
            ...(made > 0
                ? [`${made} of ${order.names.length} JIT configs ${made === 1 ? 'was' : 'were'} made, then: ${messages[0]}`]
                : []),
            ...messages.slice(made > 0 ? 1 : 0),
        ].join('\n'),
        ...(hints.length > 0 && { hint: hints.join(' ') }),
    };
};
const leaveWord = (word, { remember, apiUrl }) => {
    if (remember('api-url', apiUrl) && remember('jit-order', word))
        return;
    throw new text_failure/* Failed */.cV({ code: 'unavailable', message: 'Nothing could be left for clean-up: nothing was registered.' });
};
const findGroup = async (group, { target }, api) => {
    if (group.by === 'id')
        return group.id;
    const groups = await api.listGroups();
    const found = groups.find(({ name }) => name === group.name);
    if (found)
        return found.id;
    throw new text_failure/* Failed */.cV({
        code: 'not-found',
        message: `There is no runner group named ${(0,harmless_text/* brief */.dh)(group.name)} in ${(0,github_target/* describeTarget */.ff)(target)}.`,
        hint: `Its runner groups: ${(0,harmless_text/* nameSome */.Kf)(groups.map(({ name }) => name))}.`,
    });
};


/***/ })

};
