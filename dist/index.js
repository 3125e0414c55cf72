import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
__webpack_unused_export__ = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
__webpack_unused_export__ = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 217:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseStep)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(426);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(611);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(543);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(607);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(831);






/** Reads all inputs and reports every problem at once, each naming its input. */
const parseStep = (raw) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)({
    command: (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .thenParse */ .TL)(parseOperation(raw.operation), (operation) => parseCommand(operation, raw)),
    connection: (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)({ apiUrl: (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .parseApiUrl */ .nV)(raw['github-api-url']), token: (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToken */ .pI)(raw['github-token']) }),
    summary: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBoolean */ .yG)('summary', raw.summary),
});
const parseOperation = (text) => {
    const all = _operations_js__WEBPACK_IMPORTED_MODULE_2__/* .operations */ .zU.map(({ name }) => `\n  ${name}`).join('');
    if (text === '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('operation', `is required; it is one of${all}`);
    const operation = (0,_operations_js__WEBPACK_IMPORTED_MODULE_2__/* .findOperation */ .LC)(text);
    if (operation)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(operation);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('operation', `${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)} is unknown; did you mean ${(0,_operations_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOperation */ .IY)(text)}? It is one of${all}`);
};
const parseCommand = (operation, raw) => {
    const unused = unusedInputs(operation, raw);
    const command = parseVerb(operation, raw);
    if (unused.length === 0)
        return command;
    return { ok: false, problems: [...unused, ...(command.ok ? [] : command.problems)] };
};
/** An input that is silently ignored deletes the wrong thing; those with a default cannot be told from unset ones. */
const withoutDefault = ['owner', 'runner-id', 'name', 'labels'];
const unusedInputs = ({ verb, scope, name }, raw) => withoutDefault
    .filter((input) => raw[input] !== '')
    .filter((input) => !_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputUses */ .F[input].includes(verb) || (input === 'owner' && scope === 'org'))
    .map((input) => ({ input, message: `is not used by ${name}; leave it out` }));
const parseVerb = ({ verb, scope }, raw) => {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTarget */ .hu)(scope, raw);
    switch (verb) {
        case 'get':
        case 'delete':
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .mapParsed */ .OM)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)({ target, runner: parseRunnerRef(raw) }), (fields) => ({ verb, ...fields }));
        case 'list':
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .mapParsed */ .OM)(target, (place) => ({ verb, target: place, ...(raw.name !== '' && { name: raw.name }) }));
        case 'registration-token':
        case 'remove-token':
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .mapParsed */ .OM)(target, (place) => ({ verb, target: place }));
        case 'jit-config':
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .mapParsed */ .OM)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)({ target, order: parseJitOrder(raw) }), (fields) => ({ verb, ...fields }));
    }
};
const parseRunnerRef = (raw) => {
    const [id, name] = [raw['runner-id'], raw.name];
    if (id !== '' && name !== '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('runner-id', 'and name are both set; give exactly one of them');
    if (id !== '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .mapParsed */ .OM)((0,_input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseId */ .Fg)('runner-id', id), (value) => ({ by: 'id', id: value }));
    if (name !== '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({ by: 'name', name });
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('runner-id', 'or name is required: the id or the exact name of the runner');
};
const parseJitOrder = (raw) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)({
    name: raw.name === '' ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('name', 'is required: the name of the new runner') : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(raw.name),
    labels: (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .thenParse */ .TL)((0,_input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)('labels', raw.labels), (labels) => labels.length >= 1 && labels.length <= 100
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(labels)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('labels', `must hold 1 to 100 labels, not ${labels.length}; GitHub adds none of its own to a JIT runner`)),
    groupId: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseId */ .Fg)('runner-group-id', raw['runner-group-id']),
    workFolder: raw['work-folder'] === ''
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)('work-folder', 'is empty; leave it out for its default')
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(raw['work-folder']),
});


/***/ }),

/***/ 426:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ae: () => (/* binding */ withoutTrailingSlash),
/* harmony export */   nV: () => (/* binding */ parseApiUrl),
/* harmony export */   pI: () => (/* binding */ parseToken)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(607);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(130);


const parseToken = (text) => {
    if (text === '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('github-token', 'is required: a personal access token or a GitHub App token');
    // Only what HTTP allows in a header; the alphabet and length of a token are GitHub's business.
    if (!/^[\x21-\x7e]+$/.test(text))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('github-token', 'holds a blank, a line break or another character that no token has');
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text));
};
const loopback = /^(localhost|127(\.[0-9]+){3}|\[::1\])$/;
/** The API's address: `https://api.github.com`, `https://api.SUBDOMAIN.ghe.com` or `https://HOST/api/v3`. */
const parseApiUrl = (text) => {
    const input = 'github-api-url';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, 'must be the address of the API, such as https://api.github.com or https://HOST/api/v3');
    }
    if (url.username !== '' || url.password !== '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, 'must not hold a user name or password');
    if (url.search !== '' || url.hash !== '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, 'must not have a query or fragment');
    if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, 'must be https: over plain http the token could be read on the way');
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(url);
};
const withoutTrailingSlash = (url) => url.href.replace(/\/+$/, '');


/***/ }),

/***/ 410:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   cV: () => (/* binding */ Failed),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* unused harmony export failureCodes */
/** Why a step failed: stable words that a workflow may compare. */
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
    'internal',
]));
/** The one error that carries a failure; `cause` is kept for debug logs. */
class Failed extends Error {
    name = 'Failed';
    failure;
    constructor(failure, options) {
        super(failure.message, options);
        this.failure = failure;
    }
}
const badInput = (problems) => ({
    code: 'bad-input',
    message: problems.map(({ input, message }) => `${input} ${message}`).join('\n'),
});
/** Anything thrown that is not a `Failed` is a bug of this action. */
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

