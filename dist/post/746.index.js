export const id = 746;
export const ids = [746];
export const modules = {

/***/ 746:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(343);
// EXTERNAL MODULE: ./src/domain/text/json.ts
var json = __webpack_require__(646);
// EXTERNAL MODULE: ./src/domain/github/runner.ts
var github_runner = __webpack_require__(138);
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
        ...others.map(({ name, runner }) => `Asked for ${brief(name)}, and was answered with ${brief(runner.name)}, id ${runner.id}.`),
        ...[...ids]
            .filter(([, names]) => names.length > 1)
            .map(([id, names]) => `These JIT configs are of one runner, id ${id}, and serve one machine: ${nameSome(names)}.`),
    ];
};
const mayBeLeft = (names, target) => {
    if (names.length === 0)
        return undefined;
    const [configs, them] = names.length === 1 ? ['a config', 'it'] : ['configs', 'them'];
    return `${nameSome(names, names.length)} may have been registered in ${describeTarget(target)}, without ${configs} to boot ${them}: look for ${them}, and delete ${them}.`;
};
const chooseAnother = (policy) => policy === 'replace'
    ? 'Only a runner that is offline and not busy is replaced. Choose another name.'
    : 'Choose another name, or replace a runner that is offline and not busy with if-exists: replace.';
const conflict = (taken, policy) => ({ ...taken, hint: chooseAnother(policy) });
const mayBeReplaced = ({ status, busy }) => status === 'offline' && !busy;
const notReplaced = ({ name, id, status, busy }, target) => ({
    code: 'name-conflict',
    message: `Runner ${brief(name)}, id ${id}, of ${describeTarget(target)} is ${busy ? 'busy' : brief(status)}: it is not replaced.`,
    hint: chooseAnother('replace'),
});
const inTheWay = (holders, target, policy) => {
    const [first, ...more] = policy === 'fail' ? holders : holders.filter((holder) => !mayBeReplaced(holder));
    if (first === undefined)
        return undefined;
    if (policy === 'replace')
        return notReplaced(first, target);
    const others = more.length === 0 ? '' : ` Taken, too: ${nameSome(more.map(({ name }) => name))}.`;
    return {
        code: 'name-conflict',
        message: `A runner named ${brief(first.name)}, id ${first.id}, is in ${describeTarget(target)} already: nothing was registered.${others}`,
        hint: chooseAnother(policy),
    };
};

;// CONCATENATED MODULE: ./src/domain/fleet/clean-up.ts



const decodeLeftBehind = (state) => {
    const order = (0,shape/* fieldsOf */.Pf)((0,json/* parseJson */.q)(state.get('jit-order') ?? '{}'), 'jit-order');
    const { scope, org, owner, repo } = (0,shape/* fieldsOf */.Pf)(order['target'], 'target');
    const registered = [...state].flatMap(([name, value]) => {
        const id = /^registered-([0-9]+)$/i.exec(name)?.[1];
        return id === undefined ? [] : [[Number(id), (0,shape/* text */.Qq)((0,json/* parseJson */.q)(value), name)]];
    });
    return {
        apiUrl: (0,shape/* text */.Qq)((0,json/* parseJson */.q)(state.get('api-url') ?? '""'), 'api-url'),
        target: scope === 'org'
            ? { scope, org: word(org, 'org') }
            : { scope: 'repo', owner: word(owner, 'owner'), repo: word(repo, 'repo') },
        names: (0,shape/* itemsOf */.S3)(order['names'], 'names', (name) => (0,shape/* text */.Qq)(name, '')),
        labels: (0,shape/* itemsOf */.S3)(order['labels'], 'labels', (label) => (0,shape/* text */.Qq)(label, '')),
        groupId: (0,shape/* wholeNumber */.rD)(order['groupId'], 'groupId'),
        known: (0,shape/* itemsOf */.S3)(order['known'], 'known', (id) => (0,shape/* wholeNumber */.rD)(id, '')),
        registered: new Map(registered),
    };
};
const word = (value, place) => {
    const written = (0,shape/* text */.Qq)(value, place);
    if (written === '')
        throw new shape/* ShapeError */.ym(place, 'a name');
    return written;
};
const isLeftBehind = (runner, { registered, known, names, labels, groupId }) => {
    const { id, name } = runner;
    if (registered.get(id) === name)
        return true;
    if ([...registered.values()].includes(name))
        return false;
    return names.includes(name) && !known.includes(id) && isRegisteredAs(runner, { name, labels, groupId });
};
const remainsOf = (holders, left) => {
    const remains = { waiting: [], started: [], unlike: [] };
    for (const runner of holders) {
        if (left.known.includes(runner.id))
            continue;
        if (!mayBeReplaced(runner))
            remains.started.push(runner);
        else if (isLeftBehind(runner, left))
            remains.waiting.push(runner);
        else
            remains.unlike.push(runner);
    }
    return remains;
};

