import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5182:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ theOnlyOne)
/* harmony export */ });
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2033);
/* harmony import */ var _text_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2500);
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3451);



const theOnlyOne = (runners, target) => {
    const [first, ...more] = runners;
    if (first === undefined || more.length === 0)
        return first;
    throw new _text_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failed */ .cV({
        code: 'unexpected-answer',
        message: `There are ${runners.length} runners named ${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .dh)(first.name)} in ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(target)}: ${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nameSome */ .Kf)(runners.map(({ id }) => String(id)))}.`,
        hint: 'Choose one of them by runner-id.',
    });
};


/***/ }),

/***/ 6415:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ decodeJitConfig),
  w: () => (/* binding */ secretsInside)
});

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
// EXTERNAL MODULE: ./src/domain/text/json.ts
var json = __nccwpck_require__(5646);
// EXTERNAL MODULE: ./src/domain/text/secret.ts
var secret = __nccwpck_require__(436);
// EXTERNAL MODULE: ./src/domain/text/without-end.ts
var without_end = __nccwpck_require__(578);
// EXTERNAL MODULE: ./src/domain/github/runner.ts
var runner = __nccwpck_require__(8138);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __nccwpck_require__(6343);
;// CONCATENATED MODULE: ./src/domain/github/jit-config.ts






const mostCharacters = 256 * 1024;
const decodeJitConfig = (value) => {
    const fields = (0,shape/* fieldsOf */.Pf)(value, 'the answer');
    const blob = (0,shape/* text */.Qq)(fields['encoded_jit_config'], 'encoded_jit_config');
    if (blob.trim() === '' || blob.length > mostCharacters)
        throw new shape/* ShapeError */.ym('encoded_jit_config', 'a JIT config');
    return { runner: (0,runner/* decodeRunner */.rD)(fields['runner']), encoded: new secret/* Secret */.zh(blob, secretsInside(blob)) };
};
const shortestSecret = 16;
const settingsFile = '.runner';
const secretsInside = (blob) => {
    const whole = blob.length > mostCharacters ? undefined : decodeBase64(blob);
    if (whole === undefined)
        return [];
    const found = [whole, ...stringsOf(whole).flatMap(secretsOfFile)].filter((part) => !/[\r\n]/.test(part));
    return [...new Set(found)].filter((part) => part.length >= shortestSecret);
};
const jsonString = /"((?:[^"\\]|\\[^])*)(?:"(\s*:)?|\\?$)/g;
const stringsOf = (json) => {
    const strings = [];
    let name = '';
    for (const [, written = '', colon] of json.matchAll(jsonString)) {
        const value = unescaped(written);
        if (colon === undefined)
            strings.push({ name, value, written });
        else
            name = value;
    }
    return strings;
};
const unescaped = (written) => {
    const value = written.includes('\\') ? (0,json/* parseJson */.q)(`"${written}"`) : written;
    return typeof value === 'string' ? value : written;
};
const secretsOfFile = ({ name, value, written }) => {
    if (isAddress(value))
        return [];
    const content = decodeBase64(value);
    if (content === undefined)
        return [value, written];
    return [value, written, content, ...(name === settingsFile ? [] : secretMembers(content))];
};
const secretMembers = (content) => {
    const strings = stringsOf(content).filter(({ value }) => !isAddress(value));
    const isJson = (0,json/* parseJson */.q)(content) !== undefined;
    const texts = strings.flatMap(({ value, written }) => [value, written]);
    return [...texts, ...(isJson ? [] : [content])].flatMap(linesOf).filter((line) => !isPemBoundary(line));
};
const linesOf = (text) => text.split(/[\r\n]+/).map((line) => line.trim());
const isAddress = (text) => /^https?:\/\//.test(text);
const isPemBoundary = (line) => line.startsWith('-----') && line.endsWith('-----');
const decodeBase64 = (encoded) => {
    const compact = withoutPadding(encoded.replace(/\s/g, ''));
    const bytes = external_node_buffer_namespaceObject.Buffer.from(compact, 'base64');
    const isWhole = bytes.length > 0 && withoutPadding(bytes.toString('base64')) === compact;
    return isWhole ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
};
const withoutPadding = (base64) => (0,without_end/* withoutEnd */.M)(base64, '=');


/***/ }),

/***/ 4344:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ noDate)
/* harmony export */ });
const noDate = 99_999;


/***/ }),

/***/ 302:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ versionRoutes),
/* harmony export */   LC: () => (/* binding */ findOperation),
/* harmony export */   Lu: () => (/* binding */ routeOf),
/* harmony export */   ML: () => (/* binding */ downloadsRoutes),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   Po: () => (/* binding */ isReplaySafe),
/* harmony export */   Tj: () => (/* binding */ permissionFor),
/* harmony export */   Xn: () => (/* binding */ operationName),
/* harmony export */   gF: () => (/* binding */ runnerGroupsRoute),
/* harmony export */   sF: () => (/* binding */ groupRunnersRoute),
/* harmony export */   zU: () => (/* binding */ operations)
/* harmony export */ });
const prefixes = {
    org: '/orgs/{org}/actions/runners',
    repo: '/repos/{owner}/{repo}/actions/runners',
};
const verbs = {
    get: {
        name: 'get_self_hosted_runner_for',
        method: 'GET',
        path: '/{runner_id}',
        status: 200,
        access: 'read',
        replay: 'safe',
    },
    list: {
        name: 'list_self_hosted_runners_for',
        method: 'GET',
        path: '',
        status: 200,
        access: 'read',
        replay: 'safe',
    },
    delete: {
        name: 'delete_self_hosted_runner_from',
        method: 'DELETE',
        path: '/{runner_id}',
        status: 204,
        access: 'write',
        replay: 'safe',
    },
    'registration-token': {
        name: 'create_registration_token_for',
        method: 'POST',
        path: '/registration-token',
        status: 201,
        access: 'write',
        replay: 'safe',
    },
    'remove-token': {
        name: 'create_remove_token_for',
        method: 'POST',
        path: '/remove-token',
        status: 201,
        access: 'write',
        replay: 'safe',
    },
    'jit-config': {
        name: 'generate_runner_jitconfig_for',
        method: 'POST',
        path: '/generate-jitconfig',
        status: 201,
        access: 'write',
        replay: 'reconcile',
    },
};
const scopes = Object.keys(prefixes);
const operations = Object.keys(verbs).flatMap((verb) => scopes.map((scope) => ({ verb, scope, name: `${verbs[verb].name}_${scope}` })));
const routeOf = (verb, scope) => {
    const route = `${verbs[verb].method} ${prefixes[scope]}${verbs[verb].path}`;
    return route;
};
const runnerGroupsRoute = 'GET /orgs/{org}/actions/runner-groups';
const groupRunnersRoute = 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners';
const versionRoutes = {
    org: `GET ${prefixes.org}/deprecations/{version}`,
    repo: `GET ${prefixes.repo}/deprecations/{version}`,
};
const downloadsRoutes = {
    org: `GET ${prefixes.org}/downloads`,
    repo: `GET ${prefixes.repo}/downloads`,
};
const findOperation = (name) => operations.find((operation) => operation.name === name.replace(/^actions\//, '').replaceAll('-', '_'));
const permissionFor = (verb, scope) => {
    const level = verbs[verb].access;
    switch (scope) {
        case 'org':
            return {
                name: 'organization_self_hosted_runners',
                level,
                label: 'organization permission "Self-hosted runners"',
                scope: 'admin:org',
            };
        case 'repo':
            return { name: 'administration', level, label: 'repository permission "Administration"', scope: 'repo' };
    }
};
const operationName = (command) => `${verbs[command.verb].name}_${command.target.scope}`;
const isReplaySafe = (route) => !Object.values(verbs).some(({ path, replay }) => replay === 'reconcile' && route.endsWith(path));


/***/ }),

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ nextPages),
/* harmony export */   Wj: () => (/* binding */ uniqueItems),
/* harmony export */   gA: () => (/* binding */ isRepeating),
/* harmony export */   nI: () => (/* binding */ sightings),
/* harmony export */   oD: () => (/* binding */ saysNext),
/* harmony export */   uH: () => (/* binding */ mostPages),
/* harmony export */   wP: () => (/* binding */ isWhole),
/* harmony export */   xP: () => (/* binding */ perPage)
/* harmony export */ });
const saysNext = (reply) => reply.kind === 'answer' && /\brel="?next\b/i.test(reply.headers['link'] ?? '');
const perPage = 100;
const mostPages = 1000;
const pagesInOneGo = 100;
const nextPages = (read) => {
    const [first, last] = [read[0], read.at(-1)];
    if (first === undefined || last === undefined || last.items.length < perPage || isRepeating(read))
        return [];
    const counted = Math.ceil(first.totalCount / perPage);
    const there = last.hasNext === true ? Math.max(counted, read.length + 1) : counted;
    const pages = Math.min(there, mostPages, read.length + pagesInOneGo);
    return Array.from({ length: Math.max(0, pages - read.length) }, (_, at) => read.length + at + 1);
};
const isRepeating = (read) => {
    const last = read.at(-1);
    if (last === undefined || last.items.length < perPage)
        return false;
    const before = new Set(read.slice(0, -1).flatMap(({ items }) => items.map(({ id }) => id)));
    return last.items.every(({ id }) => before.has(id));
};
const uniqueItems = (pages) => [...sightings(pages).values()].flatMap((all) => all.slice(-1)).map(({ item }) => item);
const sightings = (pages) => {
    const byId = new Map();
    for (const { items, sentAtMs = -Infinity } of pages) {
        for (const item of items) {
            const known = byId.get(item.id);
            if (known === undefined)
                byId.set(item.id, [{ item, sentAtMs }]);
            else
                known.splice(known.findLastIndex((before) => before.sentAtMs <= sentAtMs) + 1, 0, { item, sentAtMs });
        }
    }
    return byId;
};
const isWhole = (pages, items) => {
    const [count = 0, ...others] = new Set(pages.map(({ totalCount }) => totalCount));
    if (others.length > 0 || count > items.length)
        return false;
    return count === items.length || pages.reduce((sum, page) => sum + page.items.length, 0) === items.length;
};


/***/ }),

/***/ 1756:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7526);

const unknownEndMs = 60_000;
const limitOf = (answer, nowEpochMs) => {
    const { status, headers } = answer;
    if (status !== 403 && status !== 429)
        return undefined;
    if (headers['retry-after'] !== undefined)
        return { endsInMs: retryAfterMs(answer, nowEpochMs) ?? unknownEndMs };
    const nowMs = serverTimeMs(answer) ?? nowEpochMs;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0') {
        return {
            endsInMs: Number.isSafeInteger(reset) && reset > 0 ? Math.max(0, reset * 1000 - nowMs) + 1000 : unknownEndMs,
        };
    }
    const isLimit = status === 429 || /secondary rate limit|abuse detection/i.test((0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .apiMessage */ .SX)(answer));
    return isLimit ? { endsInMs: unknownEndMs } : undefined;
};
const retryAfterMs = (answer, nowEpochMs) => {
    const value = answer.headers['retry-after'] ?? '';
    if (/^[0-9]+(\.[0-9]+)?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - (serverTimeMs(answer) ?? nowEpochMs));
};
const serverTimeMs = ({ headers }) => {
    const timeMs = Date.parse(headers['date'] ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
};


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ apiMessage),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   yY: () => (/* binding */ saysBusy)
/* harmony export */ });
const headerOf = ({ headers }, name) => headers[name] ?? '';
const longestMessage = 2000;
const apiMessage = ({ json }) => {
    if (typeof json !== 'object' || json === null)
        return '';
    const { message, errors } = json;
    const details = (Array.isArray(errors) ? errors.slice(0, longestMessage) : [errors]).map(errorDetail);
    const words = [typeof message === 'string' ? message : '', ...details].filter((part) => part !== '').join('; ');
    return words.slice(0, longestMessage).replace(/\s+/g, ' ').trim();
};
const saysBusy = (answer) => [400, 422, 500].includes(answer.status) && /\brunning\b.{0,40}\bjob\b/i.test(apiMessage(answer));
const errorDetail = (error) => {
    if (typeof error === 'string')
        return error;
    if (typeof error !== 'object' || error === null)
        return '';
    const { message, resource, field, code } = error;
    const parts = typeof message === 'string' ? [message] : [resource, field, code];
    return parts.filter((part) => typeof part === 'string').join(' ');
};


/***/ }),

/***/ 8138:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Yg: () => (/* binding */ describeRunner),
/* harmony export */   _D: () => (/* binding */ decodeRunnerPage),
/* harmony export */   l3: () => (/* binding */ labelNames),
/* harmony export */   rD: () => (/* binding */ decodeRunner),
/* harmony export */   tl: () => (/* binding */ countRunners)
/* harmony export */ });
/* unused harmony export isIdle */
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3451);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6343);


const checkRunner = (value) => {
    const fields = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(fields['id'], 'id');
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields['name'], 'name');
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields['status'], 'status');
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(fields['busy'], 'busy');
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(fields['labels'], 'labels', (label) => (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(label)['name'], 'name'));
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['os'], 'os', _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['version'], 'version', _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['ephemeral'], 'ephemeral', _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['runner_group_id'], 'runner_group_id', _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDepth */ .kP)(fields, '');
    return fields;
};
const decodeRunner = (value) => (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(() => 'runner', () => checkRunner(value));
const decodeRunnerPage = (value) => {
    const fields = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, 'the answer');
    return {
        totalCount: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(fields['total_count'], 'total_count'),
        items: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(fields['runners'], 'runners', checkRunner),
    };
};
const labelNames = (runner) => runner.labels.map(({ name }) => name);
const isIdle = (runner) => runner.status === 'online' && !runner.busy;
const countRunners = (runners) => {
    const counts = { online: 0, offline: 0, idle: 0, busy: 0 };
    for (const runner of runners) {
        if (runner.status === 'online')
            counts.online += 1;
        if (runner.status === 'offline')
            counts.offline += 1;
        if (isIdle(runner))
            counts.idle += 1;
        if (runner.busy)
            counts.busy += 1;
    }
    return counts;
};
const stateOf = ({ status, busy }) => {
    if (busy)
        return `${status}, busy`;
    return status === 'online' ? 'online, idle' : status;
};
const describeRunner = (runner) => {
    const labels = (0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .dh)(labelNames(runner).join(', '), 200);
    return `${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .dh)(runner.name)} (id ${runner.id}): ${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .dh)(stateOf(runner))}; ${labels === '' ? 'no labels' : `labels ${labels}`}`;
};


/***/ }),