/***/ 677:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   dB: () => (/* binding */ harmlessSentence),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   tt: () => (/* binding */ harmlessCode)
/* harmony export */ });
/**
 * Text from the network, made safe to print. Runner names, labels and API messages are strangers' text: the runner
 * takes `::cmd::` at the start of a line and `##[cmd]` anywhere in one for commands, terminals obey control
 * characters, and browsers render HTML.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
/** Control characters, line separators, invisible marks such as those that turn the direction of writing, half pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const escapeCharacter = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/** One line for the log that neither the runner nor a terminal takes for anything but text. */
const harmlessLine = (text) => text
    .replace(unprintable, escapeCharacter)
    .replace(/##(?=\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
/** Cuts a stranger's text to what a line or a cell can bear. */
const brief = (text, length = 100) => {
    const characters = text.length > length ? Array.from(text) : [];
    return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
};
const entity = (character) => `&#${character.codePointAt(0) ?? 0xfffd};`;
/** What Markdown might take for markup; an underscore inside a word, and a dot outside `www.`, mean nothing to it. */
const markupInCode = /[^\p{L}\p{N} .:_-]|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;
const markupInText = /[^\p{L}\p{N} .,:;?='"()_-]|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;
/**
 * A stranger's text as code in one Markdown table cell, showing the very characters: no markup, no link, no mention, no
 * new row. Entities, because a backslash before a pipe can itself be escaped; `<code>`, because mentions work elsewhere.
 */
const harmlessCode = (text) => {
    const shown = brief(text).replace(unprintable, escapeCharacter);
    return shown === '' ? '' : `<code>${shown.replace(markupInCode, entity)}</code>`;
};
/** A sentence for Markdown with strangers' words in it: read as written, never as markup. */
const harmlessSentence = (text) => text.replace(unprintable, escapeCharacter).replace(markupInText, entity);


/***/ }),

/***/ 611:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(607);

/** A positive decimal integer, nothing half-parsed: `12abc`, `1e3`, `0x1f` and `-1` are refused. */
const parseId = (input, text) => {
    const id = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(id) && id > 0
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(id)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be a decimal integer above 0, not ${quote(text)}`);
};
/** YAML's spellings of true and false, as workflows have them. */
const parseBoolean = (input, text) => {
    if (/^(true|True|TRUE)$/.test(text))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(true);
    if (/^(false|False|FALSE)$/.test(text))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(false);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must be true or false, not ${quote(text)}`);
};
/** A JSON array of strings or numbers, or values separated by commas or new lines; empty values are left out. */
const parseList = (input, text) => {
    if (!text.startsWith('['))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(nonEmpty(text.split(/[,\r\n]/)));
    const items = parseJson(text);
    if (!Array.isArray(items))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, 'starts with [ but is not a JSON array');
    const odd = items.findIndex((item) => typeof item !== 'string' && !Number.isSafeInteger(item));
    if (odd >= 0)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `must hold only strings or whole numbers; item ${odd + 1} is neither`);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(nonEmpty(items.map(String)));
};
const nonEmpty = (items) => items.map((item) => item.trim()).filter((item) => item !== '');
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // the caller says what is wrong, in terms of the input
    }
};
/** A value as it stands in an error message; long ones are cut. */
const quote = (text) => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;


/***/ }),

/***/ 543:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ inputUses),
/* harmony export */   v: () => (/* binding */ inputNames)
/* harmony export */ });
const every = ['get', 'list', 'delete', 'registration-token', 'remove-token', 'jit-config'];
/** Which verbs use an input. The names are the public contract; action.yml holds their defaults and descriptions. */
const inputUses = {
    operation: every,
    'github-token': every,
    org: every,
    repo: every,
    owner: every,
    'runner-id': ['get', 'delete'],
    name: ['list', 'get', 'delete', 'jit-config'],
    labels: ['jit-config'],
    'runner-group-id': ['jit-config'],
    'work-folder': ['jit-config'],
    summary: every,
    'github-api-url': every,
};
const inputNames = Object.keys(inputUses);


/***/ }),

/***/ 48:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ nearestOperation),
/* harmony export */   LC: () => (/* binding */ findOperation),
/* harmony export */   Lu: () => (/* binding */ routeOf),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   Tj: () => (/* binding */ permissionFor),
/* harmony export */   Xn: () => (/* binding */ operationName),
/* harmony export */   zU: () => (/* binding */ operations)
/* harmony export */ });
/* unused harmony export runnerGroupsRoute */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(916);

/** Where runners live. A new scope is one more prefix here. */
const prefixes = {
    org: '/orgs/{org}/actions/runners',
    repo: '/repos/{owner}/{repo}/actions/runners',
};
/**
 * The six verbs, each once for an organization and once for a repository.
 *
 * `access` is the level of permission that GitHub asks for; `replay` says whether a request whose answer got lost may
 * simply be sent again, or must be reconciled first because it may have registered a runner.
 *
 * @see https://docs.github.com/en/rest/actions/self-hosted-runners
 */
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
/** The route as GitHub publishes it: a typo in a method, prefix or path above does not compile here. */
const routeOf = (verb, scope) => {
    const route = `${verbs[verb].method} ${prefixes[scope]}${verbs[verb].path}`;
    return route;
};
/** The runner groups of an organization; a repository has none to list. */
const runnerGroupsRoute = 'GET /orgs/{org}/actions/runner-groups';
/** Finds an operation by name; GitHub's own operation ids, which have hyphens, are taken too. */
const findOperation = (name) => operations.find((operation) => operation.name === name.replaceAll('-', '_'));
const nearestOperation = (name) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name.replaceAll('-', '_'), operations.map((operation) => operation.name));
/**
 * What a token needs for a verb: the permission of a GitHub App or fine-grained token, and the scope of a classic one.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
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


/***/ }),

/***/ 607:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
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
/** All the values, or all the problems of all of them: nobody should have to fix a workflow one error at a time. */
const combine = (fields) => {
    const problems = Object.values(fields).flatMap((field) => (field.ok ? [] : field.problems));
    if (problems.length > 0)
        return { ok: false, problems };
    const values = Object.entries(fields).flatMap(([key, field]) => (field.ok ? [[key, field.value]] : []));
    return valid(Object.fromEntries(values));
};
const mapParsed = (parsed, use) => parsed.ok ? valid(use(parsed.value)) : parsed;
const thenParse = (parsed, use) => parsed.ok ? use(parsed.value) : parsed;


/***/ }),

/***/ 24:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./src/domain/harmless-text.ts
var harmless_text = __nccwpck_require__(677);
// EXTERNAL MODULE: ./src/domain/runner.ts
var domain_runner = __nccwpck_require__(984);
;// CONCATENATED MODULE: ./src/domain/outputs.ts