// EXTERNAL MODULE: ./src/domain/text/secret.ts
var secret = __webpack_require__(436);
// EXTERNAL MODULE: ./src/domain/text/without-end.ts
var without_end = __webpack_require__(578);
;// CONCATENATED MODULE: ./src/domain/inputs/parsed.ts
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

;// CONCATENATED MODULE: ./src/domain/inputs/connection.ts



const parseToken = (text) => {
    if (text === '')
        return invalid('github-token', 'is required: a personal access token or a GitHub App token. A secret is empty in runs that forks and ' +
            'Dependabot start, and where its name is misspelled');
    if (!/^[\x21-\x7e]+$/.test(text))
        return invalid('github-token', 'holds a blank, a line break or another character that no token has');
    return valid(new secret/* Secret */.zh(text));
};
const loopback = /^(localhost|127(\.[0-9]+){3}|\[::1\])$/;
const parseApiUrl = (text) => {
    const input = 'github-api-url';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return invalid(input, 'must be the address of the API, such as https://api.github.com or https://HOST/api/v3');
    }
    if (url.username !== '' || url.password !== '')
        return invalid(input, 'must not hold a user name or password');
    if (/[?#]/.test(text))
        return invalid(input, 'must not have a query or fragment');
    if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
        return invalid(input, 'must be https: over plain http the token could be read on the way');
    }
    return valid(url);
};
const withoutTrailingSlash = (url) => (0,without_end/* withoutEnd */.M)(url.href, '/');

// EXTERNAL MODULE: ./src/domain/text/failure.ts + 1 modules
var failure = __webpack_require__(574);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __webpack_require__(679);
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
// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __webpack_require__(302);
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
const optionalInputs = (/* unused pure expression or super */ null && ([
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
]));
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

// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
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
    const { Context } = await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157));
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
            closeSync(openSync(file, 'a'));
    }
    catch (error) {
        throw new Failed(unwritable(error, 'Nothing was asked of GitHub.'), { cause: error });
    }
};
const unwritable = (error, consequence) => ({
    code: 'unavailable',
    message: `The file of the outputs cannot be written (${codeOf(error)}). ${consequence}`,
    hint: "Look at the runner's disk, and at the environment variable GITHUB_OUTPUT.",
});
const publish = async (report, options) => {
    const known = Object.entries(report.outputs).filter(([, value]) => value !== undefined);
    const outputs = known.map(([name, value]) => [name, revealText(value, mask)]);
    try {
        await writeOutputs(outputs);
    }
    catch (error) {
        throw new Failed(unwritable(error, 'What was done is told above.'), { cause: error });
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
    const toolkit = hasLineBreak ? await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 902)) : undefined;
    const lines = outputs.map(([name, value]) => toolkit?.prepareKeyValueMessage(name, value) ?? `${name}=${value}`);
    append('GITHUB_OUTPUT', lines.map((line) => line + EOL).join(''));
};
const saveState = (name, value) => {
    try {
        append('GITHUB_STATE', `${name}=${JSON.stringify(value)}${external_node_os_.EOL}`);
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
        process.stdout.write(lines.map((line) => line + external_node_os_.EOL).join(''));
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
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'self-hosted-runners-'));
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