/***/ 6343:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   kP: () => (/* binding */ checkDepth),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
class ShapeError extends Error {
    name = 'ShapeError';
    #place;
    #expected;
    constructor(place, expected, options) {
        super(`${place} is not ${expected}`, options);
        this.#place = place;
        this.#expected = expected;
    }
    within(outer) {
        return new ShapeError([outer, this.#place].filter((place) => place !== '').join('.'), this.#expected, {
            cause: this,
        });
    }
}
const fieldsOf = (value, place = '') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new ShapeError(place, 'an object');
    return value;
};
const within = (place, read) => {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof ShapeError ? error.within(place()) : error;
    }
};
const itemsOf = (value, place, read) => {
    if (!Array.isArray(value))
        throw new ShapeError(place, 'an array');
    const items = [];
    return within(() => `${place}[${items.length}]`, () => {
        for (const item of value)
            items.push(read(item));
        return items;
    });
};
const text = (value, place) => {
    if (typeof value !== 'string')
        throw new ShapeError(place, 'a string');
    return value;
};
const wholeNumber = (value, place) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw new ShapeError(place, 'a whole number');
    return value;
};
const moment = (value, place) => {
    const written = text(value, place);
    if (!/^\d{4}-\d\d-\d\d(T|$)/.test(written) || Number.isNaN(Date.parse(written)))
        throw new ShapeError(place, 'a time');
    return written;
};
const flag = (value, place) => {
    if (typeof value !== 'boolean')
        throw new ShapeError(place, 'true or false');
    return value;
};
const deepest = 32;
const checkDepth = (value, place, depth = 0) => {
    if (typeof value !== 'object' || value === null)
        return;
    if (depth > deepest)
        throw new ShapeError(place, 'a plain value');
    if (Array.isArray(value))
        for (const item of value)
            checkDepth(item, place, depth + 1);
    else
        for (const key in value)
            checkDepth(value[key], place, depth + 1);
};
const optional = (value, place, read) => (value === undefined || value === null ? undefined : read(value, place));


/***/ }),

/***/ 2033:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ routeParameters),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   rC: () => (/* binding */ settingsPage)
/* harmony export */ });
/* harmony import */ var _text_without_end_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);

const routeParameters = (target) => {
    switch (target.scope) {
        case 'org':
            return { org: target.org };
        case 'repo':
            return { owner: target.owner, repo: target.repo };
    }
};
const describeTarget = (target) => {
    switch (target.scope) {
        case 'org':
            return `organization ${target.org}`;
        case 'repo':
            return `repository ${target.owner}/${target.repo}`;
    }
};
const settingsPage = (target, serverUrl) => {
    const base = (0,_text_without_end_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(serverUrl, '/');
    switch (target.scope) {
        case 'org':
            return `${base}/organizations/${target.org}/settings/actions/runners`;
        case 'repo':
            return `${base}/${target.owner}/${target.repo}/settings/actions/runners`;
    }
};


/***/ }),

/***/ 1349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O4: () => (/* binding */ parseDeletionFilter),
/* harmony export */   UT: () => (/* binding */ parseRunnerExpression),
/* harmony export */   gt: () => (/* binding */ listFacts),
/* harmony export */   ws: () => (/* binding */ parseListExpression)
/* harmony export */ });
/* harmony import */ var _github_no_date_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4344);
/* harmony import */ var _github_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8138);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4255);



const listFacts = (totalCount, matching) => {
    const { online, offline, idle, busy } = (0,_github_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .countRunners */ .tl)(matching);
    return {
        total_count: totalCount,
        matched_count: matching.length,
        online_count: online,
        offline_count: offline,
        idle_count: idle,
        busy_count: busy,
    };
};
const lookedUp = ({ scope }) => scope === 'org' ? undefined : 'is told of the runners of an organization only, never of those of a repository';
const remembered = ({ hasSeenFile }) => hasSeenFile ? undefined : 'needs the input seen-file, which remembers since when each runner has been offline';
const expected = ({ hasExpect }) => hasExpect ? undefined : 'needs the input expect, the names that should be there';
const counted = { type: { kinds: ['number'], least: 0 } };
const days = { type: { kinds: ['number'], most: _github_no_date_js__WEBPACK_IMPORTED_MODULE_1__/* .noDate */ ._ } };
const maybeText = { type: { kinds: ['text', 'null'] } };
const runnerNames = {
    id: { type: { kinds: ['number'] } },
    name: { type: { kinds: ['text'], isNeverEmpty: true, form: 'name' } },
    os: maybeText,
    status: { type: { kinds: ['text'], words: ['online', 'offline'] } },
    busy: { type: { kinds: ['boolean'] } },
    labels: { type: { kinds: ['list'], labels: 'all' } },
    ephemeral: { type: { kinds: ['boolean', 'null'] } },
    version: { type: { ...maybeText.type, form: 'version' } },
    runner_group_id: { type: { kinds: ['number', 'null'] }, refusal: lookedUp },
    runner_group: { type: { ...maybeText.type, form: 'line' }, refusal: lookedUp },
    offline_minutes: { ...counted, refusal: remembered },
    offline_looks: { ...counted, refusal: remembered },
    days_left: days,
};
const listNames = {
    total_count: counted,
    matched_count: counted,
    online_count: counted,
    offline_count: counted,
    idle_count: counted,
    busy_count: counted,
    missing_count: { ...counted, refusal: expected },
    unexpected_count: { ...counted, refusal: expected },
    outdated_count: counted,
    min_days_left: days,
};
const parseOver = (names, deletes) => (input, text, { compile, ...given }) => {
    const types = Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, type]));
    const refused = Object.entries(names).map(([name, { refusal }]) => [name, refusal?.(given)]);
    const refusals = Object.fromEntries(refused.flatMap(([name, why]) => (why === undefined ? [] : [[name, why]])));
    const compiled = compile(input, text, { types, refusals, values: given.values, deletes });
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .mapParsed */ .OM)(compiled, (condition) => ({
        ...condition,
        text: text.replace(/\s+/g, ' '),
    }));
};
const parseRunnerExpression = parseOver(runnerNames, false);
const parseDeletionFilter = parseOver(runnerNames, true);
const parseListExpression = parseOver(listNames, false);


/***/ }),

/***/ 8718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   M: () => (/* binding */ describeDuration)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5507);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4255);


const unitSeconds = { s: 1, m: 60, h: 3600 };
const longestHours = 120;
const parseDuration = (input, text, leastMs = 0) => {
    const [, digits, unit = 's'] = /^([0-9]{1,9})([smh]?)$/.exec(text) ?? [];
    if (digits === undefined)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be a duration such as 90s, 5m, 1h or plain seconds, not ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`);
    const ms = Number(digits) * unitSeconds[(unit === '' ? 's' : unit)] * 1000;
    if (ms < leastMs)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be at least ${describeDuration(leastMs)}, not ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`);
    if (ms > longestHours * 3_600_000)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be at most ${longestHours}h, not ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(ms);
};
const describeDuration = (ms) => {
    const seconds = Math.round(ms / 1000);
    const parts = [
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ];
    const told = parts.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`);
    return told.length === 0 ? '0 s' : told.join(' ');
};


/***/ }),

/***/ 5507:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3451);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5646);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4255);



const parseId = (input, text) => {
    const id = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(id) && id > 0
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(id)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be a decimal integer above 0, not ${quote(text)}`);
};
const parseBoolean = (input, text) => {
    if (/^(true|True|TRUE)$/.test(text))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(true);
    if (/^(false|False|FALSE)$/.test(text))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(false);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be true or false, not ${quote(text)}`);
};
const parseList = (input, text) => {
    if (!text.startsWith('['))
        return parseItems(input, text);
    const items = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    if (!Array.isArray(items))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, 'starts with [ but is not a JSON array');
    const odd = items.findIndex((item) => typeof item !== 'string' && !Number.isSafeInteger(item));
    if (odd >= 0)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must hold only strings or whole numbers; item ${odd + 1} is neither`);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(items.map(String).filter((item) => item !== ''));
};
const parseItems = (input, text) => {
    const items = text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const slip = items.find((item) => bareItem(item) !== item);
    if (slip === undefined)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(items);
    const form = (0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_2__/* .brief */ .dh)(JSON.stringify(items.map(bareItem)), 200);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `holds ${quote(slip)}: write ${quote(bareItem(slip))} as it is, or all as JSON, ${form}`);
};
const bareItem = (item) => {
    const text = /^-\s/.test(item) ? item.slice(1).trim() : item;
    return text.length > 1 && /^(".*"|'.*')$/.test(text) ? text.slice(1, -1) : text;
};
const quote = (text) => `"${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_2__/* .brief */ .dh)(text, 60)}"`;


/***/ }),

/***/ 4255:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   JK: () => (/* binding */ parseIfSet),
/* harmony export */   OM: () => (/* binding */ mapParsed),
/* harmony export */   TL: () => (/* binding */ thenParse),
/* harmony export */   kg: () => (/* binding */ combine),
/* harmony export */   rZ: () => (/* binding */ valid)
/* harmony export */ });
const valid = (value) => ({ ok: true, value });
const invalid = (input, message) => ({
    ok: false,
    problems: [{ input, message }],
});
const combine = (fields) => {
    const problems = Object.values(fields).flatMap((field) => (field.ok ? [] : field.problems));
    if (problems.length > 0)
        return { ok: false, problems };
    const values = Object.entries(fields).flatMap(([key, field]) => (field.ok ? [[key, field.value]] : []));
    return valid(Object.fromEntries(values));
};
const mapParsed = (parsed, use) => parsed.ok ? valid(use(parsed.value)) : parsed;
const thenParse = (parsed, use) => parsed.ok ? use(parsed.value) : parsed;
const problemsOf = (parsed) => (parsed.ok ? [] : parsed.problems);
const parseIfSet = (text, parse) => text === '' ? valid(undefined) : parse(text);


/***/ }),

/***/ 1937:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count)
/* harmony export */ });
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;


/***/ }),

/***/ 2500:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   cV: () => (/* binding */ Failed),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* unused harmony export failureCodes */
/* harmony import */ var _count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1937);

const failureCodes = (/* unused pure expression or super */ null && ([
    'bad-input',
    'unauthorized',
    'forbidden',
    'not-found',
    'busy',
    'name-conflict',
    'group-full',
    'rejected',
    'rate-limited',
    'timed-out',
    'unavailable',
    'unexpected-answer',
    'too-many',
    'unhealthy',
    'partial',
    'cancelled',
    'internal',
]));
class Failed extends Error {
    name = 'Failed';
    failure;
    constructor(failure, options) {
        super(failure.message, options);
        this.failure = failure;
    }
}
const mostProblems = 30;
const badInput = (problems) => {
    const told = problems.slice(0, mostProblems).map(({ input, message }) => `Input ${input} ${message}`);
    const more = problems.length - told.length;
    return {
        code: 'bad-input',
        message: [...told, ...(more > 0 ? [`and ${(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(more, 'more problem')}.`] : [])].join('\n'),
    };
};
const failureOf = (error) => {
    if (error instanceof Failed)
        return error.failure;
    const kind = error instanceof Error ? error.name : typeof error;
    return {
        code: 'internal',
        message: `This action failed by a bug of its own (${kind}).`,
        hint: 'Run it again with debug logging on, and report the stack trace that is printed there.',
    };
};


/***/ }),