/** Every output, with the verbs that set it; the names are the public contract. */
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
    'total-count': ['list'],
    count: ['list'],
    'online-count': ['list'],
    'offline-count': ['list'],
    'idle-count': ['list'],
    'busy-count': ['list'],
    ids: ['list'],
    names: ['list'],
    token: ['registration-token', 'remove-token'],
    'expires-at': ['registration-token', 'remove-token'],
    'encoded-jit-config': ['jit-config'],
    'jit-configs': ['jit-config'],
    deleted: ['delete'],
    'deleted-count': ['delete'],
    missing: ['delete'],
    'error-code': ['failure'],
    'status-code': ['failure'],
    'request-id': ['failure'],
};
const outputsOf = (outcome) => {
    switch (outcome.verb) {
        case 'get':
            return runnerOutputs(outcome.runner);
        case 'list':
            return { 'total-count': outcome.totalCount, ...listOutputs(outcome.runners) };
        case 'delete':
            return { deleted: outcome.deleted, 'deleted-count': outcome.deleted.length, missing: outcome.missing };
        case 'registration-token':
        case 'remove-token':
            return { token: outcome.token.token, 'expires-at': outcome.token.expiresAt };
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
    labels: (0,domain_runner/* labelNames */.l3)(runner),
    os: runner.os,
    'runner-group-id': runner.runner_group_id,
    ephemeral: runner.ephemeral,
    version: runner.version,
});
const listOutputs = (runners) => {
    const counts = (0,domain_runner/* countRunners */.tl)(runners);
    return {
        runners,
        count: runners.length,
        'online-count': counts.online,
        'offline-count': counts.offline,
        'idle-count': counts.idle,
        'busy-count': counts.busy,
        ids: runners.map(({ id }) => id),
        names: runners.map(({ name }) => name),
    };
};
const jitOutputs = ({ configs }) => {
    const [first] = configs;
    return {
        ...(first && { ...runnerOutputs(first.runner), 'encoded-jit-config': first.encoded }),
        'jit-configs': configs.map(({ runner, encoded }) => ({
            id: runner.id,
            name: runner.name,
            encoded_jit_config: encoded,
        })),
    };
};

// EXTERNAL MODULE: ./src/domain/target.ts
var domain_target = __nccwpck_require__(831);
;// CONCATENATED MODULE: ./src/domain/summary.ts



/** Rows of a table; what a summary cannot hold is counted instead, far below GitHub's limit of 1 MiB. */
const mostRows = 500;
/** The step summary: GitHub Markdown, every stranger's text in it made harmless. */
const summaryOf = ({ outcome, failure }, operation, serverUrl) => [
    `### ${operation}`,
    ...(failure ? failureParts(failure) : []),
    ...(outcome ? [...outcomeParts(outcome), linkTo(outcome.target, serverUrl)] : []),
    '',
].join('\n\n');
const failureParts = ({ code, message, hint, requestId }) => [
    `**Failed: \`${code}\`.** ${message.split('\n').map(harmless_text/* harmlessSentence */.dB).join('<br>')}`,
    ...(hint === undefined ? [] : [(0,harmless_text/* harmlessSentence */.dB)(hint)]),
    ...(requestId === undefined ? [] : [`Request id ${(0,harmless_text/* harmlessCode */.tt)(requestId)}`]),
];
const outcomeParts = (outcome) => {
    const place = (0,domain_target/* describeTarget */.ff)(outcome.target);
    switch (outcome.verb) {
        case 'get':
            return [runnerTable([outcome.runner])];
        case 'list': {
            const { runners, totalCount } = outcome;
            const counted = `${count(runners.length, 'runner')} of ${totalCount} in ${place}.`;
            return runners.length === 0 ? [counted] : [counted, runnerTable(runners)];
        }
        case 'delete':
            return deletionParts(outcome);
        case 'registration-token':
        case 'remove-token':
            return [
                `A ${outcome.verb === 'remove-token' ? 'remove' : 'registration'} token for ${place}, ` +
                    `good until ${(0,harmless_text/* harmlessCode */.tt)(outcome.token.expiresAt)}. It is masked, in the output \`token\`.`,
            ];
        case 'jit-config':
            return [
                `${count(outcome.configs.length, 'JIT config')} for ${place}, masked.`,
                runnerTable(outcome.configs.map(({ runner }) => runner)),
            ];
    }
};
const deletionParts = ({ deleted, missing, target }) => {
    const rows = [
        ...deleted.map(({ id, name }) => ['deleted', (0,harmless_text/* harmlessCode */.tt)(name), String(id)]),
        ...missing.map((runner) => [
            'was not there',
            typeof runner === 'string' ? (0,harmless_text/* harmlessCode */.tt)(runner) : '',
            typeof runner === 'number' ? String(runner) : '',
        ]),
    ];
    const counted = `${count(deleted.length, 'runner')} deleted from ${(0,domain_target/* describeTarget */.ff)(target)}.`;
    return [counted, table(['', 'Runner', 'Id'], rows)];
};
const runnerTable = (runners) => table(['Runner', 'Id', 'State', 'Labels', 'Group', 'OS', 'Version'], runners.map((runner) => [
    (0,harmless_text/* harmlessCode */.tt)(runner.name),
    String(runner.id),
    (0,harmless_text/* harmlessCode */.tt)((0,domain_runner/* activityOf */.nx)(runner)),
    (0,domain_runner/* labelNames */.l3)(runner).slice(0, 10).map(harmless_text/* harmlessCode */.tt).join(' ') + (runner.labels.length > 10 ? ' …' : ''),
    String(runner.runner_group_id ?? ''),
    (0,harmless_text/* harmlessCode */.tt)(runner.os ?? ''),
    (0,harmless_text/* harmlessCode */.tt)(runner.version ?? ''),
]));
const table = (head, rows) => {
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const lines = [row(head), row(head.map(() => '---')), ...rows.slice(0, mostRows).map(row)].join('\n');
    return rows.length > mostRows ? `${lines}\n\nand ${rows.length - mostRows} more.` : lines;
};
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const linkTo = (target, serverUrl) => `[Runner settings of ${(0,domain_target/* describeTarget */.ff)(target)}](${(0,domain_target/* settingsPage */.rC)(target, serverUrl)})`;

;// CONCATENATED MODULE: ./src/domain/report.ts