// EXTERNAL MODULE: ./src/domain/github/jit-config.ts
var jit_config = __webpack_require__(988);
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
var rate_limit = __webpack_require__(756);
// EXTERNAL MODULE: ./src/domain/github/reply.ts
var github_reply = __webpack_require__(526);
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

// EXTERNAL MODULE: ./src/domain/inputs/duration.ts
var duration = __webpack_require__(718);
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
    ? (await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 924))).proxyFor(apiUrl, process.env)
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
    const openSeenFile = async (path) => (await __webpack_require__.e(/* import() */ 149).then(__webpack_require__.bind(__webpack_require__, 149))).openSeenFile(path);
    const effects = { say, save: saveInTemp, remember: saveState, hide, apiUrl, openSeenFile };
    return { ports: { send: patient, clock, random: Math.random, ...effects }, close: end };
};

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(33);
;// CONCATENATED MODULE: ./src/run/progress.ts
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

// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(98);
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
var paging = __webpack_require__(664);
// EXTERNAL MODULE: ./src/run/api/read-pages.ts
var read_pages = __webpack_require__(781);
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
        progress: atIntervals(clock, say),
        repeating: (pages) => {
            say(`Page ${pages} of the list holds nobody who was not on the pages before it: no further one is read.`);
        },
        unsteady: (readings) => {
            say(`The list changed while it was read, ${readings} times over: it may hold runners that are gone by now.`);
        },
    };
    const checkPlace = placeChecks(calls);
    const deletion = async () => (await __webpack_require__.e(/* import() */ 156).then(__webpack_require__.bind(__webpack_require__, 156))).deletionCalls(calls, checkPlace);
    const registration = async () => (await __webpack_require__.e(/* import() */ 651).then(__webpack_require__.bind(__webpack_require__, 651))).registrationCalls(calls);
    const group = async () => (await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 377))).groupCalls(calls, tell);
    return {
        ...runnerCalls(calls, checkPlace, tell),
        delete: async (id) => (await deletion()).delete(id),
        deleteIf: async (id, mayGo, seenAtMs) => (await deletion()).deleteIf(id, mayGo, seenAtMs),
        createToken: async (verb) => (await registration()).createToken(verb),
        generateJitConfig: async (order, timeoutMs) => (await registration()).generateJitConfig(order, timeoutMs),
        firstPage: async () => (await registration()).firstPage(),
        listGroups: async (only) => (await group()).listGroups(only),
        listGroupRunners: async (of) => (await group()).listGroupRunners(of),
        versionSupport: async (version) => (await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.bind(__webpack_require__, 32))).versionCalls(calls).versionSupport(version),
    };
};

;// CONCATENATED MODULE: ./src/run/in-parallel.ts
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

;// CONCATENATED MODULE: ./src/domain/fleet/the-only-one.ts



const theOnlyOne = (runners, target) => {
    const [first, ...more] = runners;
    if (first === undefined || more.length === 0)
        return first;
    throw new failure/* Failed */.cV({
        code: 'unexpected-answer',
        message: `There are ${runners.length} runners named ${(0,harmless_text/* brief */.dh)(first.name)} in ${(0,github_target/* describeTarget */.ff)(target)}: ${(0,harmless_text/* nameSome */.Kf)(runners.map(({ id }) => String(id)))}.`,
        hint: 'Choose one of them by runner-id.',
    });
};

;// CONCATENATED MODULE: ./src/run/registration/first-look.ts