/***/ 3451:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ isPrintable),
/* harmony export */   Fv: () => (/* binding */ mostInLine),
/* harmony export */   Kf: () => (/* binding */ nameSome),
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   bI: () => (/* binding */ harmlessBlock),
/* harmony export */   dB: () => (/* binding */ harmlessSentence),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   tt: () => (/* binding */ harmlessCode)
/* harmony export */ });
const unprintable = () => new RegExp(String.raw `[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`, 'gu');
const printableAscii = /^[ -~]*$/;
const isPrintable = (text) => printableAscii.test(text) || !unprintable().test(text);
const escapeUnprintable = (text) => printableAscii.test(text)
    ? text
    : text.replace(unprintable(), (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
const harmlessLine = (text) => escapeUnprintable(text)
    .replace(/##(?=\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
const brief = (text, length = 100) => {
    const shown = escapeUnprintable(text.slice(0, 2 * length + 2));
    if (shown.length <= length)
        return shown;
    const characters = Array.from(shown);
    return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : shown;
};
const entity = (character) => `&#${character.charCodeAt(0)};`;
const markupInCode = /[!-,/;-@[-^`{-~]|(?<=www)\.|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
const markupInText = /[!#-&*+/<>@[-^`{-~]|(?<=www)\.|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
const harmlessCode = (text) => {
    const shown = brief(text);
    return shown === '' ? '' : `<code>${shown.replace(markupInCode, entity)}</code>`;
};
const harmlessSentence = (text) => escapeUnprintable(text).replace(markupInText, entity);
const harmlessBlock = (lines) => {
    const longest = Math.max(2, ...lines.map((line) => Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}text`, ...lines.map(escapeUnprintable), fence].join('\n');
};
const mostInLine = 20;
const nameSome = (names, most = mostInLine) => {
    const shown = names.slice(0, most).map((name) => brief(name, 60));
    return [...shown, ...(names.length > most ? [`and ${names.length - most} more`] : [])].join(', ');
};


/***/ }),

/***/ 5646:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 436:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   dm: () => (/* binding */ maskable),
/* harmony export */   hL: () => (/* binding */ revealText),
/* harmony export */   zh: () => (/* binding */ Secret)
/* harmony export */ });
const hidden = '***';
const shortestLine = 16;
const maskable = (value) => {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines.length === 1 ? [value] : lines.filter((line) => line.length >= shortestLine);
};
class Secret {
    #value;
    #parts;
    constructor(value, parts = []) {
        this.#value = value;
        this.#parts = parts;
    }
    reveal(mask) {
        for (const value of [this.#value, ...this.#parts].flatMap(maskable))
            mask(value);
        return this.#value;
    }
    toString() {
        return hidden;
    }
    toJSON() {
        return hidden;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return hidden;
    }
}
const revealText = (value, mask) => {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (value instanceof Secret)
        return value.reveal(mask);
    const json = JSON.stringify(value);
    return json.includes(hidden) ? JSON.stringify(revealAll(value, mask)) : json;
};
const revealAll = (value, mask) => {
    if (value instanceof Secret)
        return value.reveal(mask);
    if (Array.isArray(value))
        return value.map((item) => revealAll(item, mask));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revealAll(item, mask)]));
};


/***/ }),

/***/ 578:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
const withoutEnd = (text, character) => {
    let end = text.length;
    while (end > 0 && text[end - 1] === character)
        end -= 1;
    return text.slice(0, end);
};


/***/ }),

/***/ 3098:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   PP: () => (/* binding */ decodedAtOnce),
/* harmony export */   it: () => (/* binding */ refusedBy),
/* harmony export */   l$: () => (/* binding */ goneBy),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   qX: () => (/* binding */ decodedPage)
/* harmony export */ });
/* harmony import */ var _domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(302);
/* harmony import */ var _domain_github_paging_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9664);
/* harmony import */ var _domain_github_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6343);
/* harmony import */ var _domain_github_target_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2033);
/* harmony import */ var _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2500);





const callsOf = (plainSend, target, purpose) => {
    let remaining;
    const send = async (request) => {
        const reply = await plainSend(request);
        const said = reply.kind === 'answer' ? reply.headers['x-ratelimit-remaining'] : undefined;
        if (said !== undefined && /^[0-9]+$/.test(said))
            remaining = Number(said);
        return reply;
    };
    const placed = (route, parameters) => ({
        route,
        parameters: { ...(0,_domain_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .routeParameters */ .OZ)(target), ...parameters },
    });
    const requestOf = (verb, parameters) => placed((0,_domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .routeOf */ .Lu)(verb, target.scope), parameters);
    return {
        target,
        asked: (verb, what) => ({ verb, target, what, purpose }),
        ask: (verb, parameters, how) => send({ ...requestOf(verb, parameters), ...how }),
        requestOf,
        remaining: () => remaining,
        askRoute: (route, parameters) => send(placed(route, parameters)),
    };
};
const refusedBy = async (reply, asked) => new _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV((await __nccwpck_require__.e(/* import() */ 228).then(__nccwpck_require__.bind(__nccwpck_require__, 6228))).refusalOf(reply, asked));
const goneBy = async (reply, target, id) => new _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV((await __nccwpck_require__.e(/* import() */ 228).then(__nccwpck_require__.bind(__nccwpck_require__, 6228))).goneFrom(target, id, reply));
const decoded = async (reply, asked, decode) => {
    if (reply.kind === 'no-answer' || reply.status >= 300)
        throw await refusedBy(reply, asked);
    if (reply.status !== _domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .verbs */ .PB[asked.verb].status)
        throw await unexpected(reply, asked, `not ${_domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .verbs */ .PB[asked.verb].status} as documented`);
    try {
        return decode(reply.json);
    }
    catch (error) {
        if (!(error instanceof _domain_github_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym))
            throw error;
        throw await unexpected(reply, asked, reply.json === undefined ? 'the answer is not JSON' : error.message, error);
    }
};
const decodedPage = async (reply, asked, decode) => ({
    ...(await decoded(reply, asked, decode)),
    hasNext: (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .saysNext */ .oD)(reply),
    ...(reply.sentAtMs !== undefined && { sentAtMs: reply.sentAtMs }),
});
const unexpected = async (answer, asked, because, cause) => new _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV((await __nccwpck_require__.e(/* import() */ 228).then(__nccwpck_require__.bind(__nccwpck_require__, 6228))).unexpectedAnswer(answer, asked, because), { cause });
const decodedAtOnce = (reply, verb, decode) => {
    if (reply.kind === 'no-answer' || reply.status !== _domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .verbs */ .PB[verb].status)
        return undefined;
    try {
        return decode(reply.json);
    }
    catch (error) {
        if (error instanceof _domain_github_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym)
            return undefined;
        throw error;
    }
};


/***/ }),

/***/ 6781:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9664);

const mostReadings = 3;
const readPages = async (readPage, tell) => {
    const seen = [];
    for (let reading = 1;; reading += 1) {
        const pages = await readOnce(readPage, tell);
        seen.push(...pages);
        const items = (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueItems */ .Wj)(pages);
        if ((0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(pages, items))
            return { totalCount: items.length, items, sightings: (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .sightings */ .nI)(seen), isWhole: true };
        if (reading === mostReadings) {
            if ((0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepeating */ .gA)(pages))
                tell.repeating(pages.length);
            else
                tell.unsteady(reading);
            const totalCount = pages.at(-1)?.totalCount ?? items.length;
            return { totalCount, items: (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueItems */ .Wj)(seen), sightings: (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .sightings */ .nI)(seen), isWhole: false };
        }
    }
};
const readOnce = async (readPage, { progress }) => {
    const pages = [await readPage({ per_page: _domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .perPage */ .xP, page: 1 })];
    let read = 1;
    const readNumber = async (page) => {
        const answer = await readPage({ per_page: _domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .perPage */ .xP, page });
        read += 1;
        progress(() => `Read ${read} pages of ${_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .perPage */ .xP}, ${answer.totalCount} counted in all.`);
        return answer;
    };
    for (let next = (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .nextPages */ .Ar)(pages); next.length > 0; next = (0,_domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .nextPages */ .Ar)(pages)) {
        pages.push(...(await Promise.all(next.map(readNumber))));
    }
    return pages;
};


/***/ }),

/***/ 6756:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findByName)
/* harmony export */ });
/* harmony import */ var _domain_fleet_the_only_one_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5182);

const findByName = async (name, target, api) => (0,_domain_fleet_the_only_one_js__WEBPACK_IMPORTED_MODULE_0__/* .theOnlyOne */ .Y)((await api.list({ name })).runners, target);


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ atIntervals)
/* harmony export */ });
const quietMs = 5000;
const atIntervals = (clock, say) => {
    let last = clock.now();
    return (line) => {
        if (clock.now() - last < quietMs)
            return;
        last = clock.now();
        say(line());
    };
};


/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue)
/* harmony export */ });
/* unused harmony export toCommandProperties */
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __nccwpck_require__(302);
// EXTERNAL MODULE: ./src/domain/inputs/condition.ts
var condition = __nccwpck_require__(1349);
// EXTERNAL MODULE: ./src/domain/text/secret.ts
var secret = __nccwpck_require__(436);
// EXTERNAL MODULE: ./src/domain/text/without-end.ts
var without_end = __nccwpck_require__(578);
// EXTERNAL MODULE: ./src/domain/inputs/parsed.ts
var inputs_parsed = __nccwpck_require__(4255);
;// CONCATENATED MODULE: ./src/domain/inputs/connection.ts



const parseToken = (text) => {
    if (text === '')
        return (0,inputs_parsed/* invalid */.Gq)('github-token', 'is required: a personal access token or a GitHub App token. A secret is empty in runs that forks and ' +
            'Dependabot start, and where its name is misspelled');
    if (!/^[\x21-\x7e]+$/.test(text))
        return (0,inputs_parsed/* invalid */.Gq)('github-token', 'holds a blank, a line break or another character that no token has');
    return (0,inputs_parsed/* valid */.rZ)(new secret/* Secret */.zh(text));
};
const loopback = /^(localhost|127(\.[0-9]+){3}|\[::1\])$/;
const parseApiUrl = (text) => {
    const input = 'github-api-url';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return (0,inputs_parsed/* invalid */.Gq)(input, 'must be the address of the API, such as https://api.github.com or https://HOST/api/v3');
    }
    if (url.username !== '' || url.password !== '')
        return (0,inputs_parsed/* invalid */.Gq)(input, 'must not hold a user name or password');
    if (/[?#]/.test(text))
        return (0,inputs_parsed/* invalid */.Gq)(input, 'must not have a query or fragment');
    if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
        return (0,inputs_parsed/* invalid */.Gq)(input, 'must be https: over plain http the token could be read on the way');
    }
    return (0,inputs_parsed/* valid */.rZ)(url);
};
const withoutTrailingSlash = (url) => (0,without_end/* withoutEnd */.M)(url.href, '/');

// EXTERNAL MODULE: ./src/domain/inputs/input-values.ts
var input_values = __nccwpck_require__(5507);
;// CONCATENATED MODULE: ./src/domain/inputs/inputs.ts

const every = Object.keys(operations/* verbs */.PB);
const inputUses = {
    operation: every,
    'github-token': every,
    org: every,
    repo: every,
    owner: every,
    'runner-id': ['get', 'delete'],
    name: ['list', 'get', 'delete', 'jit-config'],
    filter: ['list', 'delete'],
    values: ['get', 'list', 'delete'],
    labels: ['jit-config'],
    'runner-group-id': ['jit-config'],
    'runner-group': ['jit-config'],
    'work-folder': ['jit-config'],
    count: ['jit-config'],
    'if-exists': ['jit-config'],
    'clean-up': ['jit-config'],
    'runner-platform': ['registration-token', 'jit-config'],
    'if-busy': ['delete'],
    'dry-run': ['delete'],
    'stable-for': ['get', 'list', 'delete'],
    'max-deletions': ['delete'],
    'wait-until': ['get', 'list'],
    'fail-if': ['list'],
    expect: ['list'],
    'usable-by': ['list'],
    'seen-file': ['list', 'delete'],
    'check-versions': ['list'],
    timeout: ['get', 'list', 'delete'],
    'poll-interval': ['get', 'list', 'delete'],
    summary: every,
    'github-api-url': every,
};
const optionalInputs = [
    'owner',
    'runner-id',
    'name',
    'filter',
    'values',
    'labels',
    'runner-group',
    'runner-platform',
    'if-busy',
    'stable-for',
    'wait-until',
    'fail-if',
    'expect',
    'usable-by',
    'seen-file',
];
const defaults = {
    'runner-group-id': '1',
    'work-folder': '_work',
    count: '1',
    'if-exists': 'fail',
    'clean-up': 'never',
    'check-versions': 'false',
    timeout: '5m',
    'poll-interval': '10s',
    summary: 'true',
};
const neverEmpty = (/* unused pure expression or super */ null && (['org', 'repo', 'github-api-url', 'dry-run', 'max-deletions']));
const withDefaults = (raw) => Object.fromEntries(Object.entries(raw).map(([name, text]) => [name, text === '' ? (defaults[name] ?? '') : text]));
const inputNames = Object.keys(inputUses);

// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __nccwpck_require__(8718);
;// CONCATENATED MODULE: ./src/domain/inputs/patience.ts


const stableForWarnings = (verb, raw) => {
    const stableFor = (0,inputs_parsed/* parseIfSet */.JK)(raw['stable-for'], (text) => (0,duration/* parseDuration */.E)('stable-for', text));
    if (!stableFor.ok || !stableFor.value)
        return [];
    if (verb === 'delete' && raw.filter === '' && raw['if-busy'] !== 'wait')
        return [`${noSay}: who is named goes at once. It is for a filter, or for if-busy: wait.`];
    if ((verb === 'get' || verb === 'list') && raw['wait-until'] === '')
        return [`${noSay}: without wait-until, nothing is waited for.`];
    return [];
};
const noSay = 'The input stable-for has no say here';
const parsePatience = (raw, waits) => {
    const patience = (0,inputs_parsed/* combine */.kg)({
        timeoutMs: (0,duration/* parseDuration */.E)('timeout', raw.timeout),
        pollIntervalMs: (0,duration/* parseDuration */.E)('poll-interval', raw['poll-interval'], 1000),
        stableForMs: raw['stable-for'] === '' ? (0,inputs_parsed/* valid */.rZ)(undefined) : (0,duration/* parseDuration */.E)('stable-for', raw['stable-for']),
    });
    return (0,inputs_parsed/* thenParse */.TL)(patience, (parsed) => {
        const { timeoutMs, stableForMs = 0 } = parsed;
        if (!waits || stableForMs <= timeoutMs)
            return (0,inputs_parsed/* valid */.rZ)(parsed);
        return (0,inputs_parsed/* invalid */.Gq)('stable-for', `is longer than timeout (${(0,duration/* describeDuration */.M)(timeoutMs)}): nothing could hold for so long`);
    });
};

;// CONCATENATED MODULE: ./src/domain/inputs/wait.ts


const parseWait = (raw, parse) => (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ until: (0,inputs_parsed/* parseIfSet */.JK)(raw['wait-until'], parse), patience: parsePatience(raw, raw['wait-until'] !== '') }), ({ until, patience }) => until && { until, patience });

;// CONCATENATED MODULE: ./src/domain/inputs/list-order.ts




const parseListOrder = (target, raw, aids) => (0,inputs_parsed/* combine */.kg)({
    name: (0,inputs_parsed/* parseIfSet */.JK)(raw.name, inputs_parsed/* valid */.rZ),
    filter: (0,inputs_parsed/* parseIfSet */.JK)(raw.filter, (text) => (0,condition/* parseRunnerExpression */.UT)('filter', text, aids)),
    wait: parseWait(raw, (text) => (0,condition/* parseListExpression */.ws)('wait-until', text, aids)),
    failIf: (0,inputs_parsed/* parseIfSet */.JK)(raw['fail-if'], (text) => (0,condition/* parseListExpression */.ws)('fail-if', text, aids)),
    expected: (0,inputs_parsed/* parseIfSet */.JK)(raw.expect, parseExpected),
    usableBy: (0,inputs_parsed/* parseIfSet */.JK)(raw['usable-by'], (text) => parseUser(text, target)),
    seenFile: (0,inputs_parsed/* parseIfSet */.JK)(raw['seen-file'], inputs_parsed/* valid */.rZ),
    checkVersions: (0,input_values/* parseBoolean */.yG)('check-versions', raw['check-versions']),
});
const mostExpected = 2000;
const parseExpected = (text) => (0,inputs_parsed/* thenParse */.TL)((0,input_values/* parseList */.E1)('expect', text), (names) => {
    if (names.length > mostExpected)
        return (0,inputs_parsed/* invalid */.Gq)('expect', `must hold at most ${mostExpected} names, not ${names.length}`);
    return names.length > 0 || text.startsWith('[') ? (0,inputs_parsed/* valid */.rZ)(names) : (0,inputs_parsed/* invalid */.Gq)('expect', `holds no value: ${(0,input_values/* quote */.hD)(text)}`);
});
const parseUser = (text, target) => {
    const [, owner, name = ''] = /^(?:([A-Za-z0-9._-]+)\/)?([A-Za-z0-9._-]+)$/.exec(text) ?? [];
    if (name === '')
        return (0,inputs_parsed/* invalid */.Gq)('usable-by', `must be NAME or OWNER/NAME of a repository, not ${(0,input_values/* quote */.hD)(text)}`);
    const org = target.ok && target.value.scope === 'org' ? target.value.org : undefined;
    if (owner === undefined || org === undefined || owner.toLowerCase() === org.toLowerCase())
        return (0,inputs_parsed/* valid */.rZ)(name);
    return (0,inputs_parsed/* invalid */.Gq)('usable-by', `${(0,input_values/* quote */.hD)(text)} is no repository of the organization ${(0,input_values/* quote */.hD)(org)}, whose runners are listed`);
};

;// CONCATENATED MODULE: ./src/domain/inputs/parse-target.ts


const legalName = /^[A-Za-z0-9._-]+$/;
const parseName = (input, what, text) => {
    if (text === '')
        return (0,inputs_parsed/* invalid */.Gq)(input, `is required: the name of the ${what}`);
    const legal = legalName.test(text) && text !== '.' && text !== '..';
    return legal
        ? (0,inputs_parsed/* valid */.rZ)(text)
        : (0,inputs_parsed/* invalid */.Gq)(input, `${(0,input_values/* quote */.hD)(text)} cannot be the name of the ${what}: letters, digits, - _ and . only`);
};
const parseTarget = (scope, raw, workflow) => {
    switch (scope) {
        case 'org': {
            const org = parseName('org', 'organization', raw.org);
            return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ org, rest: otherRepository(raw, workflow) }), (fields) => ({ scope, org: fields.org }));
        }
        case 'repo':
            return (0,inputs_parsed/* thenParse */.TL)(parseRepository(raw, workflow), (target) => otherOrganization(raw, target, workflow));
    }
};
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();
const otherRepository = ({ repo }, { repository }) => {
    if ([repository, repository.split('/')[1] ?? '', ''].some((own) => isSame(own, repo)) || repository === '') {
        return (0,inputs_parsed/* valid */.rZ)(undefined);
    }
    return (0,inputs_parsed/* invalid */.Gq)('repo', `${(0,input_values/* quote */.hD)(repo)} is set, and the operation is for a whole organization: use the one ending in _repo`);
};
const otherOrganization = ({ org }, target, workflow) => {
    if (['', workflow.owner, target.owner].some((own) => isSame(own, org)) || workflow.owner === '')
        return (0,inputs_parsed/* valid */.rZ)(target);
    return (0,inputs_parsed/* invalid */.Gq)('org', `${(0,input_values/* quote */.hD)(org)} is set, and the operation is for the repository ${target.owner}/${target.repo}: leave org out, or ` +
        'use the operation ending in _org');
};
const parseRepository = (raw, workflow) => {
    const [before = '', name, ...rest] = raw.repo.split('/');
    if (rest.length > 0)
        return (0,inputs_parsed/* invalid */.Gq)('repo', `must be NAME or OWNER/NAME, not ${(0,input_values/* quote */.hD)(raw.repo)}`);
    if (name === undefined) {
        const owner = parseName('owner', "repository's owner", raw.owner === '' ? workflow.owner : raw.owner);
        return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ owner, repo: parseName('repo', 'repository', before) }), repository);
    }
    if (raw.owner !== '' && !isSame(raw.owner, before)) {
        const isDefault = isSame(raw.repo, workflow.repository);
        return (0,inputs_parsed/* invalid */.Gq)('owner', `${(0,input_values/* quote */.hD)(raw.owner)} contradicts repo ${(0,input_values/* quote */.hD)(raw.repo)}${isDefault ? ", the default: the workflow's own" : ''}; ` +
            'give repo as NAME or as OWNER/NAME');
    }
    return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ owner: parseName('repo', "repository's owner", before), repo: parseName('repo', 'repository', name) }), repository);
};
const repository = ({ owner, repo }) => ({ scope: 'repo', owner, repo });

;// CONCATENATED MODULE: ./src/domain/github/runner-platform.ts
const runnerPlatforms = [
    'linux-x64',
    'linux-arm64',
    'linux-arm',
    'osx-x64',
    'osx-arm64',
    'win-x64',
    'win-arm64',
];

;// CONCATENATED MODULE: ./src/domain/inputs/runner-platform.ts



const parseRunnerPlatform = (text) => {
    const platform = runnerPlatforms.find((known) => known === text);
    if (platform !== undefined || text === '')
        return (0,inputs_parsed/* valid */.rZ)(platform);
    return (0,inputs_parsed/* invalid */.Gq)('runner-platform', `must be one of ${runnerPlatforms.join(', ')}, not ${(0,input_values/* quote */.hD)(text)}`);
};

;// CONCATENATED MODULE: ./src/domain/inputs/runner-choice.ts



const parseRunnerRef = (raw) => (0,inputs_parsed/* thenParse */.TL)(onlyOneOf(['runner-id', 'name'], raw), (input) => input === 'runner-id'
    ? (0,inputs_parsed/* mapParsed */.OM)((0,input_values/* parseId */.Fg)(input, raw[input]), (id) => ({ by: 'id', id }))
    : (0,inputs_parsed/* valid */.rZ)({ by: 'name', name: raw.name }));
const parseDeletionChoice = (raw, aids) => {
    const input = onlyOneOf(['runner-id', 'name', 'filter'], raw);
    const maxDeletions = parseMaxDeletions(raw['max-deletions']);
    if (input.ok && input.value === 'filter') {
        const filter = (0,condition/* parseDeletionFilter */.O4)('filter', raw.filter, aids);
        const seenFile = (0,inputs_parsed/* parseIfSet */.JK)(raw['seen-file'], inputs_parsed/* valid */.rZ);
        return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ filter, maxDeletions, seenFile }), (fields) => ({
            by: 'filter',
            ...fields,
        }));
    }
    const choice = (0,inputs_parsed/* thenParse */.TL)(input, (chosen) => (chosen === 'runner-id' ? parseIds(raw[chosen]) : parseNames(raw.name)));
    const unused = input.ok && maxDeletions.ok && maxDeletions.value !== undefined
        ? (0,inputs_parsed/* invalid */.Gq)('max-deletions', `belongs to a filter, not to ${input.value}`)
        : maxDeletions;
    const noFile = (0,inputs_parsed/* parseIfSet */.JK)(raw['seen-file'], () => input.ok ? (0,inputs_parsed/* invalid */.Gq)('seen-file', `belongs to a filter, not to ${input.value}`) : (0,inputs_parsed/* valid */.rZ)(undefined));
    return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ choice, unused, noFile }), (fields) => fields.choice);
};
const onlyOneOf = (names, raw) => {
    const [first, ...others] = names.filter((name) => raw[name] !== '');
    if (first === undefined)
        return (0,inputs_parsed/* invalid */.Gq)(names.join(' or '), 'is required: which runner is meant. If one is set, it is empty: an output of a step that did not run, for instance');
    if (others.length === 0)
        return (0,inputs_parsed/* valid */.rZ)(first);
    return (0,inputs_parsed/* invalid */.Gq)(first, `and ${others.join(' and ')} are ${others.length > 1 ? 'all' : 'both'} set; give exactly one of them`);
};
const parseIds = (text) => (0,inputs_parsed/* thenParse */.TL)(parseAsked('runner-id', text), (items) => {
    const ids = items.map((item) => (0,input_values/* parseId */.Fg)('runner-id', item));
    const problems = ids.flatMap((id) => (id.ok ? [] : id.problems));
    if (problems.length > 0)
        return { ok: false, problems };
    return (0,inputs_parsed/* valid */.rZ)({ by: 'ids', ids: unique(ids.flatMap((id) => (id.ok ? [id.value] : []))) });
});
const parseNames = (text) => (0,inputs_parsed/* mapParsed */.OM)(parseAsked('name', text), (names) => ({
    by: 'names',
    names: unique(names),
    ...(!text.startsWith('[') && text.includes(',') && { whole: text }),
}));
const parseAsked = (input, text) => (0,inputs_parsed/* thenParse */.TL)((0,input_values/* parseList */.E1)(input, text), (items) => items.length > 0 || text.startsWith('[') ? (0,inputs_parsed/* valid */.rZ)(items) : (0,inputs_parsed/* invalid */.Gq)(input, `holds no value: ${(0,input_values/* quote */.hD)(text)}`));
const unique = (items) => [...new Set(items)];
const parseMaxDeletions = (text) => {
    if (text === 'none')
        return (0,inputs_parsed/* valid */.rZ)(undefined);
    const what = 'must be none or a whole number';
    if (text === '')
        return (0,inputs_parsed/* invalid */.Gq)('max-deletions', `${what}; it is empty`);
    return /^[0-9]{1,9}$/.test(text) ? (0,inputs_parsed/* valid */.rZ)(Number(text)) : (0,inputs_parsed/* invalid */.Gq)('max-deletions', `${what}, not ${(0,input_values/* quote */.hD)(text)}`);
};
const ifBusyWords = ['fail', 'skip', 'wait'];
const parseIfBusy = (raw) => {
    const text = raw['if-busy'];
    if (text === '')
        return (0,inputs_parsed/* valid */.rZ)(raw.filter === '' ? 'fail' : 'skip');
    const word = ifBusyWords.find((known) => known === text);
    return word ? (0,inputs_parsed/* valid */.rZ)(word) : (0,inputs_parsed/* invalid */.Gq)('if-busy', `must be fail, skip or wait, not ${(0,input_values/* quote */.hD)(text)}`);
};

;// CONCATENATED MODULE: ./src/domain/inputs/command.ts












const parseStep = (given, aids) => {
    const raw = withDefaults(given);
    const operation = parseOperation(raw.operation, aids.nearestOperation);
    const isJitConfig = operation.ok && operation.value.verb === 'jit-config';
    return (0,inputs_parsed/* combine */.kg)({
        command: (0,inputs_parsed/* thenParse */.TL)(operation, (known) => parseCommand(known, raw, aids)),
        connection: (0,inputs_parsed/* combine */.kg)({ apiUrl: parseApiUrl(raw['github-api-url']), token: parseToken(raw['github-token']) }),
        summary: (0,input_values/* parseBoolean */.yG)('summary', raw.summary),
        warnings: (0,inputs_parsed/* valid */.rZ)([
            ...(isJitConfig ? aids.jitOrders.labelWarnings(raw.labels) : []),
            ...(operation.ok ? stableForWarnings(operation.value.verb, raw) : []),
        ]),
    });
};
const parseOperation = (text, nearest) => {
    const all = operations/* operations */.zU.map(({ name }) => `\n  ${name}`).join('');
    if (text === '')
        return (0,inputs_parsed/* invalid */.Gq)('operation', `is required; it is one of${all}`);
    const operation = (0,operations/* findOperation */.LC)(text);
    if (operation)
        return (0,inputs_parsed/* valid */.rZ)(operation);
    if (/enterprise$/i.test(text))
        return (0,inputs_parsed/* invalid */.Gq)('operation', `${(0,input_values/* quote */.hD)(text)} is of an enterprise, whose own runners this action does not cover. It is one of${all}`);
    const alike = operations/* operations */.zU.filter(({ name }) => name.split('_').includes(text.toLowerCase())).map(({ name }) => name);
    const meant = alike.length > 0 && alike.length <= mostProposed ? alike.join(' or ') : nearest(text);
    return (0,inputs_parsed/* invalid */.Gq)('operation', `${(0,input_values/* quote */.hD)(text)} is unknown; did you mean ${meant}? It is one of${all}`);
};
const mostProposed = 4;
const parseCommand = (operation, raw, given) => {
    const values = raw.values === '' ? (0,inputs_parsed/* valid */.rZ)(undefined) : given.parseValues(raw.values);
    const aids = {
        compile: values.ok ? given.compile : () => values,
        scope: operation.scope,
        hasSeenFile: raw['seen-file'] !== '',
        hasExpect: raw.expect !== '',
        values: values.ok ? values.value : undefined,
    };
    const command = parseVerb(operation, raw, aids, given);
    const problems = [...unusedInputs(operation, raw), ...(0,inputs_parsed/* problemsOf */.GW)(values), ...(0,inputs_parsed/* problemsOf */.GW)(command)];
    return problems.length === 0 ? command : { ok: false, problems: [...new Set(problems)] };
};
const unusedInputs = ({ verb, scope, name }, raw) => {
    const set = optionalInputs.filter((input) => raw[input] !== '');
    const changed = safeDefaults.filter(([input, text]) => raw[input] !== '' && raw[input].toLowerCase() !== text);
    return [...set, ...changed.map(([input]) => input)]
        .filter((input) => !inputUses[input].includes(verb) || (scopeOf[input] ?? scope) !== scope)
        .map((input) => ({ input, message: `is not used by ${name}; leave it out` }));
};
const safeDefaults = [
    ['dry-run', 'false'],
    ['max-deletions', 'none'],
    ['check-versions', 'false'],
    ['clean-up', 'never'],
];
const scopeOf = { owner: 'repo', 'runner-group': 'org', 'usable-by': 'org' };
const parseVerb = ({ verb, scope }, raw, aids, { workflow, jitOrders }) => {
    const target = parseTarget(scope, raw, workflow);
    switch (verb) {
        case 'get': {
            const wait = parseWait(raw, (text) => (0,condition/* parseRunnerExpression */.UT)('wait-until', text, aids));
            return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ target, runner: parseRunnerRef(raw), wait }), (fields) => ({ verb, ...fields }));
        }
        case 'list': {
            const order = parseListOrder(target, raw, aids);
            return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ target, order }), (fields) => ({ verb, target: fields.target, ...fields.order }));
        }
        case 'delete': {
            const dryRun = (0,input_values/* parseBoolean */.yG)('dry-run', raw['dry-run']);
            const choice = parseDeletionChoice(raw, aids);
            const rest = { ifBusy: parseIfBusy(raw), patience: parsePatience(raw, raw['if-busy'] === 'wait') };
            return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ target, choice, dryRun, ...rest }), (fields) => ({ verb, ...fields }));
        }
        case 'registration-token':
            return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ target, platform: parseRunnerPlatform(raw['runner-platform']) }), (fields) => ({
                verb,
                ...fields,
            }));
        case 'remove-token':
            return (0,inputs_parsed/* mapParsed */.OM)(target, (place) => ({ verb, target: place }));
        case 'jit-config': {
            const platform = parseRunnerPlatform(raw['runner-platform']);
            return (0,inputs_parsed/* mapParsed */.OM)((0,inputs_parsed/* combine */.kg)({ target, order: jitOrders.parseJitOrder(scope, raw), platform }), (fields) => ({
                verb,
                ...fields,
            }));
        }
    }
};

;// CONCATENATED MODULE: ./src/domain/inputs/attempt.ts



const parseAttempt = (raw, workflow) => {
    const operation = (0,operations/* findOperation */.LC)(raw.operation);
    if (!operation)
        return undefined;
    const target = parseTarget(operation.scope, withDefaults(raw), workflow);
    return { operation, target: target.ok ? target.value : undefined };
};

// EXTERNAL MODULE: ./src/domain/github/runner.ts
var github_runner = __nccwpck_require__(8138);
// EXTERNAL MODULE: ./src/domain/text/count.ts
var count = __nccwpck_require__(1937);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __nccwpck_require__(3451);
;// CONCATENATED MODULE: ./src/domain/report/heading.ts



const headingOf = (command, outcome) => {
    const place = placeOf(command.target);
    switch (command.verb) {
        case 'get':
            return `Runner ${refOf(command.runner)} of ${place}${outcome?.verb === 'get' ? ` · ${(0,harmless_text/* harmlessSentence */.dB)((0,github_runner/* stateOf */.L4)(outcome.runner))}` : ''}`;
        case 'list':
            return `${subjects.list} ${place}${listPart(command, outcome?.verb === 'list' ? outcome : undefined)}`;
        case 'delete': {
            const what = command.dryRun ? 'Dry run of a deletion from' : subjects.delete;
            return `${what} ${place} · ${choiceOf(command)}`;
        }
        case 'registration-token':
        case 'remove-token':
            return `${subjects[command.verb]} ${place}`;
        case 'jit-config': {
            const { names } = command.order;
            const first = (0,harmless_text/* harmlessCode */.tt)(names[0] ?? '');
            return `New JIT runner${names.length === 1 ? '' : 's'} of ${place} · ${first}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`;
        }
    }
};
const subjects = {
    get: 'Runner of',
    list: 'Runners of',
    delete: 'Deletion from',
    'registration-token': 'Registration token for',
    'remove-token': 'Remove token for',
    'jit-config': 'New JIT runner of',
};
const placeOf = (target) => (0,harmless_text/* harmlessSentence */.dB)(target.scope === 'org' ? target.org : `${target.owner}/${target.repo}`);
const refOf = (ref) => (ref.by === 'id' ? `with id ${ref.id}` : (0,harmless_text/* harmlessCode */.tt)(ref.name));
const listPart = ({ name, filter, usableBy }, outcome) => {
    const asked = [
        ...(name === undefined ? [] : [`named ${(0,harmless_text/* harmlessCode */.tt)(name)}`]),
        ...(usableBy === undefined ? [] : [`usable by ${(0,harmless_text/* harmlessCode */.tt)(usableBy)}`]),
    ];
    if (!outcome) {
        const matching = filter ? [`matching ${(0,harmless_text/* harmlessCode */.tt)(filter.text)}`] : [];
        return [...asked, ...matching].map((part) => ` · ${part}`).join('');
    }
    const { length } = outcome.runners;
    const matching = filter ? [`${length === 1 ? 'matches' : 'match'} ${(0,harmless_text/* harmlessCode */.tt)(filter.text)}`] : [];
    const parts = [...asked, ...matching];
    return ` · ${[parts.length > 0 ? `${length} of ${outcome.totalCount}` : String(length), ...parts].join(' ')}`;
};
const choiceOf = ({ choice }) => {
    switch (choice.by) {
        case 'ids':
            return few(choice.ids.map((id) => `id ${id}`), 'id');
        case 'names':
            return few(choice.names.map(harmless_text/* harmlessCode */.tt), 'name');
        case 'filter':
            return `matching ${(0,harmless_text/* harmlessCode */.tt)(choice.filter.text)}`;
    }
};
const few = (items, noun) => items.length > 3 ? (0,count/* count */.U)(items.length, noun) : items.length === 0 ? 'nothing asked for' : items.join(', ');

;// CONCATENATED MODULE: ./src/domain/report/attempt.ts


const attempted = (raw, workflow) => {
    const attempt = parseAttempt(raw, workflow);
    return { operation: attempt?.operation.name ?? nothing, heading: headingOfAttempt(attempt) };
};
const headingOfAttempt = (attempt) => `${attempt ? subjectOf(attempt) : nothing} · wrong inputs, nothing was done`;
const nothing = 'Self-hosted runners';
const subjectOf = ({ operation, target }) => `${subjects[operation.verb]} ${target ? placeOf(target) : somewhere[operation.scope]}`;
const somewhere = { org: 'an organization', repo: 'a repository' };

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __nccwpck_require__(2033);
;// CONCATENATED MODULE: ./src/domain/report/markdown.ts
const mostRows = 500;
const mostCharacters = 250_000;
const table = (head, rows, total) => {
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const lines = [row(head), row(head.map(() => '---'))];
    let characters = 0;
    for (const line of rows.slice(0, mostRows).map(row)) {
        characters += line.length;
        if (characters > mostCharacters)
            break;
        lines.push(line);
    }
    const left = total - (lines.length - 2);
    return lines.join('\n') + (left > 0 ? `\n\nand ${left} more.` : '');
};
const markdown_alert = (kind, paragraphs) => [`[!${kind}]`, paragraphs.join('\n\n')]
    .join('\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
const minuteOf = (time) => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

// EXTERNAL MODULE: ./src/domain/github/no-date.ts
var no_date = __nccwpck_require__(4344);
;// CONCATENATED MODULE: ./src/domain/report/outputs.ts


const outputUses = {
    runner: ['get', 'jit-config'],
    id: ['get', 'jit-config'],
    name: ['get', 'jit-config'],
    status: ['get', 'jit-config'],
    busy: ['get', 'jit-config'],
    labels: ['get', 'jit-config'],
    os: ['get', 'jit-config'],
    'runner-group-id': ['get', 'jit-config'],
    ephemeral: ['get', 'jit-config'],
    version: ['get', 'jit-config'],
    runners: ['list'],
    'runners-file': ['list'],
    'total-count': ['list'],
    count: ['list'],
    'online-count': ['list'],
    'offline-count': ['list'],
    'idle-count': ['list'],
    'busy-count': ['list'],
    unexpected: ['list'],
    'outdated-count': ['list'],
    'min-days-left': ['list'],
    ids: ['list'],
    names: ['list'],
    token: ['registration-token', 'remove-token'],
    'expires-at': ['registration-token', 'remove-token'],
    'encoded-jit-config': ['jit-config'],
    'jit-configs': ['jit-config'],
    'download-url': ['registration-token', 'jit-config'],
    'download-sha256': ['registration-token', 'jit-config'],
    'download-version': ['registration-token', 'jit-config'],
    deleted: ['delete'],
    'deleted-count': ['delete'],
    kept: ['delete'],
    missing: ['list', 'delete'],
    'error-code': ['failure'],
    'status-code': ['failure'],
    'request-id': ['failure'],
};
const outputsOf = (outcome) => {
    switch (outcome.verb) {
        case 'get':
            return runnerOutputs(outcome.runner);
        case 'list':
            return {
                runners: outcome.json,
                'runners-file': outcome.file,
                'total-count': outcome.totalCount,
                ...listOutputs(outcome.runners),
                ...healthOutputs(outcome),
            };
        case 'delete':
            return {
                deleted: outcome.deleted,
                'deleted-count': outcome.deleted.length,
                kept: outcome.kept,
                missing: outcome.missing.map(({ asked }) => asked),
            };
        case 'registration-token':
        case 'remove-token':
            return {
                token: outcome.token.token,
                'expires-at': outcome.token.expiresAt,
                ...(outcome.verb === 'registration-token' && downloadOutputs(outcome.download)),
            };
        case 'jit-config':
            return jitOutputs(outcome);
    }
};
const failureOutputs = ({ code, status, requestId }) => ({
    'error-code': code,
    'status-code': status,
    'request-id': requestId,
});
const runnerOutputs = (runner) => ({
    runner,
    id: runner.id,
    name: runner.name,
    status: runner.status,
    busy: runner.busy,
    labels: (0,github_runner/* labelNames */.l3)(runner),
    os: runner.os,
    'runner-group-id': runner.runner_group_id,
    ephemeral: runner.ephemeral,
    version: runner.version,
});
const listOutputs = (runners) => {
    const counts = (0,github_runner/* countRunners */.tl)(runners);
    return {
        count: runners.length,
        'online-count': counts.online,
        'offline-count': counts.offline,
        'idle-count': counts.idle,
        'busy-count': counts.busy,
        ids: runners.map(({ id }) => id),
        names: runners.map(({ name }) => name),
    };
};
const healthOutputs = ({ differences, versions }) => ({
    ...differences,
    ...(versions && {
        'outdated-count': versions.outdated,
        'min-days-left': versions.minDaysLeft === no_date/* noDate */._ ? undefined : versions.minDaysLeft,
    }),
});
const downloadOutputs = (download) => download === undefined
    ? {}
    : { 'download-url': download.url, 'download-sha256': download.sha256, 'download-version': download.version };
const jitOutputs = ({ configs, download }) => {
    const [first] = configs;
    return {
        ...(first && { ...runnerOutputs(first.runner), 'encoded-jit-config': first.encoded }),
        'jit-configs': configs.map(({ runner, encoded }) => ({
            id: runner.id,
            name: runner.name,
            encoded_jit_config: encoded,
        })),
        ...downloadOutputs(download),
    };
};

;// CONCATENATED MODULE: ./src/domain/report/failure-box.ts


const failureBox = ({ code, message, hint, status, requestId }) => {
    const trace = [
        ...(status === undefined ? [] : [`Status ${status}`]),
        ...(requestId === undefined ? [] : [`Request id ${(0,harmless_text/* harmlessCode */.tt)(requestId)}`]),
    ];
    return markdown_alert('CAUTION', [
        `**Failed: \`${code}\`**`,
        ...messageParts(message),
        ...(hint === undefined ? [] : [(0,harmless_text/* harmlessSentence */.dB)(hint)]),
        ...(trace.length === 0 ? [] : [`<sub>${trace.join(' · ')}</sub>`]),
    ]);
};
const warningBox = (warnings) => markdown_alert('WARNING', messageParts(warnings.join('\n')));
const mostSaid = 20_000;
const messageParts = (message) => {
    const more = message.length - mostSaid;
    const said = more > 0 ? `${message.slice(0, mostSaid)}…\n(cut here: ${more} more characters)` : message;
    return blocksOf(said.split('\n'));
};
const isIndented = (line) => line.startsWith('  ');
const blocksOf = (lines) => {
    const blocks = [];
    for (const line of lines) {
        const before = blocks.at(-1);
        if (before && isIndented(before[0] ?? '') === isIndented(line))
            before.push(line);
        else
            blocks.push([line]);
    }
    return blocks.map((block) => isIndented(block[0] ?? '') ? (0,harmless_text/* harmlessBlock */.bI)(dedented(block)) : block.map(harmless_text/* harmlessSentence */.dB).join('<br>'));
};
const dedented = (lines) => {
    const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
    return lines.map((line) => line.slice(least));
};

;// CONCATENATED MODULE: ./src/domain/report/runner-table.ts





const states = {
    idle: { mark: '🟢', color: '#2da44e' },
    busy: { mark: '🟠', color: '#bf8700' },
    offline: { mark: '⚪', color: '#6e7781' },
    other: { mark: '🟣', color: '#8250df' },
};
const stateNamed = ({ status, busy }) => {
    if (busy)
        return 'busy';
    return status === 'online' ? 'idle' : status === 'offline' ? 'offline' : 'other';
};
const countStates = (runners) => {
    const { idle, busy } = (0,github_runner/* countRunners */.tl)(runners);
    const offline = runners.filter((runner) => stateNamed(runner) === 'offline').length;
    const counts = { idle, busy, offline, other: runners.length - idle - busy - offline };
    return Object.entries(counts).filter(([, number]) => number > 0);
};
const stateParts = (runners, more = []) => {
    const counts = countStates(runners);
    const told = counts.map(([state, number]) => `${states[state].mark} ${number} ${state}`);
    const parts = [...told, ...more];
    return [...(parts.length > 0 ? [parts.join(' · ')] : []), ...(counts.length > 3 ? [chartOf(counts)] : [])];
};
const chartOf = (counts) => {
    const colors = counts.map(([state], at) => [`pie${at + 1}`, states[state].color]);
    const themeVariables = { ...Object.fromEntries(colors), pieOpacity: '1', pieSectionTextColor: '#ffffff' };
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify({ themeVariables })}}%%`,
        'pie showData',
        ...counts.map(([state, number]) => `  "${state}" : ${number}`),
        '```',
    ].join('\n');
};
const columns = [
    { head: 'Runner', cell: ({ name }) => (0,harmless_text/* harmlessCode */.tt)(name), always: true },
    { head: 'Id', cell: ({ id }) => String(id), always: true },
    {
        head: 'State',
        cell: (runner) => `${states[stateNamed(runner)].mark} ${(0,harmless_text/* harmlessCode */.tt)((0,github_runner/* stateOf */.L4)(runner))}`,
        always: true,
    },
    { head: 'Offline', cell: (runner) => offlineFor(runner) },
    { head: 'Labels', cell: (runner) => labelsOf(runner), always: true },
    { head: 'Group', cell: (runner) => (0,harmless_text/* harmlessCode */.tt)(runner.runner_group ?? '') || String(runner.runner_group_id ?? '') },
    { head: 'OS', cell: ({ os }) => (0,harmless_text/* harmlessCode */.tt)(os ?? '') },
    { head: 'Version', cell: ({ version }) => (0,harmless_text/* harmlessCode */.tt)(version ?? '') },
    { head: 'Gets jobs for', cell: (runner) => jobsFor(runner) },
];
const labelsOf = (runner) => (0,github_runner/* labelNames */.l3)(runner).slice(0, 10).map(harmless_text/* harmlessCode */.tt).join(' ') + (runner.labels.length > 10 ? ' …' : '');
const offlineFor = ({ offline_since: since, offline_looks: looks = 0 }) => since === undefined || looks === 0 ? '' : `in ${(0,count/* count */.U)(looks, 'look')} since ${minuteOf(since)}`;
const jobsFor = ({ days_left: days }) => {
    if (days === undefined || days === no_date/* noDate */._)
        return '';
    return days < 0 ? '❌ no more' : `${days <= 30 ? '⏳ ' : ''}${(0,count/* count */.U)(days, 'day')}`;
};
const runnerTable = (runners) => {
    const rows = runners.slice(0, mostRows);
    const shown = columns.filter(({ always, cell }) => always ?? rows.some((runner) => cell(runner) !== ''));
    return table(shown.map(({ head }) => head), rows.map((runner) => shown.map(({ cell }) => cell(runner))), runners.length);
};

;// CONCATENATED MODULE: ./src/domain/report/summary.ts







const summaryOf = ({ outcome, failure, warnings = [] }, asked, serverUrl) => [
    `### ${asked.command ? headingOf(asked.command, outcome) : (asked.heading ?? asked.operation)}`,
    ...(failure ? [failureBox(failure)] : []),
    ...(warnings.length > 0 ? [warningBox(warnings)] : []),
    ...(outcome ? outcomeParts(outcome, asked.command, failure) : []),
    ...(outcome && asked.command && serverUrl !== undefined ? [footer(asked.command, serverUrl)] : []),
    '',
].join('\n\n');
const outcomeParts = (outcome, command, failure) => {
    switch (outcome.verb) {
        case 'get':
            return [runnerTable([outcome.runner])];
        case 'list':
            return listParts(outcome, failure);
        case 'delete':
            return deletionParts(outcome);
        case 'registration-token':
        case 'remove-token':
            return [`🔑 Good until ${minuteOf(outcome.token.expiresAt)}. It is masked, in the output \`token\`.`];
        case 'jit-config':
            return [
                outcome.configs.length === 1
                    ? '🔑 Its JIT config is masked, in the output `encoded-jit-config`. It is offline until its machine boots.'
                    : '🔑 Their JIT configs are masked, in the output `jit-configs`. They are offline until their machines boot.',
                runnerTable(outcome.configs.map(({ runner }) => ({ ...runner, ...groupAskedBy(command) }))),
            ];
    }
};
const listParts = ({ runners, differences, versions }, failure) => {
    const { missing = [], unexpected = [] } = differences ?? {};
    const counts = [
        ...(missing.length > 0 ? [`❌ ${missing.length} missing`] : []),
        ...(unexpected.length > 0 ? [`❓ ${unexpected.length} unexpected`] : []),
        ...(versions && versions.outdated > 0 ? [`⛔ ${versions.outdated} outdated`] : []),
    ];
    const isUntold = ({ length }) => length > (failure?.code === 'unhealthy' ? harmless_text/* mostInLine */.Fv : 0);
    return [
        ...stateParts(runners, counts),
        ...(isUntold(missing) ? [`Missing: ${named(missing)}`] : []),
        ...(isUntold(unexpected) ? [`Unexpected: ${named(unexpected)}`] : []),
        runners.length === 0 ? 'No runner matches.' : runnerTable(runners),
    ];
};
const mostNamed = 50;
const named = (names) => [
    ...names.slice(0, mostNamed).map(harmless_text/* harmlessCode */.tt),
    ...(names.length > mostNamed ? [`and ${names.length - mostNamed} more`] : []),
].join(' ');
const groupAskedBy = (command) => command?.verb === 'jit-config' && command.order.group.by === 'name' ? { runner_group: command.order.group.name } : {};
const deletionParts = ({ deleted, kept, missing, dryRun }) => {
    const counts = [
        `✅ ${deleted.length} ${dryRun ? 'would go' : 'deleted'}`,
        ...(kept.length > 0 ? [`✋ ${kept.length} kept`] : []),
        ...(missing.length > 0 ? [`➖ ${missing.length} not there`] : []),
    ].join(' · ');
    const row = (mark, { id, name }) => [(0,harmless_text/* harmlessCode */.tt)(name), String(id), mark];
    const rows = [
        ...kept.map((runner) => row(`✋ kept: ${reasons[runner.reason]}`, runner)),
        ...missing.map(({ asked, name = '' }) => [
            (0,harmless_text/* harmlessCode */.tt)(typeof asked === 'string' ? asked : name),
            typeof asked === 'string' ? '' : String(asked),
            '➖ was not there',
        ]),
        ...deleted.map((runner) => row(`✅ ${dryRun ? 'would go' : 'deleted'}`, runner)),
    ];
    return rows.length === 0 ? [counts] : [counts, table(['Runner', 'Id', 'What became of it'], rows, rows.length)];
};
const reasons = {
    busy: '`busy`, it runs a job',
    'not-stable': '`not-stable`, a look spoke against it',
    refused: '`refused` by GitHub',
    'not-tried': '`not-tried`, the step ended before',
};
const footer = (command, serverUrl) => `<sub>[Runner settings](${(0,github_target/* settingsPage */.rC)(command.target, serverUrl)}) · <code>${(0,operations/* operationName */.Xn)(command)}</code></sub>`;

;// CONCATENATED MODULE: ./src/domain/report/report.ts







const reportOf = (ending, asked, serverUrl) => ({
    outputs: {
        ...(ending.outcome && outputsOf(ending.outcome)),
        ...(ending.failure && failureOutputs(ending.failure)),
    },
    summary: summaryOf(ending, asked, serverUrl),
    lines: [
        ...(ending.outcome ? outcomeLines(ending.outcome) : []),
        ...(ending.warnings ?? []).map((text) => ({ level: 'warning', text })),
        ...(ending.failure ? [failureLine(ending.failure, asked.operation)] : []),
    ],
});
const failureLine = ({ code, message, hint, status, requestId }, operation) => {
    const trace = [
        `error-code ${code}`,
        ...(status === undefined ? [] : [`status ${status}`]),
        ...(requestId === undefined ? [] : [`request id ${(0,harmless_text/* brief */.dh)(requestId)}`]),
    ];
    const text = [message, ...(hint === undefined ? [] : [hint]), `(${trace.join(', ')})`].join('\n');
    return { level: 'error', title: `${operation}: ${code}`, text };
};
const info = (text) => ({ level: 'info', text });
const outcomeLines = (outcome) => {
    const place = (0,github_target/* describeTarget */.ff)(outcome.target);
    switch (outcome.verb) {
        case 'get':
            return [info(`Runner ${(0,github_runner/* describeRunner */.Yg)(outcome.runner)}`)];
        case 'list':
            return listLines(outcome).map(info);
        case 'delete':
            return deletionLines(outcome).map(info);
        case 'registration-token':
            return [info(`Created a registration token for ${place}, good until ${minuteOf(outcome.token.expiresAt)}.`)];
        case 'remove-token':
            return [
                info(`Created a remove token for ${place}, good until ${minuteOf(outcome.token.expiresAt)}.`),
                info('It does not work on a runner that was registered by a JIT config: delete that one instead.'),
            ];
        case 'jit-config':
            return jitLines(outcome);
    }
};
const mostListed = 10;
const listLines = ({ runners, totalCount, target }) => {
    const place = (0,github_target/* describeTarget */.ff)(target);
    if (runners.length === 0)
        return [`No runner matches, of ${totalCount} counted in ${place}.`];
    const { online, offline, idle } = (0,github_runner/* countRunners */.tl)(runners);
    const more = runners.length - mostListed;
    return [
        `${runners.length} of ${(0,count/* count */.U)(totalCount, 'runner')} of ${place}: ${online} online (${idle} idle), ${offline} offline.`,
        ...runners.slice(0, mostListed).map((runner) => `  ${(0,github_runner/* describeRunner */.Yg)(runner)}`),
        ...(more > 0 ? [`  and ${more} more.`] : []),
    ];
};
const deletionLines = ({ deleted, kept, missing, dryRun, target }) => {
    const call = ({ id, name }) => (name === '' ? `id ${id}` : (0,harmless_text/* brief */.dh)(name, 40));
    const verb = dryRun ? 'Would delete' : 'Deleted';
    const gone = `${verb} ${(0,count/* count */.U)(deleted.length, 'runner')} of ${(0,github_target/* describeTarget */.ff)(target)}`;
    return [
        `${gone}${deleted.length === 1 || (dryRun && deleted.length > 0) ? `: ${(0,harmless_text/* nameSome */.Kf)(deleted.map(call))}` : '.'}`,
        ...(kept.length > 0 ? [`Kept ${(0,harmless_text/* nameSome */.Kf)(kept.map((runner) => `${call(runner)} (${runner.reason})`))}`] : []),
        ...(missing.length > 0 ? [`Not there, so nothing to delete: ${(0,harmless_text/* nameSome */.Kf)(missing.map(callMissing))}`] : []),
    ];
};
const callMissing = ({ asked, name = '' }) => typeof asked === 'number' && name !== '' ? `${(0,harmless_text/* brief */.dh)(name, 40)} (id ${asked})` : String(asked);
const jitLines = ({ configs }) => {
    const labels = configs.flatMap(({ runner }) => (0,github_runner/* labelNames */.l3)(runner));
    const reachable = labels.some((label) => label.toLowerCase() === 'self-hosted');
    return [
        ...configs.map(({ runner }) => info(`Registered ${(0,github_runner/* describeRunner */.Yg)(runner)}`)),
        info(configs.length > 1
            ? 'They are offline until they boot. Their JIT configs are in the output jit-configs, masked.'
            : 'It is offline until it boots. Its JIT config is in the output encoded-jit-config, masked.'),
        ...(reachable ? [] : [unreachable]),
    ];
};
const unreachable = info('No label of the new runner is self-hosted, and GitHub adds none to a JIT runner: ' +
    'jobs with `runs-on: self-hosted` will not find it. Name self-hosted among the labels if they should.');

// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __nccwpck_require__(2500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __nccwpck_require__(4679);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,utils/* toCommandValue */.E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,utils/* toCommandValue */.E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: ./src/edge/actions.ts








const readInputs = () => Object.fromEntries(inputNames.map((name) => [name, (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]));
const workflowPlace = () => ({
    repository: process.env['GITHUB_REPOSITORY'] ?? '',
    owner: process.env['GITHUB_REPOSITORY_OWNER'] ?? '',
});
const mask = (value) => {
    if (value.trim() === '' || masked.has(value))
        return;
    masked.add(value);
    issueCommand('add-mask', {}, value);
};
const masked = new Set();
const serverUrl = async () => {
    const { Context } = await __nccwpck_require__.e(/* import() */ 157).then(__nccwpck_require__.bind(__nccwpck_require__, 7157));
    try {
        return new Context().serverUrl;
    }
    catch {
        return undefined;
    }
};
const openOutputs = () => {
    const file = process.env['GITHUB_OUTPUT'] ?? '';
    try {
        if (file !== '')
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
    }
    catch (error) {
        throw new failure/* Failed */.cV(unwritable(error, 'Nothing was asked of GitHub.'), { cause: error });
    }
};
const unwritable = (error, consequence) => ({
    code: 'unavailable',
    message: `The file of the outputs cannot be written (${codeOf(error)}). ${consequence}`,
    hint: "Look at the runner's disk, and at the environment variable GITHUB_OUTPUT.",
});
const publish = async (report, options) => {
    const known = Object.entries(report.outputs).filter(([, value]) => value !== undefined);
    const outputs = known.map(([name, value]) => [name, (0,secret/* revealText */.hL)(value, mask)]);
    try {
        await writeOutputs(outputs);
    }
    catch (error) {
        throw new failure/* Failed */.cV(unwritable(error, 'What was done is told above.'), { cause: error });
    }
    finally {
        report.lines.forEach(print);
        if (options.summary)
            writeSummary(report.summary);
    }
};
const writeSummary = (markdown) => {
    try {
        append('GITHUB_STEP_SUMMARY', markdown);
    }
    catch (error) {
        print({ level: 'warning', text: `The step summary could not be written (${codeOf(error)}).` });
    }
};
const codeOf = (error) => error.code ?? 'unknown';
const writeOutputs = async (outputs) => {
    const hasLineBreak = outputs.some(([, value]) => value.includes('\n') || value.includes('\r'));
    const toolkit = hasLineBreak ? await __nccwpck_require__.e(/* import() */ 902).then(__nccwpck_require__.bind(__nccwpck_require__, 2902)) : undefined;
    const lines = outputs.map(([name, value]) => toolkit?.prepareKeyValueMessage(name, value) ?? `${name}=${value}`);
    append('GITHUB_OUTPUT', lines.map((line) => line + external_node_os_namespaceObject.EOL).join(''));
};
const saveState = (name, value) => {
    try {
        append('GITHUB_STATE', `${name}=${JSON.stringify(value)}${external_node_os_namespaceObject.EOL}`);
        return true;
    }
    catch (error) {
        print({ level: 'warning', text: `Nothing could be left for the end of the job (${codeOf(error)}).` });
        return false;
    }
};
const savedState = () => new Map(Object.entries(process.env).flatMap(([name, value]) => name.startsWith('STATE_') && value !== undefined ? [[name.slice('STATE_'.length), value]] : []));
const append = (variable, text) => {
    const file = process.env[variable];
    if (file !== undefined && file !== '')
        (0,external_node_fs_.appendFileSync)(file, text);
};
const mostAnnotated = 4000;
const annotated = (text) => text.length <= mostAnnotated
    ? text
    : `${text.slice(0, mostAnnotated).toWellFormed()}…\n(cut here: ${text.length - mostAnnotated} more characters)`;
const print = ({ level, text, title }) => {
    const lines = (level === 'info' ? text : annotated(text)).split('\n').map(harmless_text/* harmlessLine */.Kw);
    if (level === 'info')
        process.stdout.write(lines.map((line) => line + external_node_os_namespaceObject.EOL).join(''));
    else
        issueCommand(level, title === undefined ? {} : { title: (0,harmless_text/* harmlessLine */.Kw)(title) }, lines.join('\n'));
};
const isDebugging = process.env['RUNNER_DEBUG'] === '1';
const debug = (text) => {
    if (!isDebugging)
        return;
    for (const line of text().split('\n'))
        issueCommand('debug', {}, (0,harmless_text/* harmlessLine */.Kw)(line));
};
const saveInTemp = (name, text) => {
    try {
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_namespaceObject.tmpdir)(), 'self-hosted-runners-'));
        const path = (0,external_node_path_.join)(folder, name);
        (0,external_node_fs_.writeFileSync)(path, text);
        return path;
    }
    catch (error) {
        print({ level: 'warning', text: `${name} could not be written to the temp folder (${codeOf(error)}).` });
        return '';
    }
};