const reportOf = (ending, operation, serverUrl) => ({
    outputs: {
        ...(ending.outcome && outputsOf(ending.outcome)),
        ...(ending.failure && failureOutputs(ending.failure)),
    },
    summary: summaryOf(ending, operation, serverUrl),
    lines: [
        ...(ending.outcome ? outcomeLines(ending.outcome).map((text) => ({ level: 'info', text })) : []),
        ...(ending.failure ? [failureLine(ending.failure, operation)] : []),
    ],
});
const failureLine = ({ code, message, hint, requestId }, operation) => ({
    level: 'error',
    title: `${operation}: ${code}`,
    text: [message, hint, requestId === undefined ? undefined : `Request id: ${(0,harmless_text/* brief */.dh)(requestId)}`]
        .filter((part) => part !== undefined)
        .join('\n'),
});
const outcomeLines = (outcome) => {
    const place = (0,domain_target/* describeTarget */.ff)(outcome.target);
    switch (outcome.verb) {
        case 'get':
            return [describeRunner(outcome.runner)];
        case 'list': {
            const { online, offline, idle, busy } = (0,domain_runner/* countRunners */.tl)(outcome.runners);
            const states = `${online} online (${idle} idle), ${busy} busy, ${offline} offline`;
            return [`${outcome.runners.length} of the ${outcome.totalCount} runners of ${place}: ${states}.`];
        }
        case 'delete':
            return [
                ...outcome.deleted.map(({ id, name }) => `Deleted runner ${name === '' ? '' : `${(0,harmless_text/* brief */.dh)(name)}, `}id ${id}.`),
                ...outcome.missing.map((runner) => `Runner ${(0,harmless_text/* brief */.dh)(String(runner))} is not there: nothing to delete.`),
            ];
        case 'registration-token':
        case 'remove-token': {
            const kind = outcome.verb === 'remove-token' ? 'remove' : 'registration';
            return [`Created a ${kind} token for ${place}, good until ${(0,harmless_text/* brief */.dh)(outcome.token.expiresAt)}.`];
        }
        case 'jit-config':
            return outcome.configs.map(({ runner }) => `Registered ${describeRunner(runner)}; its JIT config is masked.`);
    }
};
const describeRunner = (runner) => {
    const labels = (0,harmless_text/* brief */.dh)((0,domain_runner/* labelNames */.l3)(runner).join(', '), 200);
    return `runner ${(0,harmless_text/* brief */.dh)(runner.name)}, id ${runner.id}: ${(0,harmless_text/* brief */.dh)((0,domain_runner/* activityOf */.nx)(runner))}; labels ${labels}`;
};


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ decodeRunnerPage),
/* harmony export */   l3: () => (/* binding */ labelNames),
/* harmony export */   nx: () => (/* binding */ activityOf),
/* harmony export */   rD: () => (/* binding */ decodeRunner),
/* harmony export */   tl: () => (/* binding */ countRunners)
/* harmony export */ });
/* unused harmony export isIdle */
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(853);

const checkLabel = (value, place) => {
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, place)['name'], `${place}.name`);
};
/** Checks every field and hands the very object on, so that an output carries what GitHub sent. */
const decodeRunner = (value, place = 'runner') => {
    const fields = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, place);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(fields['id'], `${place}.id`);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields['name'], `${place}.name`);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields['status'], `${place}.status`);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(fields['busy'], `${place}.busy`);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayOf */ .jk)(fields['labels'], `${place}.labels`).forEach((label, at) => {
        checkLabel(label, `${place}.labels[${at}]`);
    });
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['os'], `${place}.os`, _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['version'], `${place}.version`, _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['ephemeral'], `${place}.ephemeral`, _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt);
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(fields['runner_group_id'], `${place}.runner_group_id`, _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD);
    return fields;
};
const decodeRunnerPage = (value) => {
    const fields = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, 'the answer');
    return {
        totalCount: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(fields['total_count'], 'total_count'),
        runners: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayOf */ .jk)(fields['runners'], 'runners').map((runner, at) => decodeRunner(runner, `runners[${at}]`)),
    };
};
const labelNames = (runner) => runner.labels.map(({ name }) => name);
/** Ready for a job. */
const isIdle = (runner) => runner.status === 'online' && !runner.busy;
const countRunners = (runners) => {
    const count = (matches) => runners.filter(matches).length;
    return {
        online: count(({ status }) => status === 'online'),
        offline: count(({ status }) => status === 'offline'),
        idle: count(isIdle),
        busy: count(({ busy }) => busy),
    };
};
/** What a runner is doing, in one word. */
const activityOf = (runner) => {
    if (runner.busy)
        return 'busy';
    return isIdle(runner) ? 'idle' : runner.status;
};


/***/ }),

/***/ 130:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ revealText),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const hidden = '***';
/**
 * A string that must not be seen: it prints, interpolates, serialises and inspects as `***`.
 *
 * `parts` are further strings that would give it away, such as what is encoded inside it.
 */
