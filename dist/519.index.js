export const id = 519;
export const ids = [519,130,851];
export const modules = {

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

/***/ 2519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookUpFacts: () => (/* binding */ lookUpFacts)
});

;// CONCATENATED MODULE: ./src/domain/fleet/groups.ts
const tellTheirGroups = (runners) => runners.every(({ runner_group_id: id }) => id !== undefined && id !== null);
const withGroups = (runners, groups, lists) => {
    const byId = new Map(groups.map((group) => [group.id, group]));
    const listed = groupByRunner(lists);
    return runners.map((runner) => {
        const id = runner.runner_group_id ?? listed.get(runner.id);
        if (id === undefined || id === 'several')
            return runner;
        const name = byId.get(id)?.name;
        return { ...runner, runner_group_id: id, ...(name !== undefined && { runner_group: name }) };
    });
};
const groupByRunner = (lists) => {
    const found = new Map();
    for (const { group, runnerIds } of lists)
        for (const id of runnerIds)
            found.set(id, found.has(id) && found.get(id) !== group.id ? 'several' : group.id);
    return found;
};
const inGroups = (runners, groups) => {
    const ids = new Set(groups.map(({ id }) => id));
    return runners.filter(({ runner_group_id: id }) => ids.has(id));
};

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
;// CONCATENATED MODULE: ./src/run/facts/group-look-up.ts



const lookUpGroups = async (runners, wanted, api) => {
    const { names, usableBy } = wanted;
    const toldAlready = tellTheirGroups(runners);
    if (toldAlready && usableBy === undefined && !names.has('runner_group'))
        return { runners, warnings: [] };
    const groups = await api.listGroups({ usableBy });
    const lists = toldAlready ? [] : await Promise.all(groups.map((group) => listOf(group, api)));
    const known = withGroups(runners, groups, lists);
    return {
        runners: usableBy === undefined ? known : inGroups(known, groups),
        warnings: groupWarnings(groups, wanted),
    };
};
const groupWarnings = (groups, { groupsBeside, usableBy, target }) => {
    const place = (0,github_target/* describeTarget */.ff)(target);
    const user = usableBy === undefined ? '' : ` that ${(0,harmless_text/* brief */.dh)(usableBy)} may use`;
    if (groups.length === 0)
        return user === '' ? [] : [`${place} has no runner group${user}, or no such repository.`];
    const names = groups.map(({ name }) => name);
    const unheardOf = groupsBeside?.(names) ?? [];
    return unheardOf.length === 0
        ? []
        : [
            `The expression compares runner_group with ${(0,harmless_text/* nameSome */.Kf)(unheardOf)}: ${place} has no such runner group${user}. ` +
                `There are ${(0,harmless_text/* nameSome */.Kf)(names)}.`,
        ];
};
const listOf = async (group, api) => ({
    group,
    runnerIds: await api.listGroupRunners(group),
});

// EXTERNAL MODULE: ./src/run/facts/memory-look-up.ts + 1 modules
var memory_look_up = __webpack_require__(7851);
// EXTERNAL MODULE: ./src/run/facts/version-look-up.ts + 1 modules
var version_look_up = __webpack_require__(6130);
;// CONCATENATED MODULE: ./src/run/facts/look-up-facts.ts



const lookUpFacts = async (wanted, api, ports) => {
    const { names, usableBy, seenFile } = wanted;
    const remember = seenFile === undefined ? undefined : await (0,memory_look_up.memoryLookUp)(seenFile, wanted.target, ports);
    const checkVersions = names.has('days_left') ? (wanted.checkVersions ?? (0,version_look_up.versionLookUp)(api, ports)) : undefined;
    const needsGroups = usableBy !== undefined || names.has('runner_group_id') || names.has('runner_group');
    return async (list) => {
        const asListed = { runners: list.runners, warnings: [] };
        const remembered = remember === undefined ? asListed : remember(list);
        const grouped = needsGroups ? await lookUpGroups(remembered.runners, wanted, api) : remembered;
        const checked = checkVersions === undefined ? undefined : await checkVersions(grouped.runners, list.read);
        return {
            ...remembered,
            runners: checked?.runners ?? grouped.runners,
            warnings: [
                ...remembered.warnings,
                ...(needsGroups ? grouped.warnings : []),
                ...(wanted.checkVersions ? [] : (checked?.warnings ?? [])),
            ],
        };
    };
};


/***/ }),

/***/ 7851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  forget: () => (/* binding */ forget),
  memoryLookUp: () => (/* binding */ memoryLookUp)
});

// EXTERNAL MODULE: ./src/domain/fleet/memory.ts
var fleet_memory = __webpack_require__(6888);
// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(6343);
// EXTERNAL MODULE: ./src/domain/text/json.ts
var text_json = __webpack_require__(5646);
// EXTERNAL MODULE: ./src/domain/text/without-end.ts
var without_end = __webpack_require__(578);
;// CONCATENATED MODULE: ./src/domain/fleet/seen-file.ts