;// CONCATENATED MODULE: ./src/edge/clock.ts
const now = () => Number(process.hrtime.bigint()) / 1e6;
const epoch = () => Date.now();
const interruptibleSleep = (stop) => async (ms) => {
    await process
        .getBuiltinModule('node:timers/promises')
        .setTimeout(ms, undefined, { signal: stop })
        .catch(() => undefined);
};

;// CONCATENATED MODULE: ./src/domain/github/route.ts
const fillRoute = (route, parameters) => {
    const [method = '', template = ''] = route.split(' ');
    const left = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
    const path = template.replace(/\{(\w+)\}/g, (_, name) => {
        if (!left.has(name))
            throw new Error(`${route} has no ${name}`);
        const value = encodeURIComponent(String(left.get(name)));
        left.delete(name);
        return value;
    });
    if (left.size === 0)
        return { method, path };
    if (method !== 'GET')
        return { method, path, body: JSON.stringify(Object.fromEntries(left)) };
    const query = new URLSearchParams();
    for (const [name, value] of left)
        query.set(name, String(value));
    return { method, path: `${path}?${query.toString()}` };
};

;// CONCATENATED MODULE: ./src/edge/github.ts


const usualTimeoutMs = 10_000;
const postTimeoutMs = 20_000;
const createSend = (connection, transport, mask) => {
    const baseUrl = withoutTrailingSlash(connection.apiUrl);
    const known = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${connection.token.reveal(mask)}`,
        'user-agent': 'self-hosted-runners-action',
        'x-github-api-version': '2022-11-28',
    };
    const withAddress = (reply) => (reply.kind === 'answer' ? { ...reply, apiUrl: baseUrl } : reply);
    return ({ route, parameters, ifNoneMatch, onArrival, timeoutMs = Infinity }) => {
        const { method, path, body } = fillRoute(route, parameters);
        const headers = {
            ...known,
            ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
            ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
        };
        const mostMs = method === 'POST' ? postTimeoutMs : usualTimeoutMs;
        const request = { method, headers, body, onArrival, timeoutMs: Math.min(timeoutMs, mostMs) };
        return transport(new URL(baseUrl + path), request).then(withAddress);
    };
};

;// CONCATENATED MODULE: ./src/domain/text/echo.ts

const shortestSecret = 8;
const deepest = 64;
const isSecretEnough = (text) => text.length >= shortestSecret;
const withoutSecrets = (text, secrets) => {
    const spans = secrets.flatMap((secret) => spansOf(text, secret)).sort((one, other) => one.from - other.from);
    let [clean, end] = ['', 0];
    for (const { from, to } of spans) {
        if (from >= end)
            clean += text.slice(end, from) + secret/* hidden */.R;
        end = Math.max(end, to);
    }
    return end === 0 ? text : clean + text.slice(end);
};
const spansOf = (text, secret) => {
    const spans = [];
    for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + secret.length)) {
        spans.push({ from, to: from + secret.length });
    }
    return spans;
};
const withoutSecretsIn = (value, secrets, depth = 0) => {
    if (typeof value === 'string')
        return withoutSecrets(value, secrets);
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > deepest)
        return secret/* hidden */.R;
    if (Array.isArray(value))
        return value.map((item) => withoutSecretsIn(item, secrets, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [
        withoutSecrets(name, secrets),
        withoutSecretsIn(item, secrets, depth + 1),
    ]));
};

// EXTERNAL MODULE: ./src/domain/github/jit-config.ts + 1 modules
var jit_config = __nccwpck_require__(6415);
;// CONCATENATED MODULE: ./src/domain/github/issued-secrets.ts


const secretMembers = new Set(['token', 'encoded_jit_config', 'temp_download_token']);
const mayIssueSecrets = (json) => json === undefined || json.includes('token"') || json.includes('"encoded_jit_config"');
const secretsIssuedIn = (value, depth = 0) => {
    if (typeof value !== 'object' || value === null || depth > deepest)
        return [];
    return Object.entries(value).flatMap(([name, item]) => {
        if (!secretMembers.has(name) || typeof item !== 'string')
            return secretsIssuedIn(item, depth + 1);
        const inside = name === 'encoded_jit_config' ? (0,jit_config/* secretsInside */.w)(item) : [];
        return [item, ...inside].filter(isSecretEnough);
    });
};
const withoutEchoes = (value, secrets, known) => {
    const clean = withoutSecretsIn(value, secrets);
    if (Array.isArray(clean)) {
        const items = clean;
        const before = value;
        return items.map((item, at) => withIssued(item, before[at], ['temp_download_token'], known));
    }
    return withIssued(clean, value, ['token', 'encoded_jit_config'], known);
};
const withIssued = (clean, before, names, known) => {
    if (!isObject(clean) || !isObject(before))
        return clean;
    const issued = names.filter((name) => typeof before[name] === 'string');
    const values = issued.map((name) => [name, withoutSecretsIn(before[name], known)]);
    return { ...clean, ...Object.fromEntries(values) };
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./src/domain/text/json.ts
var json = __nccwpck_require__(5646);
;// CONCATENATED MODULE: ./src/domain/text/nesting.ts
const [quote, backslash] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const [openList, closeList, openObject, closeObject] = ['[', ']', '{', '}'].map((sign) => sign.charCodeAt(0));
const nestsDeeper = (json, most) => {
    let [depth, isInString] = [0, false];
    for (let at = 0; at < json.length && depth <= most; at += 1) {
        const code = json.charCodeAt(at);
        if (isInString && code === backslash)
            at += 1;
        else if (code === quote)
            isInString = !isInString;
        else if (isInString)
            continue;
        else if (code === openList || code === openObject)
            depth += 1;
        else if (code === closeList || code === closeObject)
            depth -= 1;
    }
    return depth > most;
};

;// CONCATENATED MODULE: ./src/edge/intake.ts




const createIntake = (token) => {
    const ours = [token].filter(isSecretEnough);
    const known = new Map(ours.map(inJson));
    return ({ status, headers, text }) => {
        const json = parsed(text);
        const plain = plainJson(text, json);
        const issued = mayIssueSecrets(plain) ? secretsIssuedIn(json) : [];
        for (const secret of issued)
            known.set(...inJson(secret));
        const found = [...known].flatMap(([secret, written]) => (plain?.includes(written) === false ? [] : [secret]));
        const isSuccess = status >= 200 && status < 300;
        const cleanJson = () => (isSuccess ? withoutEchoes(json, found, ours) : withoutSecretsIn(json, found));
        return { headers: cleanHeaders(headers, [...known.keys()]), json: found.length > 0 ? cleanJson() : json };
    };
};
const inJson = (secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
];
const plainJson = (text, json) => {
    if (json === undefined || !text.includes('\\'))
        return text;
    try {
        return JSON.stringify(json);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return undefined;
    }
};
const cleanHeaders = (headers, secrets) => {
    const all = Object.values(headers).join('\n');
    const found = secrets.filter((secret) => all.includes(secret));
    if (found.length === 0)
        return headers;
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withoutSecrets(value, found)]));
};
const mostUnsearched = 64 * 1024;
const parsed = (text) => {
    if (text.length > mostUnsearched && nestsDeeper(text, deepest))
        return undefined;
    return (0,json/* parseJson */.q)(text);
};

;// CONCATENATED MODULE: ./src/edge/signals.ts
const graceMs = 2500;
const onCancel = (tell) => {
    const [stop, cut] = [new AbortController(), new AbortController()];
    const cancel = () => {
        if (stop.signal.aborted)
            return;
        tell();
        stop.abort();
        setTimeout(() => {
            cut.abort();
        }, graceMs).unref();
    };
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    const end = () => {
        stop.abort();
        cut.abort();
    };
    return { stop: stop.signal, cut: cut.signal, end };
};

;// CONCATENATED MODULE: ./src/edge/agents.ts
const clientFor = (url) => process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
const createAgents = (proxy) => {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    const agents = new Map();
    return (url) => {
        const known = agents.get(url.protocol);
        if (known)
            return known;
        const secure = { rejectUnauthorized: true, proxyEnv: { https_proxy: proxy } };
        const agent = new (clientFor(url).Agent)({ keepAlive: true, ...(url.protocol === 'https:' && secure) });
        agents.set(url.protocol, agent);
        return agent;
    };
};

;// CONCATENATED MODULE: ./src/edge/exchange.ts


const maxBytes = 16 * 1024 * 1024;
const usualBytes = 64 * 1024;
class TimedOut extends Error {
}
class TooLarge extends Error {
}
class Cancelled extends Error {
}
const exchangeOnce = async (url, request, agent, { underWay, takeIn }) => {
    const arrival = await arrivalOf(url, request, agent, underWay);
    if (arrival.kind === 'no-answer')
        return arrival;
    try {
        if (arrival.status >= 200 && arrival.status < 300) {
            request.onArrival?.();
            await othersHere();
        }
        const { status } = arrival;
        const taken = takeIn({ status, headers: joined(arrival.headers), text: textOf(arrival) });
        return { kind: 'answer', status, ...taken };
    }
    catch (error) {
        return { kind: 'no-answer', ...reasonOf(error, url, request), sent: true };
    }
};
const arrivalOf = (url, request, agent, underWay) => new Promise((resolve) => {
    const headers = {
        ...request.headers,
        'accept-encoding': 'gzip',
        ...(request.body !== undefined && { 'content-length': String(Buffer.byteLength(request.body)) }),
    };
    let sent = false;
    let isAnswered = false;
    const outgoing = clientFor(url).request(url, { method: request.method, headers, agent }, (incoming) => {
        isAnswered = true;
        receive(incoming).then((body) => {
            settle({ kind: 'arrival', status: incoming.statusCode ?? 0, headers: incoming.headers, body });
        }, fail);
    });
    const settle = (arrival) => {
        clearTimeout(timer);
        underWay.delete(abort);
        resolve(arrival);
    };
    const fail = (error) => {
        settle({ kind: 'no-answer', ...reasonOf(error, url, request), sent });
    };
    const abort = (error) => {
        outgoing.destroy(error);
        fail(error);
    };
    const timer = setTimeout(() => {
        abort(new TimedOut());
    }, request.timeoutMs);
    underWay.add(abort);
    outgoing.on('socket', (socket) => {
        if (!socket.connecting)
            sent = true;
        else
            socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (sent = true));
    });
    outgoing.on('error', fail);
    outgoing.on('close', () => {
        if (!isAnswered)
            fail(new Error('closed'));
    });
    outgoing.end(request.body);
});
const receive = (incoming) => new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    incoming.on('data', (chunk) => {
        parts.push(chunk);
        size += chunk.length;
        if (size > maxBytes)
            incoming.destroy(new TooLarge());
    });
    incoming.on('end', () => {
        resolve(Buffer.concat(parts));
    });
    incoming.on('error', reject);
});
const othersHere = () => new Promise((resolve) => setImmediate(resolve));
const joined = (headers) => {
    const texts = {};
    for (const name in headers)
        texts[name] = String(headers[name]);
    return texts;
};
const textOf = ({ headers, body }) => {
    const isPacked = headers['content-encoding'] === 'gzip' && body.length > 0;
    return (isPacked ? unpack(body) : body).toString();
};
const unpack = (body) => process.getBuiltinModule('node:zlib').gunzipSync(body, { maxOutputLength: maxBytes, chunkSize: usualBytes });
const reasonOf = (error, url, request) => {
    const { host } = url;
    if (error instanceof Cancelled)
        return { reason: 'cancelled', detail: 'the step was canceled' };
    if (error instanceof TooLarge)
        return { reason: 'unusable', detail: `the answer of ${host} is too large` };
    if (error instanceof TimedOut) {
        return { reason: 'timed-out', detail: `${host} did not answer within ${Math.ceil(request.timeoutMs / 1000)} s` };
    }
    const { code, message } = error;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return reasonOf(new TooLarge(), url, request);
    if (code !== undefined && isCertificateError(code)) {
        return { reason: 'untrusted', detail: `a certificate on the way to ${host} is refused (${(0,harmless_text/* brief */.dh)(code)})` };
    }
    const isNonsense = /^(HPE_|Z_)/.test(code ?? '');
    return {
        reason: isNonsense ? 'unusable' : 'unreachable',
        detail: `${isNonsense ? 'no readable answer' : 'no answer'} from ${host} (${(0,harmless_text/* brief */.dh)(code ?? message ?? 'unknown')})`,
    };
};
const isCertificateError = (code) => !code.startsWith('ERR_SSL_') &&
    /CERT|ISSUER|SIGNATURE|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH/.test(code);

;// CONCATENATED MODULE: ./src/edge/transport.ts



const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const createTransport = ({ proxy, takeIn, stop, cut, debug }) => {
    const agentFor = createAgents(proxy);
    const underWay = new Set();
    cut.addEventListener('abort', () => {
        for (const abort of underWay)
            abort(new Cancelled());
    });
    const exchange = async (url, request, redirected) => {
        if (stop.aborted)
            return { kind: 'no-answer', reason: 'cancelled', detail: 'the step was canceled', sent: false };
        const start = now();
        const reply = await attempt(() => exchangeOnce(url, request, agentFor(url), { underWay, takeIn }), url, request);
        const ms = now() - start;
        debug(() => `${request.method} ${url.pathname}${url.search}: ${endOf(reply)} (${Math.round(ms)} ms)`);
        const next = redirected < mostRedirects ? redirectOf(reply, url, request) : undefined;
        return next ? exchange(next, { ...request, timeoutMs: request.timeoutMs - ms }, redirected + 1) : reply;
    };
    return (url, request) => exchange(url, request, 0);
};
const endOf = (reply) => reply.kind === 'answer' ? `${reply.status}, ${reply.headers['x-github-request-id'] ?? ''}` : reply.detail;
const attempt = async (send, url, request) => {
    try {
        return await send();
    }
    catch (error) {
        return { kind: 'no-answer', ...reasonOf(error, url, request), sent: false };
    }
};
const redirectOf = (reply, url, { method }) => {
    if (reply.kind !== 'answer' || !redirects.has(reply.status) || method !== 'GET')
        return undefined;
    const location = reply.headers['location'] ?? '';
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    return next?.origin === url.origin ? next : undefined;
};

;// CONCATENATED MODULE: ./src/domain/github/pacing.ts
const mostAtOnce = 50;
const mostPoints = 900;
const windowMs = 61_000;
const pointsOf = ({ route }) => (route.startsWith('GET ') ? 1 : 5);
const stillCounting = (spent, nowMs) => spent.filter(({ atMs }) => nowMs - atMs < windowMs);
const delayBefore = (points, spent, nowMs) => {
    let total = points;
    for (const one of spent.toReversed()) {
        total += one.points;
        if (total > mostPoints)
            return Math.max(0, one.atMs + windowMs - nowMs);
    }
    return 0;
};

// EXTERNAL MODULE: ./src/domain/github/rate-limit.ts
var rate_limit = __nccwpck_require__(1756);
// EXTERNAL MODULE: ./src/domain/github/reply.ts
var github_reply = __nccwpck_require__(7526);
;// CONCATENATED MODULE: ./src/domain/github/retrying.ts


const mostAttempts = 4;
const callBudgetMs = (isSafe) => (isSafe ? 40_000 : 60_000);
const longestLimitMs = 120_000;
const firstBackoffMs = 1000;
const stop = { do: 'stop' };
const nextRetryStep = (attempt) => {
    const { reply, attempts, spentMs, leftMs, isSafe, nowEpochMs, random } = attempt;
    if (attempts >= mostAttempts)
        return stop;
    const limit = reply.kind === 'answer' ? (0,rate_limit/* limitOf */.L)(reply, nowEpochMs) : undefined;
    if (limit) {
        const afterMs = limit.endsInMs + Math.round(random * 1000);
        const isShort = limit.endsInMs <= longestLimitMs && afterMs <= leftMs;
        return isShort ? { do: 'again', afterMs, because: 'a rate limit', isLimit: true } : stop;
    }
    const because = reasonToRetry(reply, isSafe);
    if (because === undefined)
        return stop;
    const backoffMs = Math.round(random * firstBackoffMs * 2 ** (attempts - 1));
    const afterMs = backoffMs + (reply.kind === 'answer' ? ((0,rate_limit/* retryAfterMs */.V)(reply, nowEpochMs) ?? 0) : 0);
    const fits = spentMs + afterMs < callBudgetMs(isSafe) && afterMs <= leftMs;
    return fits ? { do: 'again', afterMs, because, isLimit: false } : stop;
};
const passing = new Set([500, 502, 503, 504]);
const reasonToRetry = (reply, isSafe) => {
    if (reply.kind === 'answer') {
        return isSafe && passing.has(reply.status) && !(0,github_reply/* saysBusy */.yY)(reply) ? `status ${reply.status}` : undefined;
    }
    if (reply.reason !== 'timed-out' && reply.reason !== 'unreachable')
        return undefined;
    return isSafe || !reply.sent ? reply.detail : undefined;
};

;// CONCATENATED MODULE: ./src/run/api/governed-send.ts




const shortestPauseMs = 2000;
const governedSend = (send, { clock, say }) => {
    const enter = entrance(mostAtOnce);
    let spent = [];
    let heldUntilMs = 0;
    let saidUntilMs = 0;
    let refusal;
    const pause = async (ms) => {
        if (ms >= shortestPauseMs && clock.now() >= saidUntilMs) {
            say(`Pausing ${(0,duration/* describeDuration */.M)(ms)} to stay within GitHub's rate limits.`);
            saidUntilMs = clock.now() + ms;
        }
        await clock.sleep(ms);
    };
    const pay = async (request, guard) => {
        for (;;) {
            const look = guard?.lookAt(clock.now());
            const points = pointsOf(request) + (look ? pointsOf(look) : 0);
            const delayMs = Math.max(delayBefore(points, spent, clock.now()), heldUntilMs - clock.now());
            if (delayMs <= 0 || clock.isStopped()) {
                spent = [...stillCounting(spent, clock.now()), { atMs: clock.now(), points }];
                return look;
            }
            await pause(delayMs);
        }
    };
    const heed = (reply) => {
        const limit = reply.kind === 'answer' ? (0,rate_limit/* limitOf */.L)(reply, clock.epoch()) : undefined;
        if (limit === undefined)
            return;
        if (limit.endsInMs > longestLimitMs)
            refusal = reply;
        else
            heldUntilMs = Math.max(heldUntilMs, clock.now() + limit.endsInMs);
    };
    const isHeld = () => refusal !== undefined || heldUntilMs > clock.now();
    const transmit = async (request) => {
        const sentAtMs = clock.now();
        const reply = await send(request);
        heed(reply);
        return { ...reply, sentAtMs };
    };
    const takeTurn = async ({ guard, ...request }, arrivedMs, leave) => {
        let lookedMs = 0;
        for (;;) {
            const look = await pay(request, guard);
            const queuedMs = clock.now() - arrivedMs - lookedMs;
            if (refusal)
                return { ...refusal, heldBack: true };
            if (guard && look) {
                const { timeoutMs } = request;
                const seen = await transmit({ ...look, ...(timeoutMs !== undefined && { timeoutMs }) });
                if (!guard.allows(seen, clock.now()))
                    return { ...seen, queuedMs, heldBack: true };
                lookedMs += clock.now() - (seen.sentAtMs ?? 0);
                if (isHeld())
                    continue;
            }
            const reply = await transmit({ ...request, onArrival: leave });
            return { ...reply, queuedMs: queuedMs + (reply.queuedMs ?? 0) };
        }
    };
    return async (request) => {
        const arrivedMs = clock.now();
        const leave = await enter();
        try {
            return await takeTurn(request, arrivedMs, leave);
        }
        finally {
            leave();
        }
    };
};
const entrance = (most) => {
    let inside = 0;
    const queue = [];
    return async () => {
        if (inside < most)
            inside += 1;
        else
            await new Promise((resolve) => queue.push(resolve));
        let isInside = true;
        return () => {
            if (!isInside)
                return;
            isInside = false;
            const next = queue.shift();
            if (next)
                next();
            else
                inside -= 1;
        };
    };
};