const findHolders = async (names, target, api) => {
    const runners = await runnersNamed(names, api);
    const holders = new Map();
    for (const name of names) {
        const holder = theOnlyOne(runners.filter((runner) => runner.name === name), target);
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

;// CONCATENATED MODULE: ./src/run/registration/clean-up.ts









const atOnce = 16;
const cleanUp = async (left, ports) => {
    const api = runnersApi(ports, left.target, 'delete');
    const place = (0,github_target/* describeTarget */.ff)(left.target);
    try {
        const holders = await findHolders(left.names, left.target, api);
        const remains = remainsOf([...holders.values()], left);
        return linesOf(remains, await removeAll(remains.waiting, left, api, ports), place);
    }
    catch (error) {
        if (!(error instanceof failure/* Failed */.cV))
            throw error;
        return notCleaned(left.names, place, error.failure);
    }
};
const refusesAll = (fate) => typeof fate !== 'string' && (fate.code === 'unauthorized' || fate.code === 'forbidden');
const removeAll = async (waiting, left, api, { clock }) => {
    const fates = new Map();
    const mayGo = (now) => isLeftBehind(now, left) && mayBeReplaced(now);
    let refusal;
    const work = async (runner) => {
        const fate = await remove(runner, mayGo, api);
        fates.set(runner, fate);
        if (refusesAll(fate))
            refusal = fate;
    };
    await inParallel(waiting, atOnce, work, () => refusal !== undefined || clock.isStopped());
    for (const runner of waiting)
        if (!fates.has(runner))
            fates.set(runner, refusal ?? notTried);
    return fates;
};
const remove = async (runner, mayGo, api) => {
    try {
        const deletion = await api.deleteIf(runner.id, mayGo);
        switch (deletion.is) {
            case 'deleted':
                return 'deleted';
            case 'missing':
                return 'gone';
            case 'spared':
                return 'started';
            case 'unsent':
                return deletion.failure;
        }
    }
    catch (error) {
        if (error instanceof failure/* Failed */.cV)
            return error.failure;
        throw error;
    }
};
const linesOf = ({ waiting, started, unlike }, fates, place) => {
    const that = (is) => waiting.filter((runner) => fates.get(runner) === is);
    const say = (some, lead, tell = withNames) => some.length === 0 ? [] : [info(`${lead}: ${tell(some)}.`)];
    const lines = [
        ...say(that('deleted'), `Deleted what no machine has started, from ${place}`),
        ...say([...started, ...that('started')], 'Left alone, for a machine has started', withStates),
        ...say(unlike, 'Left alone, for it is not what this step registered', withStates),
        ...say(that('gone'), 'Gone already'),
        ...failures(waiting, fates, place),
    ];
    return lines.length > 0 ? lines : [info(`Nothing that this step registered is left in ${place}.`)];
};
const withNames = (runners) => nameAll(runners.map(({ name }) => name));
const nameAll = (names) => (0,harmless_text/* nameSome */.Kf)(names, names.length);
const withStates = (runners) => nameAll(runners.map((runner) => `${(0,harmless_text/* brief */.dh)(runner.name, 60)} (${(0,harmless_text/* brief */.dh)((0,github_runner/* stateOf */.L4)(runner))})`));
const failures = (waiting, fates, place) => {
    const kept = waiting.flatMap((runner) => {
        const fate = fates.get(runner);
        return fate === undefined || typeof fate === 'string' ? [] : [{ name: runner.name, failure: fate }];
    });
    const reasons = new Map(kept.map(({ failure }) => [failure.code, failure]));
    return [...reasons].flatMap(([code, reason]) => {
        const names = kept.flatMap(({ name, failure }) => (failure.code === code ? [name] : []));
        return notCleaned(names, place, reason);
    });
};
const notTried = { code: 'cancelled', message: 'The clean-up was canceled before their turn.' };
const info = (text) => ({ level: 'info', text });
const notCleaned = (names, place, { code, message, hint }) => {
    const revoked = 'The token is revoked by now: the step that makes it must stand before this one, for jobs clean up from the last step to the first.';
    const because = code === 'unauthorized' ? revoked : (hint ?? '');
    const some = (0,harmless_text/* nameSome */.Kf)(names);
    return [
        { level: 'warning', text: `Not cleaned up in ${place}: ${some}. ${message} ${because}`.trim() },
        ...(nameAll(names) === some ? [] : [info(`Not cleaned up, all of them: ${nameAll(names)}.`)]),
    ];
};

;// CONCATENATED MODULE: ./src/clean-up.ts









const main = async () => {
    const raw = readInputs();
    (0,secret/* maskable */.dm)(raw['github-token']).forEach(mask);
    const left = decodeLeftBehind(savedState());
    const connection = combine({
        apiUrl: parseApiUrl(left.apiUrl),
        token: parseToken(raw['github-token']),
    });
    if (!connection.ok) {
        print({ level: 'warning', text: (0,failure/* badInput */.AN)(connection.problems).message });
        return;
    }
    const { ports, close } = await openPorts(connection.value);
    try {
        const lines = await cleanUp(left, ports);
        lines.forEach(print);
    }
    finally {
        close();
    }
};
main()
    .catch((error) => {
    const what = error instanceof Error ? error.message : 'unknown';
    const why = error instanceof shape/* ShapeError */.ym ? 'what the step left for the end of the job is damaged' : 'by a bug of this action';
    print({ level: 'warning', text: `Not cleaned up, ${why}: ${what}` });
})
    .finally(() => {
    setTimeout(() => process.exit(), 500).unref();
});


/***/ }),