class Secret {
    #value;
    #parts;
    constructor(value, parts = []) {
        this.#value = value;
        this.#parts = parts;
    }
    /**
     * The only way to the string: everything that would give it away is handed to `mask` first.
     *
     * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
     */
    reveal(mask) {
        for (const value of [this.#value, ...this.#parts])
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
/** A value as the text of an output: strings as they are, nothing for null, JSON for the rest; secrets are revealed. */
const revealText = (value, mask) => {
    const plain = revealAll(value, mask);
    if (plain === undefined || plain === null)
        return '';
    return typeof plain === 'string' ? plain : JSON.stringify(plain);
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

/***/ 853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   jk: () => (/* binding */ arrayOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/** An answer that is not what the API describes: which place of it, and what should stand there. Never the value. */
class ShapeError extends Error {
    name = 'ShapeError';
    constructor(place, expected) {
        super(`${place} is not ${expected}`);
    }
}
const fieldsOf = (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new ShapeError(place, 'an object');
    return value;
};
const arrayOf = (value, place) => {
    if (!Array.isArray(value))
        throw new ShapeError(place, 'an array');
    return value;
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
const flag = (value, place) => {
    if (typeof value !== 'boolean')
        throw new ShapeError(place, 'true or false');
    return value;
};
/** A field that the API may leave out or set to null. */
const optional = (value, place, decode) => (value === undefined || value === null ? undefined : decode(value, place));


/***/ }),

/***/ 831:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ routeParameters),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   rC: () => (/* binding */ settingsPage)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(611);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(607);


/** The values for the placeholders of a route. */
const routeParameters = (target) => {
    switch (target.scope) {
        case 'org':
            return { org: target.org };
        case 'repo':
            return { owner: target.owner, repo: target.repo };
    }
};
/** How a place is named to people. */
const describeTarget = (target) => {
    switch (target.scope) {
        case 'org':
            return `organization ${target.org}`;
        case 'repo':
            return `repository ${target.owner}/${target.repo}`;
    }
};
/** The page where a person finds these runners, on github.com, ghe.com or GHES. */
const settingsPage = (target, serverUrl) => {
    const base = serverUrl.replace(/\/+$/, '');
    switch (target.scope) {
        case 'org':
            return `${base}/organizations/${target.org}/settings/actions/runners`;
        case 'repo':
            return `${base}/${target.owner}/${target.repo}/settings/actions/runners`;
    }
};
const legalName = /^[A-Za-z0-9._-]+$/;
/** One segment of a path: anything that could leave its place in the address is refused. */
const parseName = (input, what, text) => {
    if (text === '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `is required: the name of the ${what}`);
    const legal = legalName.test(text) && text !== '.' && text !== '..';
    return legal
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(text)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} cannot be the name of the ${what}: letters, digits, - _ and . only`);
};
const parseTarget = (scope, raw) => {
    switch (scope) {
        case 'org':
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .mapParsed */ .OM)(parseName('org', 'organization', raw.org), (org) => ({ scope, org }));
        case 'repo':
            return parseRepository(raw);
    }
};
const parseRepository = (raw) => {
    const [before, ...after] = raw.repo.split('/');
    if (after.length === 0) {
        const fields = {
            owner: parseName('owner', "repository's owner", raw.owner),
            repo: parseName('repo', 'repository', raw.repo),
        };
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .mapParsed */ .OM)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .combine */ .kg)(fields), ({ owner, repo }) => ({ scope: 'repo', owner, repo }));
    }
    if (after.length > 1)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('repo', `must be NAME or OWNER/NAME, not ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(raw.repo)}`);
    if (raw.owner !== '' && raw.owner.toLowerCase() !== before?.toLowerCase()) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('owner', `${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(raw.owner)} contradicts repo ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(raw.repo)}; give repo as NAME or as OWNER/NAME`);
    }
    const fields = {
        owner: parseName('repo', "repository's owner", before ?? ''),
        repo: parseName('repo', 'repository', after[0] ?? ''),
    };
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .mapParsed */ .OM)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .combine */ .kg)(fields), ({ owner, repo }) => ({ scope: 'repo', owner, repo }));
};


/***/ }),

/***/ 898:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dK: () => (/* binding */ mask),
  mk: () => (/* binding */ publish),
  Ko: () => (/* binding */ readInputs),
  Vd: () => (/* binding */ serverUrl)
});

// UNUSED EXPORTS: print

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
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
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_namespaceObject.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_namespaceObject.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_namespaceObject.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
// EXTERNAL MODULE: ./src/domain/harmless-text.ts
var harmless_text = __nccwpck_require__(677);
// EXTERNAL MODULE: ./src/domain/inputs.ts
var inputs = __nccwpck_require__(543);
// EXTERNAL MODULE: ./src/domain/secret.ts
var secret = __nccwpck_require__(130);
;// CONCATENATED MODULE: ./src/edge/actions.ts


// Private files of the toolkit: its public entry loads an HTTP client (undici, 38 ms) that nothing here calls.






/** The inputs as the runner hands them over: upper case, blanks to `_`, hyphens as they are. */
const readInputs = () => Object.fromEntries(inputs/* inputNames */.v.map((name) => [name, (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]));
/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log */
const mask = (value) => {
    if (value.trim() !== '')
        issueCommand('add-mask', {}, value);
};
/** The address of the web pages: github.com, a ghe.com host or a GHES host. */
const serverUrl = () => new Context().serverUrl;
/** Tells the world: masks first, then outputs, summary and log. */
const publish = (report, options) => {
    const outputs = Object.entries(report.outputs).map(([name, value]) => [name, (0,secret/* revealText */.h)(value, mask)]);
    for (const [name, value] of outputs)
        issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    if (options.summary)
        writeSummary(report.summary);
    report.lines.forEach(print);
};
const print = ({ level, text, title }) => {
    const lines = text.split('\n').map(harmless_text/* harmlessLine */.Kw);
    if (level === 'info')
        process.stdout.write(lines.map((line) => line + external_node_os_namespaceObject.EOL).join(''));
    else
        issueCommand(level, title === undefined ? {} : { title: (0,harmless_text/* harmlessLine */.Kw)(title) }, lines.join('\n'));
};
const writeSummary = (markdown) => {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file !== undefined && file !== '')
        (0,external_node_fs_namespaceObject.appendFileSync)(file, markdown);
};


/***/ }),

/***/ 211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createSend)
});

;// CONCATENATED MODULE: ./node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ./node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ./node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}


// EXTERNAL MODULE: ./src/domain/connection.ts
var domain_connection = __nccwpck_require__(426);
;// CONCATENATED MODULE: ./src/edge/github.ts


const apiHeaders = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
};
/**
 * Octokit builds the request: route, placeholders, body, authentication. What comes back travels through it unread, as
 * the body of an answer that always looks fine, because Octokit reports a refused connection, a reset and a time-out
 * all as status 500, prints what it thinks deprecated, and parses JSON ten times slower than the engine.
 */
const createSend = (connection, transport, mask) => {
    const fetch = async (url, request) => ({
        status: 200,
        url,
        headers: [],
        body: await transport(new URL(url), request),
    });
    const octokit = new Octokit({
        auth: connection.token.reveal(mask),
        baseUrl: (0,domain_connection/* withoutTrailingSlash */.ae)(connection.apiUrl),
        userAgent: 'self-hosted-runners-action',
        request: { fetch, parseSuccessResponseBody: false },
    });
    return async ({ route, parameters }) => {
        const answer = await octokit.request(route, {
            ...parameters,
            headers: apiHeaders,
        });
        return answer.data;
    };
};


/***/ }),

/***/ 528:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** HTTP over Node's own client: global `fetch` costs more to load and to leave than all the rest of a run. */
const createTransport = (limits) => {
    const agents = new Map();
    const exchange = async (url, request, redirected) => {
        const reply = await exchangeOnce(url, request, agentFor(url, agents), limits);
        const next = redirected < mostRedirects ? redirectOf(reply, url, request) : undefined;
        return next ? exchange(next, request, redirected + 1) : reply;
    };
    return (url, request) => exchange(url, request, 0);
};
/** Only a GET, and only within the origin: the token goes nowhere else. */
const redirectOf = (reply, url, { method }) => {
    if (reply.kind !== 'answer' || !redirects.has(reply.status) || method !== 'GET')
        return undefined;
    const location = reply.headers['location'] ?? '';
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    return next?.origin === url.origin ? next : undefined;
};
// `getBuiltinModule` instead of an import: a namespace import of node:http or node:https wakes every lazy getter of it.
const clientFor = (url) => process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
const agentFor = (url, agents) => {
    const known = agents.get(url.protocol);
    if (known)
        return known;
    // The environment names the proxies, if any: https_proxy, http_proxy, no_proxy.
    const agent = new (clientFor(url).Agent)({ keepAlive: true, proxyEnv: process.env });
    agents.set(url.protocol, agent);
    return agent;
};
const exchangeOnce = (url, request, agent, limits) => new Promise((resolve) => {
    const failed = (error) => {
        clearTimeout(timer);
        resolve(noAnswer(error, url, limits));
    };
    const headers = {
        ...request.headers,
        'accept-encoding': 'gzip',
        ...(request.body !== undefined && { 'content-length': String(Buffer.byteLength(request.body)) }),
    };
    const outgoing = clientFor(url).request(url, { method: request.method, headers, agent }, (incoming) => {
        readBody(incoming, limits.maxBytes).then((body) => {
            clearTimeout(timer);
            resolve(answerOf(incoming, body));
        }, failed);
    });
    const timer = setTimeout(() => outgoing.destroy(new TimedOut()), limits.timeoutMs);
    outgoing.on('error', failed);
    outgoing.end(request.body);
});
class TimedOut extends Error {
}
class TooLarge extends Error {
}
const readBody = async (incoming, maxBytes) => {
    const packed = incoming.headers['content-encoding'] === 'gzip';
    const chunks = packed ? incoming.pipe(process.getBuiltinModule('node:zlib').createGunzip()) : incoming;
    if (packed)
        incoming.on('error', (error) => chunks.destroy(error));
    const parts = [];
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > maxBytes) {
            incoming.destroy();
            throw new TooLarge();
        }
        parts.push(chunk);
    }
    return Buffer.concat(parts);
};
const answerOf = ({ statusCode, headers }, body) => ({
    kind: 'answer',
    status: statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    json: parseJson(body.toString('utf8')),
});
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // `json` says so; the caller knows whether it wanted any
    }
};
const noAnswer = (error, { host }, { timeoutMs, maxBytes }) => {
    if (error instanceof TimedOut) {
        return { kind: 'no-answer', reason: 'timed-out', detail: `${host} did not answer within ${timeoutMs / 1000} s.` };
    }
    if (error instanceof TooLarge) {
        return { kind: 'no-answer', reason: 'unusable', detail: `the answer of ${host} is larger than ${maxBytes} bytes.` };
    }
    const { code, message } = error;
    return {
        kind: 'no-answer',
        reason: 'unreachable',
        detail: `no answer from ${host} (${code ?? message ?? 'unknown'}).`,
    };
};


/***/ }),

/***/ 730:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _domain_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(217);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(410);
/* harmony import */ var _domain_operations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48);
/* harmony import */ var _domain_report_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(24);
/* harmony import */ var _edge_actions_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(898);
/* harmony import */ var _edge_github_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(211);
/* harmony import */ var _edge_transport_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(528);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(311);








const limits = { timeoutMs: 10_000, maxBytes: 32 * 1024 * 1024 };
const carryOut = async ({ command, connection }) => {
    try {
        const send = (0,_edge_github_js__WEBPACK_IMPORTED_MODULE_5__/* .createSend */ .R)(connection, (0,_edge_transport_js__WEBPACK_IMPORTED_MODULE_6__/* .createTransport */ .o)(limits), _edge_actions_js__WEBPACK_IMPORTED_MODULE_4__/* .mask */ .dK);
        return { outcome: await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_7__/* .run */ .e)(command, { send }) };
    }
    catch (error) {
        return { failure: (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error) };
    }
};
const main = async () => {
    const raw = (0,_edge_actions_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)();
    (0,_edge_actions_js__WEBPACK_IMPORTED_MODULE_4__/* .mask */ .dK)(raw['github-token']);
    const step = (0,_domain_command_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStep */ .k)(raw);
    const ending = step.ok ? await carryOut(step.value) : { failure: (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)(step.problems) };
    const title = step.ok ? (0,_domain_operations_js__WEBPACK_IMPORTED_MODULE_2__/* .operationName */ .Xn)(step.value.command) : 'Self-hosted runners';
    (0,_edge_actions_js__WEBPACK_IMPORTED_MODULE_4__/* .publish */ .mk)((0,_domain_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportOf */ .E)(ending, title, (0,_edge_actions_js__WEBPACK_IMPORTED_MODULE_4__/* .serverUrl */ .Vd)()), { summary: step.ok ? step.value.summary : raw.summary !== 'false' });
    if (ending.failure)
        process.exitCode = 1;
};
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __nccwpck_require__(410);
// EXTERNAL MODULE: ./src/domain/target.ts
var domain_target = __nccwpck_require__(831);
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
// EXTERNAL MODULE: ./src/domain/runner.ts
var runner = __nccwpck_require__(984);
// EXTERNAL MODULE: ./src/domain/secret.ts
var secret = __nccwpck_require__(130);
// EXTERNAL MODULE: ./src/domain/shape.ts
var shape = __nccwpck_require__(853);
;// CONCATENATED MODULE: ./src/domain/jit-config.ts




const decodeJitConfig = (value) => {
    const fields = (0,shape/* fieldsOf */.Pf)(value, 'the answer');
    const blob = (0,shape/* text */.Qq)(fields['encoded_jit_config'], 'encoded_jit_config');
    if (blob.trim() === '')
        throw new shape/* ShapeError */.ym('encoded_jit_config', 'a JIT config');
    return { runner: (0,runner/* decodeRunner */.rD)(fields['runner']), encoded: new secret/* Secret */.z(blob, secretsInside(blob)) };
};
/** Shorter strings are never masked: they would blank out unrelated words of the log. */
const shortestSecret = 16;
/** The one file with nothing secret in it: the runner's name, group and addresses. */
const settingsFile = '.runner';
/**
 * What a JIT config would give away when somebody unpacks it: the runner masks a value and its base64, but not what
 * the value decodes to. A blob of unknown form has nothing inside that we know of; it is masked whole.
 *
 * The form: base64 of JSON `{".runner", ".credentials", ".credentials_rsaparams"}`, each value base64 of JSON again;
 * the second holds the OAuth client, the third every member of its RSA private key.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Listener/Runner.cs
 */
const secretsInside = (blob) => {
    const whole = decodeBase64(blob);
    if (whole === undefined)
        return [];
    const files = Object.entries(parseObject(whole)).flatMap(([name, encoded]) => {
        const content = typeof encoded === 'string' ? decodeBase64(encoded) : undefined;
        return content === undefined ? [] : [{ name, encoded: encoded, content }];
    });
    const members = files.filter(({ name }) => name !== settingsFile).flatMap(({ content }) => secretMembers(content));
    const texts = [whole, ...files.flatMap(({ encoded, content }) => [encoded, content])];
    // A text of several lines would be masked line by line, `{` included; its members are masked one by one instead.
    const found = [...texts.filter((part) => !/[\r\n]/.test(part)), ...members];
    return [...new Set(found)].filter((part) => part.length >= shortestSecret);
};
const secretMembers = (json) => stringsIn(parseObject(json))
    .filter((member) => !URL.canParse(member))
    .flatMap((member) => member.split(/[\r\n]+/));
const stringsIn = (value) => {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
const decodeBase64 = (encoded) => {
    const compact = encoded.replace(/\s/g, '');
    const bytes = external_node_buffer_namespaceObject.Buffer.from(compact, 'base64');
    const isWhole = bytes.length > 0 && bytes.toString('base64').replace(/=+$/, '') === compact.replace(/=+$/, '');
    return isWhole ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
};
const parseObject = (json) => {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {}; // not JSON: nothing inside that we know of
    }
};

// EXTERNAL MODULE: ./src/domain/operations.ts
var operations = __nccwpck_require__(48);
// EXTERNAL MODULE: ./src/domain/harmless-text.ts
var harmless_text = __nccwpck_require__(677);
;// CONCATENATED MODULE: ./src/domain/reply.ts
/** GitHub's own words about an error, as far as there are any. */
const apiMessage = ({ json }) => {
    if (typeof json !== 'object' || json === null)
        return '';
    const { message, errors } = json;
    const details = Array.isArray(errors) ? errors.map(errorDetail).filter((detail) => detail !== '') : [];
    return [typeof message === 'string' ? message : '', ...details].filter((part) => part !== '').join('; ');
};
const errorDetail = (error) => {
    if (typeof error === 'string')
        return error;
    if (typeof error !== 'object' || error === null)
        return '';
    const { message, resource, field, code } = error;
    const parts = typeof message === 'string' ? [message] : [resource, field, code];
    return parts.filter((part) => typeof part === 'string').join(' ');
};

;// CONCATENATED MODULE: ./src/domain/refusal.ts




/** Turns a reply that is no success into a failure that says what is wrong and what to do. */
const refusalOf = (reply, asked) => reply.kind === 'answer' ? refusedBy(reply, asked) : unanswered(reply, asked);
const unanswered = ({ reason, detail }, asked) => {
    const message = `${cannot(asked)}: ${detail}`;
    switch (reason) {
        case 'timed-out':
            return { code: 'timed-out', message };
        case 'unreachable':
            return {
                code: 'unavailable',
                message,
                hint: 'Check github-api-url, the network, and proxy and certificate settings.',
            };
        case 'unusable':
            return { code: 'unexpected-answer', message, hint: "Check that github-api-url is the address of GitHub's API." };
    }
};
const refusedBy = (answer, asked) => {
    const code = codeOf(answer, asked.verb);
    const said = (0,harmless_text/* brief */.dh)(apiMessage(answer), 500);
    const hint = hintFor(code, answer, asked);
    return {
        code,
        message: `${cannot(asked)}: GitHub answered ${answer.status}${said === '' ? '' : ` (${said})`}.`,
        ...(hint !== undefined && { hint }),
        ...traceOf(answer),
    };
};
/** A success by its status whose content is not what the API describes. */
const unexpectedAnswer = (answer, asked, error) => ({
    code: 'unexpected-answer',
    message: `${cannot(asked)}: GitHub answered ${answer.status}, but ${answer.json === undefined ? 'the answer is not JSON' : (error?.message ?? 'the status is not the documented one')}.`,
    hint: "Check that github-api-url is the address of GitHub's API and that no proxy answers in its place.",
    ...traceOf(answer),
});
const cannot = ({ what, target }) => `Cannot ${what} of ${(0,domain_target/* describeTarget */.ff)(target)}`;
const traceOf = ({ status, headers }) => {
    const requestId = headers['x-github-request-id'];
    return { status, ...(requestId !== undefined && { requestId }) };
};
const codeOf = (answer, verb) => {
    const { status } = answer;
    if (isRateLimited(answer))
        return 'rate-limited';
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404)
        return 'not-found';
    if (status === 409)
        return 'name-conflict';
    if (status === 422 && verb === 'delete')
        return 'busy';
    if (status === 422)
        return verb === 'jit-config' && saysFull(answer) ? 'group-full' : 'rejected';
    return status >= 500 ? 'unavailable' : 'unexpected-answer';
};
/** Only the words tell a full group from another 422. */
const saysFull = (answer) => /\b(full|maximum|limit|10,?000)\b/i.test(apiMessage(answer));
/**
 * A limit, told apart from a missing permission by headers first; a secondary limit may come with words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors
 */
const isRateLimited = (answer) => {
    if (answer.status === 429)
        return true;
    if (answer.status !== 403)
        return false;
    const { headers } = answer;
    return (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /secondary rate limit|abuse detection/i.test(apiMessage(answer)));
};
const hintFor = (code, answer, asked) => {
    switch (code) {
        case 'unauthorized':
            return 'The token is wrong, expired or revoked. A GitHub App token lives one hour: make it in the same job.';
        case 'forbidden':
            return `${permissionHint(answer, asked)} ${workflowTokenHint}`;
        case 'not-found':
            return `Either it does not exist, or the token may not see it. ${permissionHint(answer, asked)}`;
        case 'busy':
            return 'The runner is running a job; delete it when the job has ended.';
        case 'name-conflict':
            return 'Choose another name, or delete the runner that has this one.';
        case 'group-full':
            return 'A runner group holds at most 10,000 runners: delete dead ones first.';
        case 'rate-limited':
            return limitHint(answer);
        case 'rejected':
        case 'unavailable':
        case 'unexpected-answer':
            return undefined;
    }
};
const workflowTokenHint = "The workflow's own GITHUB_TOKEN can never do this: neither permission can be granted to it.";
const permissionHint = ({ headers }, { verb, target }) => {
    const { name, level, label, scope } = (0,operations/* permissionFor */.Tj)(verb, target.scope);
    const [accepted, has] = [headers['x-accepted-oauth-scopes'], headers['x-oauth-scopes']];
    if (has !== undefined) {
        return `This classic token has the scopes ${list(has)}; it needs ${list(accepted ?? '', scope)}.`;
    }
    const wanted = headers['x-accepted-github-permissions'];
    if (wanted !== undefined && wanted.trim() !== '') {
        return `The token lacks a permission: GitHub asks for ${(0,harmless_text/* brief */.dh)(wanted)}, the ${label} (${level}).`;
    }
    return `It needs the ${label} at "${level}" (${name}: ${level}), or as a classic token the scope ${scope}.`;
};
const list = (scopes, otherwise = 'none') => (scopes.trim() === '' ? otherwise : (0,harmless_text/* brief */.dh)(scopes));
const limitHint = ({ headers }) => {
    const retryAfter = headers['retry-after'];
    if (retryAfter !== undefined)
        return `A secondary rate limit: try again after ${(0,harmless_text/* brief */.dh)(retryAfter)} s.`;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11) {
        return `The token's requests for this hour are used up; it may ask again at ${new Date(reset * 1000).toISOString()}.`;
    }
    return 'A secondary rate limit: wait at least a minute.';
};

;// CONCATENATED MODULE: ./src/domain/token.ts


const decodeToken = (value) => {
    const fields = (0,shape/* fieldsOf */.Pf)(value, 'the answer');
    const token = (0,shape/* text */.Qq)(fields['token'], 'token');
    // Masking a token with a line break would mask each of its lines, however short and common.
    if (!/^\S+$/.test(token))
        throw new shape/* ShapeError */.ym('token', 'a token');
    const expiresAt = (0,shape/* text */.Qq)(fields['expires_at'], 'expires_at');
    if (Number.isNaN(Date.parse(expiresAt)))
        throw new shape/* ShapeError */.ym('expires_at', 'a time');
    return { token: new secret/* Secret */.z(token), expiresAt };
};

;// CONCATENATED MODULE: ./src/run/runners-api.ts








/** The most that GitHub gives at once. */
const perPage = 100;
const runnersApi = (send, target) => {
    const ask = (verb, parameters) => send({ route: (0,operations/* routeOf */.Lu)(verb, target.scope), parameters: { ...(0,domain_target/* routeParameters */.OZ)(target), ...parameters } });
    const page = async (number, size, name) => {
        const reply = await ask('list', { per_page: size, page: number, ...(name !== undefined && { name }) });
        return decoded(reply, { verb: 'list', target, what: 'list the runners' }, runner/* decodeRunnerPage */._D);
    };
    const look = () => page(1, 1);
    return {
        look,
        get: async (id) => decoded(await ask('get', { runner_id: id }), { verb: 'get', target, what: `get runner ${id}` }, runner/* decodeRunner */.rD),
        list: async (name) => {
            const { totalCount, runners } = await readAllPages((number) => page(number, perPage, name));
            // Whether GitHub compares names exactly is undocumented; here they are.
            return { totalCount, runners: runners.filter((runner) => name === undefined || runner.name === name) };
        },
        delete: async (id) => {
            const reply = await ask('delete', { runner_id: id });
            // The place is asked for its list, not for its public page: a token may see the one and not the other.
            if (reply.kind === 'answer' && reply.status === 404)
                return look().then(() => false);
            decoded(reply, { verb: 'delete', target, what: `delete runner ${id}` }, () => undefined);
            return true;
        },
        createToken: async (verb) => {
            const what = `create a ${verb === 'registration-token' ? 'registration' : 'remove'} token for the runners`;
            return decoded(await ask(verb, {}), { verb, target, what }, decodeToken);
        },
        generateJitConfig: async ({ name, labels, groupId, workFolder }) => {
            const body = { name, labels, runner_group_id: groupId, work_folder: workFolder };
            const what = `generate a JIT config for runner ${name}`;
            return decoded(await ask('jit-config', body), { verb: 'jit-config', target, what }, decodeJitConfig);
        },
    };
};
/** Page by page by number, never by a `Link` that could name another host; no runner twice when pages shift. */
const readAllPages = async (page) => {
    const found = new Map();
    for (let number = 1;; number += 1) {
        const { totalCount, runners } = await page(number);
        for (const runner of runners)
            found.set(runner.id, runner);
        if (runners.length === 0 || number * perPage >= totalCount)
            return { totalCount, runners: [...found.values()] };
    }
};
const decoded = (reply, asked, decode) => {
    if (reply.kind === 'no-answer' || reply.status >= 300)
        throw new failure/* Failed */.cV(refusalOf(reply, asked));
    if (reply.status !== operations/* verbs */.PB[asked.verb].status)
        throw new failure/* Failed */.cV(unexpectedAnswer(reply, asked));
    return withShapeChecked(reply, asked, decode);
};
const withShapeChecked = (answer, asked, decode) => {
    try {
        return decode(answer.json);
    }
    catch (error) {
        if (error instanceof shape/* ShapeError */.ym)
            throw new failure/* Failed */.cV(unexpectedAnswer(answer, asked, error), { cause: error });
        throw error;
    }
};

;// CONCATENATED MODULE: ./src/run/run.ts



/** Carries out one command. Throws `Failed` when it cannot. */
const run = async (command, ports) => {
    const api = runnersApi(ports.send, command.target);
    const { target } = command;
    switch (command.verb) {
        case 'get':
            return { verb: 'get', target, runner: await getRunner(command, api) };
        case 'list':
            return { verb: 'list', target, ...(await api.list(command.name)) };
        case 'delete':
            return deleteRunner(command, api);
        case 'registration-token':
        case 'remove-token':
            return { verb: command.verb, target, token: await api.createToken(command.verb) };
        case 'jit-config':
            return { verb: 'jit-config', target, configs: [await api.generateJitConfig(command.order)] };
    }
};
const getRunner = async ({ runner, target }, api) => {
    if (runner.by === 'id')
        return api.get(runner.id);
    const found = await findByName(runner.name, target, api);
    if (found)
        return found;
    throw new failure/* Failed */.cV({
        code: 'not-found',
        message: `${(0,domain_target/* describeTarget */.ff)(target)} has no runner named ${runner.name}.`,
        hint: 'Names are compared exactly, upper and lower case included.',
    });
};
const deleteRunner = async ({ runner, target }, api) => {
    const found = runner.by === 'id' ? { id: runner.id, name: '' } : await findByName(runner.name, target, api);
    const gone = found !== undefined && (await api.delete(found.id));
    const missing = runner.by === 'id' ? runner.id : runner.name;
    return gone
        ? { verb: 'delete', target, deleted: [{ id: found.id, name: found.name }], missing: [] }
        : { verb: 'delete', target, deleted: [], missing: [missing] };
};
const findByName = async (name, target, api) => {
    const { runners } = await api.list(name);
    if (runners.length <= 1)
        return runners[0];
    throw new failure/* Failed */.cV({
        code: 'unexpected-answer',
        message: `${(0,domain_target/* describeTarget */.ff)(target)} has ${runners.length} runners named ${name}: ${runners.map(({ id }) => id).join(', ')}.`,
        hint: 'Choose one of them by runner-id.',
    });
};


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
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(730);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
