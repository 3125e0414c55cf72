export const id = 851;
export const ids = [851];
export const modules = {

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


/***/ })

};