/***/ 988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ decodeJitConfig),
/* harmony export */   w: () => (/* binding */ secretsInside)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(646);
/* harmony import */ var _text_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(436);
/* harmony import */ var _text_without_end_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(578);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(138);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(343);






const mostCharacters = 256 * 1024;
const decodeJitConfig = (value) => {
    const fields = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value, 'the answer');
    const blob = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(fields['encoded_jit_config'], 'encoded_jit_config');
    if (blob.trim() === '' || blob.length > mostCharacters)
        throw new _shape_js__WEBPACK_IMPORTED_MODULE_3__/* .ShapeError */ .ym('encoded_jit_config', 'a JIT config');
    return { runner: (0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeRunner */ .rD)(fields['runner']), encoded: new _text_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(blob, secretsInside(blob)) };
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
    const value = written.includes('\\') ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(`"${written}"`) : written;
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
    const isJson = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(content) !== undefined;
    const texts = strings.flatMap(({ value, written }) => [value, written]);
    return [...texts, ...(isJson ? [] : [content])].flatMap(linesOf).filter((line) => !isPemBoundary(line));
};
const linesOf = (text) => text.split(/[\r\n]+/).map((line) => line.trim());
const isAddress = (text) => /^https?:\/\//.test(text);
const isPemBoundary = (line) => line.startsWith('-----') && line.endsWith('-----');
const decodeBase64 = (encoded) => {
    const compact = withoutPadding(encoded.replace(/\s/g, ''));
    const bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(compact, 'base64');
    const isWhole = bytes.length > 0 && withoutPadding(bytes.toString('base64')) === compact;
    return isWhole ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
};
const withoutPadding = (base64) => (0,_text_without_end_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutEnd */ .M)(base64, '=');


/***/ }),

/***/ 302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ versionRoutes),
/* harmony export */   Lu: () => (/* binding */ routeOf),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   Po: () => (/* binding */ isReplaySafe),
/* harmony export */   Tj: () => (/* binding */ permissionFor),
/* harmony export */   Xn: () => (/* binding */ operationName),
/* harmony export */   gF: () => (/* binding */ runnerGroupsRoute),
/* harmony export */   sF: () => (/* binding */ groupRunnersRoute)
/* harmony export */ });
/* unused harmony exports operations, downloadsRoutes, findOperation */
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

/***/ 664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(526);

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