;// CONCATENATED MODULE: ./src/run/api/persistent-send.ts



const persistentSend = (send, ports) => async (request) => {
    const { clock, say, random } = ports;
    const isSafe = (0,operations/* isReplaySafe */.Po)(request.route);
    const start = clock.now();
    let idleMs = 0;
    let mayHaveBeenDone = false;
    for (let attempts = 1;; attempts += 1) {
        const spentMs = () => clock.now() - start - idleMs;
        const leftMs = () => (request.untilMs ?? Infinity) - clock.now();
        const timeoutMs = Math.min(request.timeoutMs ?? Infinity, callBudgetMs(isSafe) - spentMs(), Math.max(leastTimeoutMs, leftMs()));
        const reply = await send({ ...request, timeoutMs });
        idleMs += reply.queuedMs ?? 0;
        const step = nextRetryStep({
            reply,
            attempts,
            spentMs: spentMs(),
            leftMs: leftMs(),
            isSafe,
            nowEpochMs: clock.epoch(),
            random: random(),
        });
        if (step.do === 'stop') {
            return { ...(mayHaveBeenDone ? afterReplay(reply) : reply), ...(idleMs > 0 && { queuedMs: idleMs }) };
        }
        mayHaveBeenDone ||= !step.isLimit && reply.heldBack !== true && wasSent(reply);
        if (clock.isStopped())
            continue;
        say(retryLine(request, reply, step.because, step.afterMs, attempts));
        if (step.isLimit)
            idleMs += step.afterMs;
        await clock.sleep(step.afterMs);
    }
};
const afterReplay = (reply) => reply.kind === 'answer' ? { ...reply, isReplay: true } : { ...reply, isReplay: true, sent: true };
const leastTimeoutMs = 1000;
const wasSent = (reply) => reply.kind === 'answer' || reply.sent;
const retryLine = ({ route }, { heldBack = false }, because, afterMs, attempts) => {
    const delay = (0,duration/* describeDuration */.M)(afterMs);
    const what = heldBack ? `looking again in ${delay}, before ${route}` : `sending ${route} again in ${delay}`;
    return `${because}: ${what} (try ${attempts + 1} of ${mostAttempts}).`;
};