const homeOf = (apiUrl, target) => ({
    api: (0,without_end/* withoutEnd */.M)(apiUrl, '/').toLowerCase(),
    place: Object.values((0,github_target/* routeParameters */.OZ)(target)).join('/').toLowerCase(),
});
const format = 'self-hosted runners seen offline';
const formatVersion = 1;
const mostAheadMs = 5 * 60_000;
const writeMemory = ({ seenAtMs, offline }, home) => {
    const spells = [...offline].map(([id, { name, sinceMs, looks }]) => [id, { name, since: isoOf(sinceMs), looks }]);
    return JSON.stringify({
        format,
        version: formatVersion,
        ...home,
        seen_at: isoOf(seenAtMs),
        offline: Object.fromEntries(spells),
    });
};
const readMemory = (written, home, nowMs) => {
    const json = (0,text_json/* parseJson */.q)(written);
    if (json === undefined)
        return unbelieved('it is no JSON');
    try {
        const fields = (0,shape/* fieldsOf */.Pf)(json, 'it');
        const stranger = strangeness(fields, home);
        if (stranger !== undefined)
            return unbelieved(stranger);
        const memory = decodeMemory(fields);
        return memory.seenAtMs > nowMs + mostAheadMs ? unbelieved('it is from the future') : { ok: true, memory };
    }
    catch (error) {
        if (!(error instanceof shape/* ShapeError */.ym))
            throw error;
        return unbelieved(`it is damaged: ${error.message}`);
    }
};
const unbelieved = (because) => ({ ok: false, because });
const strangeness = (fields, home) => {
    if (fields['format'] !== format)
        return 'it was not written by this action';
    if (fields['version'] !== formatVersion)
        return 'it was written by another version of this action';
    return fields['api'] === home.api && fields['place'] === home.place ? undefined : 'it is of another place';
};
const decodeMemory = (fields) => {
    const seenAtMs = time(fields['seen_at'], 'seen_at');
    const offline = new Map();
    for (const [key, value] of Object.entries((0,shape/* fieldsOf */.Pf)(fields['offline'], 'offline'))) {
        const { name, since, looks } = (0,shape/* fieldsOf */.Pf)(value, 'a runner');
        const sinceMs = time(since, 'since');
        if (sinceMs > seenAtMs)
            throw new shape/* ShapeError */.ym('since', 'before seen_at');
        offline.set(idOf(key), { name: (0,shape/* text */.Qq)(name, 'name'), sinceMs, looks: atLeastOne(looks) });
    }
    return { seenAtMs, offline };
};
const idOf = (key) => {
    const id = /^[1-9][0-9]{0,15}$/.test(key) ? Number(key) : Number.NaN;
    return (0,shape/* wholeNumber */.rD)(id, 'an id');
};
const atLeastOne = (value) => {
    const number = (0,shape/* wholeNumber */.rD)(value, 'looks');
    if (number === 0)
        throw new shape/* ShapeError */.ym('looks', 'a number above 0');
    return number;
};
const isoOf = (ms) => new Date(ms).toISOString();
const time = (value, place) => {
    const written = (0,shape/* text */.Qq)(value, place);
    const ms = Date.parse(written);
    if (Number.isNaN(ms) || isoOf(ms) !== written)
        throw new shape/* ShapeError */.ym(place, 'a time');
    return ms;
};

// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
;// CONCATENATED MODULE: ./src/run/facts/memory-look-up.ts



const memoryLookUp = async (path, target, ports) => {
    const file = await ports.openSeenFile(path);
    const home = homeOf(ports.apiUrl, target);
    let counts = true;
    const said = new Set();
    const save = (memory) => {
        const problem = file.write(writeMemory(memory, home));
        return problem === undefined ? {} : { failure: unwritten(path, problem) };
    };
    return ({ runners, sightings, read, isWhole }) => {
        const { memory: before, warning } = recall(file, path, home, read?.firstMs ?? Infinity);
        const drop = () => {
            const left = before && (0,fleet_memory/* withoutContrary */.FV)(before, sightings);
            return left === undefined || left === before ? {} : save(left);
        };
        if (read === undefined)
            return { runners: (0,fleet_memory/* withOfflineFacts */.dr)(runners, nothing, { firstMs: 0 }), warnings: [timeless], ...drop() };
        if (warning !== undefined)
            said.add(warning);
        const warnings = [...said];
        const look = { runners, sightings, ...read, counts };
        const memory = (0,fleet_memory/* remember */.kY)(before, look);
        const known = (0,fleet_memory/* withOfflineFacts */.dr)(runners, memory, look);
        if (!isWhole) {
            ports.say('The list is no whole look at the runners: it adds nothing to seen-file.');
            return { runners: known, warnings, ...drop() };
        }
        counts = false;
        return { runners: known, warnings, ...save(memory) };
    };
};
const forget = async (path, ids, target, ports) => {
    const file = await ports.openSeenFile(path);
    const home = homeOf(ports.apiUrl, target);
    const content = file.read();
    const read = content.is === 'text' ? readMemory(content.text, home, Infinity) : undefined;
    if (read?.ok !== true)
        return [];
    const left = (0,fleet_memory/* without */.FF)(read.memory, (id) => ids.has(id));
    if (left === read.memory)
        return [];
    const problem = file.write(writeMemory(left, home));
    return problem === undefined ? [] : [unwritten(path, problem).message];
};
const nothing = { seenAtMs: 0, offline: new Map() };
const timeless = "GitHub's answers do not tell the time: they add nothing to seen-file, and nobody counts as offline for long.";
const recall = (file, path, home, nowMs) => {
    const content = file.read();
    if (content.is === 'absent')
        return { memory: undefined };
    const read = content.is === 'text' ? readMemory(content.text, home, nowMs) : undefined;
    if (read?.ok === true)
        return { memory: read.memory };
    const because = content.is === 'text' ? (read?.because ?? '') : `it cannot be read (${content.because})`;
    const warning = `seen-file ${(0,harmless_text/* brief */.dh)(path)} starts anew, for ${because}: nobody counts as offline for long yet.`;
    return { memory: undefined, warning };
};
const unwritten = (path, because) => ({
    code: 'unavailable',
    message: `seen-file ${(0,harmless_text/* brief */.dh)(path)} cannot be written (${because}): what was seen now would be forgotten.`,
    hint: 'Give the path of a file in a folder that the job may write to.',
});


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