/***/ 526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   _D: () => (/* binding */ decodeRunnerPage),
/* harmony export */   l3: () => (/* binding */ labelNames),
/* harmony export */   rD: () => (/* binding */ decodeRunner)
/* harmony export */ });
/* unused harmony exports isIdle, countRunners, describeRunner */
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(343);


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
    const labels = brief(labelNames(runner).join(', '), 200);
    return `${brief(runner.name)} (id ${runner.id}): ${brief(stateOf(runner))}; ${labels === '' ? 'no labels' : `labels ${labels}`}`;
};


/***/ }),

/***/ 343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 33:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ routeParameters),
/* harmony export */   ff: () => (/* binding */ describeTarget)
/* harmony export */ });
/* unused harmony export settingsPage */

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
    const base = withoutEnd(serverUrl, '/');
    switch (target.scope) {
        case 'org':
            return `${base}/organizations/${target.org}/settings/actions/runners`;
        case 'repo':
            return `${base}/${target.owner}/${target.repo}/settings/actions/runners`;
    }
};


/***/ }),

/***/ 718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeDuration)
/* harmony export */ });
/* unused harmony export parseDuration */


const unitSeconds = { s: 1, m: 60, h: 3600 };
const longestHours = 120;
const parseDuration = (input, text, leastMs = 0) => {
    const [, digits, unit = 's'] = /^([0-9]{1,9})([smh]?)$/.exec(text) ?? [];
    if (digits === undefined)
        return invalid(input, `must be a duration such as 90s, 5m, 1h or plain seconds, not ${quote(text)}`);
    const ms = Number(digits) * unitSeconds[(unit === '' ? 's' : unit)] * 1000;
    if (ms < leastMs)
        return invalid(input, `must be at least ${describeDuration(leastMs)}, not ${quote(text)}`);
    if (ms > longestHours * 3_600_000)
        return invalid(input, `must be at most ${longestHours}h, not ${quote(text)}`);
    return valid(ms);
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

/***/ 574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cV: () => (/* binding */ Failed),
  AN: () => (/* binding */ badInput)
});

// UNUSED EXPORTS: failureCodes, failureOf

;// CONCATENATED MODULE: ./src/domain/text/count.ts
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./src/domain/text/failure.ts

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
        message: [...told, ...(more > 0 ? [`and ${count(more, 'more problem')}.`] : [])].join('\n'),
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

/***/ 451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ nameSome),
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   dh: () => (/* binding */ brief)
/* harmony export */ });
/* unused harmony exports isPrintable, harmlessCode, harmlessSentence, harmlessBlock, mostInLine */
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

/***/ 646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   dm: () => (/* binding */ maskable),
/* harmony export */   zh: () => (/* binding */ Secret)
/* harmony export */ });
/* unused harmony export revealText */
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
const withoutEnd = (text, character) => {
    let end = text.length;
    while (end > 0 && text[end - 1] === character)
        end -= 1;
    return text.slice(0, end);
};


/***/ }),

/***/ 98:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   PP: () => (/* binding */ decodedAtOnce),
/* harmony export */   it: () => (/* binding */ refusedBy),
/* harmony export */   l$: () => (/* binding */ goneBy),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   qX: () => (/* binding */ decodedPage)
/* harmony export */ });
/* harmony import */ var _domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(302);
/* harmony import */ var _domain_github_paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(664);
/* harmony import */ var _domain_github_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(343);
/* harmony import */ var _domain_github_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33);
/* harmony import */ var _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(574);





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
const refusedBy = async (reply, asked) => new _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV((await __webpack_require__.e(/* import() */ 228).then(__webpack_require__.bind(__webpack_require__, 228))).refusalOf(reply, asked));
const goneBy = async (reply, target, id) => new _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV((await __webpack_require__.e(/* import() */ 228).then(__webpack_require__.bind(__webpack_require__, 228))).goneFrom(target, id, reply));
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
const unexpected = async (answer, asked, because, cause) => new _domain_text_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV((await __webpack_require__.e(/* import() */ 228).then(__webpack_require__.bind(__webpack_require__, 228))).unexpectedAnswer(answer, asked, because), { cause });
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

/***/ 781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _domain_github_paging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(664);

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

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

};