;// CONCATENATED MODULE: ./src/open-ports.ts








const say = (text) => {
    print({ level: 'info', text });
};
const proxyFor = async (apiUrl) => process.env['https_proxy'] || process.env['HTTPS_PROXY']
    ? (await __nccwpck_require__.e(/* import() */ 924).then(__nccwpck_require__.bind(__nccwpck_require__, 3924))).proxyFor(apiUrl, process.env)
    : undefined;
const openPorts = async (connection) => {
    const proxy = await proxyFor(connection.apiUrl);
    const { stop, cut, end } = onCancel(() => {
        say('Canceled: nothing new begins.');
    });
    const clock = { now: now, epoch: epoch, sleep: interruptibleSleep(stop), isStopped: () => stop.aborted };
    const takeIn = createIntake(connection.token.reveal(mask));
    const transport = createTransport({ proxy, takeIn, stop, cut, debug: debug });
    const send = createSend(connection, transport, mask);
    const patient = persistentSend(governedSend(send, { clock, say }), { clock, say, random: Math.random });
    const hide = (secret) => void secret.reveal(mask);
    const apiUrl = connection.apiUrl.href;
    const openSeenFile = async (path) => (await __nccwpck_require__.e(/* import() */ 149).then(__nccwpck_require__.bind(__nccwpck_require__, 4149))).openSeenFile(path);
    const effects = { say, save: saveInTemp, remember: saveState, hide, apiUrl, openSeenFile };
    return { ports: { send: patient, clock, random: Math.random, ...effects }, close: end };
};

;// CONCATENATED MODULE: ./src/run/api/conditional-send.ts
const conditionalSend = (send) => {
    const known = new Map();
    return async (request) => {
        if (!request.route.startsWith('GET '))
            return send(request);
        const key = JSON.stringify([request.route, request.parameters]);
        const before = known.get(key);
        const etag = before?.headers['etag'];
        const reply = await send(etag === undefined ? request : { ...request, ifNoneMatch: etag });
        if (reply.kind !== 'answer')
            return reply;
        if (reply.status === 304 && before !== undefined)
            return confirmed(before, reply);
        if (reply.status === 200)
            known.set(key, reply);
        return reply;
    };
};
const confirmed = (known, by) => ({
    ...by,
    status: known.status,
    headers: { ...known.headers, ...by.headers },
    json: known.json,
});

// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __nccwpck_require__(6358);
// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __nccwpck_require__(3098);
;// CONCATENATED MODULE: ./src/run/api/place-check.ts



const placeChecks = ({ ask }) => {
    let check;
    const lookAtPlace = async (cannot) => {
        const reply = await ask('list', { per_page: 1, page: 1 });
        if (reply.kind === 'no-answer' || reply.status !== operations/* verbs */.PB.list.status)
            throw await (0,calling/* refusedBy */.it)(reply, cannot);
        await (0,calling/* decoded */.DH)(reply, { ...cannot, verb: 'list' }, github_runner/* decodeRunnerPage */._D);
    };
    return async (cannot) => {
        check ??= lookAtPlace(cannot);
        try {
            await check;
        }
        catch (error) {
            check = undefined;
            throw error;
        }
    };
};

// EXTERNAL MODULE: ./src/domain/github/paging.ts
var paging = __nccwpck_require__(9664);
// EXTERNAL MODULE: ./src/run/api/read-pages.ts
var read_pages = __nccwpck_require__(6781);
;// CONCATENATED MODULE: ./src/run/api/runner-calls.ts





const runnerCalls = (calls, checkPlace, tell) => {
    const { ask, asked } = calls;
    const getting = (id) => asked('get', `get runner ${id}`);
    const pageReader = () => {
        const times = [];
        const listPage = async (query) => {
            const what = query.name === undefined ? 'list the runners' : `look up runner ${(0,harmless_text/* brief */.dh)(query.name)}`;
            const reply = await ask('list', query);
            const page = await (0,calling/* decodedPage */.qX)(reply, asked('list', what), github_runner/* decodeRunnerPage */._D);
            times.push(...timeOf(reply));
            return page;
        };
        return { listPage, times };
    };
    const runnerIn = async (id, reply) => {
        if (reply.kind === 'no-answer' || reply.status !== 404)
            return (0,calling/* decoded */.DH)(reply, getting(id), github_runner/* decodeRunner */.rD);
        await checkPlace(getting(id));
        return undefined;
    };
    const look = async (id) => {
        const reply = await ask('get', { runner_id: id });
        return { runner: await runnerIn(id, reply), sentAtMs: reply.sentAtMs ?? -Infinity };
    };
    return {
        get: async (id) => {
            const reply = await ask('get', { runner_id: id });
            const runner = await runnerIn(id, reply);
            if (runner === undefined)
                throw await (0,calling/* goneBy */.l$)(reply, calls.target, id);
            return runner;
        },
        find: async (id) => (await look(id)).runner,
        look,
        remaining: calls.remaining,
        list: async ({ name }) => {
            const { listPage, times } = pageReader();
            const { items, ...list } = await (name === undefined ? (0,read_pages/* readPages */.n)(listPage, tell) : readNamed(name, listPage));
            const read = times.length === 0 ? undefined : { firstMs: Math.min(...times), lastMs: Math.max(...times) };
            return { ...list, runners: items, read };
        },
    };
};
const timeOf = (reply) => {
    const written = reply.kind === 'answer' ? Date.parse(reply.headers['date'] ?? '') : Number.NaN;
    return Number.isNaN(written) ? [] : [written];
};
const readNamed = async (name, listPage, isSecond = false) => {
    const pages = [];
    const read = new Set();
    for (let page = 1;; page += 1) {
        const answer = await listPage({ name, per_page: paging/* perPage */.xP, page });
        const { totalCount, items } = answer;
        const isOver = items.length < paging/* perPage */.xP || items.every(({ id }) => read.has(id)) || page === paging/* mostPages */.uH;
        for (const runner of items)
            read.add(runner.id);
        pages.push({ ...answer, items: items.filter((runner) => runner.name === name) });
        if (!isOver)
            continue;
        const found = (0,paging/* uniqueItems */.Wj)(pages);
        if (page > 1 && found.length === 0 && !isSecond)
            return readNamed(name, listPage, true);
        return { totalCount, items: found, sightings: (0,paging/* sightings */.nI)(pages), isWhole: true };
    }
};

;// CONCATENATED MODULE: ./src/run/api/runners-api.ts




const runnersApi = ({ send, clock, say }, target, purpose) => {
    const calls = (0,calling/* callsOf */.p9)(send, target, purpose);
    const tell = {
        progress: (0,progress/* atIntervals */.S)(clock, say),
        repeating: (pages) => {
            say(`Page ${pages} of the list holds nobody who was not on the pages before it: no further one is read.`);
        },
        unsteady: (readings) => {
            say(`The list changed while it was read, ${readings} times over: it may hold runners that are gone by now.`);
        },
    };
    const checkPlace = placeChecks(calls);
    const deletion = async () => (await __nccwpck_require__.e(/* import() */ 419).then(__nccwpck_require__.bind(__nccwpck_require__, 3419))).deletionCalls(calls, checkPlace);
    const registration = async () => (await __nccwpck_require__.e(/* import() */ 651).then(__nccwpck_require__.bind(__nccwpck_require__, 4651))).registrationCalls(calls);
    const group = async () => (await __nccwpck_require__.e(/* import() */ 377).then(__nccwpck_require__.bind(__nccwpck_require__, 3377))).groupCalls(calls, tell);
    return {
        ...runnerCalls(calls, checkPlace, tell),
        delete: async (id) => (await deletion()).delete(id),
        deleteIf: async (id, mayGo, seenAtMs) => (await deletion()).deleteIf(id, mayGo, seenAtMs),
        createToken: async (verb) => (await registration()).createToken(verb),
        generateJitConfig: async (order, timeoutMs) => (await registration()).generateJitConfig(order, timeoutMs),
        firstPage: async () => (await registration()).firstPage(),
        listGroups: async (only) => (await group()).listGroups(only),
        listGroupRunners: async (of) => (await group()).listGroupRunners(of),
        versionSupport: async (version) => (await __nccwpck_require__.e(/* import() */ 718).then(__nccwpck_require__.bind(__nccwpck_require__, 2718))).versionCalls(calls).versionSupport(version),
    };
};

// EXTERNAL MODULE: ./src/run/find-by-name.ts
var find_by_name = __nccwpck_require__(6756);
;// CONCATENATED MODULE: ./src/run/get.ts




const getRunner = async (command, api, ports) => {
    const { runner: ref, target, wait } = command;
    if (wait)
        return (await __nccwpck_require__.e(/* import() */ 569).then(__nccwpck_require__.bind(__nccwpck_require__, 8569))).waitForRunner({ ...command, wait }, api, ports);
    const runner = ref.by === 'id' ? await api.get(ref.id) : await getByName(ref.name, target, api);
    return { outcome: { verb: 'get', target, runner } };
};
const getByName = async (name, target, api) => {
    const runner = await (0,find_by_name/* findByName */._)(name, target, api);
    if (runner === undefined)
        throw new failure/* Failed */.cV(noSuchRunner(name, target));
    return runner;
};
const noSuchRunner = (name, target) => ({
    code: 'not-found',
    message: `There is no runner named ${(0,harmless_text/* brief */.dh)(name)} in ${(0,github_target/* describeTarget */.ff)(target)}.`,
    hint: 'Names are compared exactly, upper and lower case included.',
});

;// CONCATENATED MODULE: ./src/run/run.ts



const run = async (command, ports) => {
    const api = runnersApi({ ...ports, send: sendFor(command, ports) }, command.target, command.verb);
    switch (command.verb) {
        case 'get':
            return getRunner(command, api, ports);
        case 'list':
            return (await __nccwpck_require__.e(/* import() */ 235).then(__nccwpck_require__.bind(__nccwpck_require__, 1235))).listRunners(command, api, ports);
        case 'delete':
            return (await __nccwpck_require__.e(/* import() */ 476).then(__nccwpck_require__.bind(__nccwpck_require__, 6476))).deleteRunners(command, api, ports);
        case 'registration-token': {
            const { verb, target, platform } = command;
            const download = platform && (await (await __nccwpck_require__.e(/* import() */ 452).then(__nccwpck_require__.bind(__nccwpck_require__, 1452))).findDownload(platform, command, ports));
            return { outcome: { verb, target, token: await api.createToken(verb), ...(download && { download }) } };
        }
        case 'remove-token': {
            const { verb, target } = command;
            return { outcome: { verb, target, token: await api.createToken(verb) } };
        }
        case 'jit-config':
            return (await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 8413))).generateJitConfigs(command, api, ports);
    }
};
const sendFor = (command, { send, clock }) => {
    if (command.verb === 'delete')
        return conditionalSend(send);
    if ((command.verb !== 'get' && command.verb !== 'list') || command.wait === undefined)
        return send;
    const untilMs = clock.now() + command.wait.patience.timeoutMs;
    return conditionalSend((request) => send({ ...request, untilMs }));
};

;// CONCATENATED MODULE: ./src/main.ts









const parseAids = async (raw) => {
    const hasExpression = raw.filter !== '' || raw['wait-until'] !== '' || raw['fail-if'] !== '';
    const operation = (0,operations/* findOperation */.LC)(raw.operation);
    const isMisspelled = raw.operation !== '' && operation === undefined;
    const jitOrders = operation?.verb === 'jit-config' ? await __nccwpck_require__.e(/* import() */ 186).then(__nccwpck_require__.bind(__nccwpck_require__, 2186)) : undefined;
    return {
        compile: hasExpression ? (await Promise.all(/* import() */[__nccwpck_require__.e(305), __nccwpck_require__.e(506)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9506))).compileCondition : notLoaded,
        nearestOperation: isMisspelled ? (await __nccwpck_require__.e(/* import() */ 552).then(__nccwpck_require__.bind(__nccwpck_require__, 7552))).nearestOperation : notLoaded,
        parseValues: raw.values === '' ? notLoaded : (await __nccwpck_require__.e(/* import() */ 286).then(__nccwpck_require__.bind(__nccwpck_require__, 2286))).parseValues,
        jitOrders: jitOrders ?? { parseJitOrder: notLoaded, labelWarnings: notLoaded },
        workflow: workflowPlace(),
    };
};
const notLoaded = () => {
    throw new Error('an input needs what is not loaded');
};
const carryOut = async ({ command, connection }) => {
    try {
        const { ports, close } = await openPorts(connection);
        return await run(command, ports).finally(close);
    }
    catch (error) {
        return { failure: told(error) };
    }
};
const told = (error) => {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        debug(() => cause.stack ?? cause.message);
    return (0,failure/* failureOf */.g5)(error);
};
const main = async () => {
    const raw = readInputs();
    (0,secret/* maskable */.dm)(raw['github-token']).forEach(mask);
    openOutputs();
    const web = await serverUrl();
    const step = parseStep(raw, await parseAids(raw));
    const ending = step.ok ? await carryOut(step.value) : { failure: (0,failure/* badInput */.AN)(step.problems) };
    const warnings = [...(step.ok ? step.value.warnings : []), ...(ending.warnings ?? [])];
    const asked = step.ok
        ? { operation: (0,operations/* operationName */.Xn)(step.value.command), command: step.value.command }
        : attempted(raw, workflowPlace());
    const summary = step.ok ? step.value.summary : !/^false$/i.test(raw.summary);
    await publish(reportOf({ ...ending, warnings }, asked, web), { summary });
    process.exitCode = ending.failure ? 1 : 0;
};
process.exitCode = 1;
main()
    .catch((error) => {
    const { code, message, hint = '' } = told(error);
    print({ level: 'error', text: `${message}\n${hint}\n(error-code ${code})` });
})
    .finally(() => {
    setTimeout(() => process.exit(), 500).unref();
});

