export const id = 228;
export const ids = [228];
export const modules = {

/***/ 228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  goneFrom: () => (/* binding */ goneFrom),
  refusalOf: () => (/* binding */ refusalOf),
  unexpectedAnswer: () => (/* binding */ unexpectedAnswer)
});

// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __webpack_require__(302);
// EXTERNAL MODULE: ./src/domain/github/reply.ts
var reply = __webpack_require__(526);
;// CONCATENATED MODULE: ./src/domain/github/server.ts
const webHostOf = (apiUrl) => new URL(apiUrl).host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, '');
const isFromGithubCom = ({ apiUrl }) => apiUrl !== undefined && webHostOf(apiUrl) === 'github.com';
const longestAddress = 1000;
const ownPage = ({ apiUrl }, address) => {
    if (apiUrl === undefined || address.length > longestAddress || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    const isOwn = url.protocol === 'https:' && url.host === webHostOf(apiUrl);
    return isOwn && url.username === '' && url.password === '' && url.hash === '' ? url.href : undefined;
};

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(33);
;// CONCATENATED MODULE: ./src/domain/github/token-rights.ts




const listed = (text) => text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const scopesOf = (answer) => listed((0,reply/* headerOf */.rR)(answer, 'x-oauth-scopes'));
const acceptedScopes = (answer, asked) => {
    const named = listed((0,reply/* headerOf */.rR)(answer, 'x-accepted-oauth-scopes'));
    return named.length > 0 ? named : [needed(asked).scope];
};
const heldScopes = (answer, asked) => acceptedScopes(answer, asked).filter((scope) => scopesOf(answer).includes(scope));
const needed = ({ purpose, target }) => (0,operations/* permissionFor */.Tj)(purpose, target.scope);
const permission = (asked) => {
    const { name, level, label } = needed(asked);
    return `${label} at level ${level} (${name}=${level})`;
};
const neededPermission = (asked) => `the token needs the ${permission(asked)}, or, if it is a classic one, the scope ${needed(asked).scope}.`;
const lacking = (answer) => (0,harmless_text/* brief */.dh)((0,reply/* headerOf */.rR)(answer, 'x-accepted-github-permissions')) || 'a permission';
const ownerOf = (target) => (target.scope === 'org' ? target.org : target.owner);
const roleIn = (target) => `${target.scope === 'org' ? 'owner' : 'administrator'} of ${(0,github_target/* describeTarget */.ff)(target)}`;
const isNo = ({ target }) => `is no ${roleIn(target)}`;
const must = ({ target }) => `must be an ${roleIn(target)}`;

;// CONCATENATED MODULE: ./src/domain/github/denial.ts






const workflowToken = "The workflow's own GITHUB_TOKEN can never do this: no permission that it can be given covers runners.";
const speaksOfRights = /not accessible|permission|admin rights|must (have|be)\b/i;
const denials = [
    {
        kind: 'a web page',
        also: ({ answer }) => isWebPage(answer),
        tell: () => "A web page answered, not the API: github-api-url must be the API's address, on GitHub Enterprise Server https://HOST/api/v3.",
    },
    {
        kind: 'the token is none',
        statuses: [401],
        tell: () => 'The token is wrong, expired or revoked. A GitHub App token lives one hour: make it in the same job.',
    },
    {
        kind: 'no single sign-on',
        statuses: [403],
        also: ({ answer }) => /\bSAML\b/.test((0,reply/* apiMessage */.SX)(answer)) || /^required\b/i.test((0,reply/* headerOf */.rR)(answer, 'x-github-sso')),
        tell: ({ answer }) => {
            const page = ownPage(answer, /\burl=(\S+)/.exec((0,reply/* headerOf */.rR)(answer, 'x-github-sso'))?.[1] ?? '');
            const where = page === undefined ? 'with "Configure SSO" in the list of your tokens.' : `here: ${page}`;
            return `The organization asks for its single sign-on (SAML), and this token has not had it. Authorize the token ${where}`;
        },
    },
    {
        kind: 'a token that lives too long',
        statuses: [403],
        words: /forbids access via\b.*\blifetime\b/i,
        tell: () => 'The organization takes only tokens that end sooner: make a new one within that limit.',
    },
    {
        kind: 'no classic tokens',
        statuses: [403],
        words: /forbids access via a personal access token \(classic\)/i,
        tell: ({ asked }) => `The organization takes no classic tokens: use a GitHub App's or a fine-grained one with the ${permission(asked)}.`,
    },
    {
        kind: 'not from this address',
        statuses: [403],
        words: /\bIP allow list\b/i,
        tell: () => 'Only addresses of the IP allow list may ask, whatever the token: run the step on a machine with one of them, or have this one added.',
    },
    {
        kind: 'the installation is suspended',
        statuses: [403],
        words: /\binstallation\b.*\bsuspended\b/i,
        tell: () => 'Whoever suspended the installation of this GitHub App can lift that where the App is installed.',
    },
    {
        kind: 'runners are disabled',
        statuses: [403, 422],
        words: /\bself-hosted runners (are|have been) disabled\b/i,
        tell: ({ asked }) => `A policy forbids self-hosted runners in ${(0,github_target/* describeTarget */.ff)(asked.target)}: an owner can allow them in the settings, under Actions.`,
    },
    {
        kind: 'the scope is there, the rights are not',
        statuses: [403],
        words: speaksOfRights,
        also: ({ answer, asked }) => heldScopes(answer, asked).length > 0,
        tell: ({ answer, asked }) => `The token has the scope ${(0,harmless_text/* brief */.dh)(heldScopes(answer, asked).join(', '))}, but the person it belongs to ${isNo(asked)}: use the token of somebody who is.`,
    },
    {
        kind: 'a scope is missing',
        statuses: [403],
        words: speaksOfRights,
        also: ({ answer }) => scopesOf(answer).length > 0,
        tell: ({ answer, asked }) => `This classic token has the scopes ${(0,harmless_text/* brief */.dh)(scopesOf(answer).join(', '))}; it needs ${(0,harmless_text/* brief */.dh)(acceptedScopes(answer, asked).join(', '))}.`,
    },
    {
        kind: "a person's token of an App lacks a permission",
        statuses: [403],
        words: speaksOfRights,
        also: ({ answer }) => 'x-oauth-scopes' in answer.headers && 'x-accepted-github-permissions' in answer.headers,
        tell: ({ asked }) => `A person's token of a GitHub App may do what both may: the App needs the ${permission(asked)}, and the person ${must(asked)}.`,
    },
    {
        kind: 'a fine-grained token lacks a permission',
        statuses: [403],
        words: /not accessible by personal access token/i,
        tell: ({ answer, asked }) => `This fine-grained token lacks ${lacking(answer)}; this operation needs the ${permission(asked)}, of a token whose resource owner is ${ownerOf(asked.target)}.`,
    },
    {
        kind: 'an App lacks a permission',
        statuses: [403],
        words: /not accessible by integration/i,
        tell: ({ answer, asked }) => `The token lacks ${lacking(answer)}; this operation needs the ${permission(asked)}. ${workflowToken}`,
    },
    {
        kind: 'no rights, of a token of unknown kind',
        statuses: [403],
        words: speaksOfRights,
        tell: ({ asked }) => `For this, ${neededPermission(asked)} The person of a personal token ${must(asked)}.`,
    },
    {
        kind: 'forbidden without a word',
        statuses: [403],
        words: /^$/,
        tell: ({ asked }) => `For this, ${neededPermission(asked)}`,
    },
    {
        kind: 'no such runner group',
        statuses: [404],
        also: ({ asked: { verb, target } }) => verb === 'jit-config' && target.scope === 'org',
        tell: () => 'The token sees no runner group with this id: choose one by its name, with runner-group.',
    },
    {
        kind: 'not there, or out of sight',
        statuses: [404],
        tell: ({ asked }) => `Either it does not exist, or the token may not see it: ${neededPermission(asked)}${ifPerson(asked)}`,
    },
    {
        kind: 'the version of the API is gone',
        statuses: [400, 410],
        also: ({ answer }) => answer.status === 410 || /\bversion\b/i.test((0,reply/* apiMessage */.SX)(answer)),
        tell: ({ answer }) => {
            const sunset = (0,reply/* headerOf */.rR)(answer, 'sunset');
            return `The server does not speak the version of the API that this action asks for${sunset === '' ? '' : `, whose end is told as ${(0,harmless_text/* brief */.dh)(sunset)}`}. Use a newer release of this action.`;
        },
    },
];
const denialOf = (answer, asked) => {
    const said = (0,reply/* apiMessage */.SX)(answer);
    return denials.find(({ statuses, words, also }) => (statuses?.includes(answer.status) ?? true) && (words?.test(said) ?? true) && (also?.({ answer, asked }) ?? true));
};
const denialHint = (answer, asked) => denialOf(answer, asked)?.tell({ answer, asked });
const isWebPage = ({ json, headers }) => json === undefined && /^text\/html\b/i.test(headers['content-type'] ?? '');
const ifPerson = ({ purpose, target }) => target.scope === 'org'
    ? ` If ${target.org} is a person's account, it has none of its own: use ${(0,operations/* operationName */.Xn)({ verb: purpose, target: { scope: 'repo' } })}.`
    : '';

// EXTERNAL MODULE: ./src/domain/github/rate-limit.ts
var rate_limit = __webpack_require__(756);
;// CONCATENATED MODULE: ./src/domain/github/refusal.ts






const refusalOf = (reply, asked) => reply.kind === 'answer' ? refusedBy(reply, asked) : unanswered(reply, asked);
const unanswered = ({ reason, detail, sent }, asked) => {
    const message = `${cannot(asked)}: ${detail}.`;
    switch (reason) {
        case 'timed-out':
            return { code: 'timed-out', message, mayBeDone: sent };
        case 'unreachable':
            return {
                code: 'unavailable',
                message,
                mayBeDone: sent,
                hint: 'Check github-api-url, the network, and proxy and certificate settings.',
            };
        case 'untrusted':
            return {
                code: 'unavailable',
                message,
                mayBeDone: sent,
                hint: 'Give the certificate of an authority of your own by NODE_EXTRA_CA_CERTS: NODE_TLS_REJECT_UNAUTHORIZED has no say here.',
            };
        case 'cancelled':
            return {
                code: 'cancelled',
                message,
                mayBeDone: sent,
                ...(sent && { hint: 'It may have been done all the same.' }),
            };
        case 'unusable':
            return {
                code: 'unexpected-answer',
                message,
                mayBeDone: sent,
                hint: "Check that github-api-url is the address of GitHub's API.",
            };
    }
};
const refusedBy = (answer, asked) => {
    const code = codeOf(answer, asked.verb);
    const said = (0,harmless_text/* brief */.dh)((0,reply/* apiMessage */.SX)(answer), 500);
    const hint = hintFor(code, answer, asked);
    return {
        code,
        message: `${cannot(asked)}: GitHub answered ${answer.status}${said === '' ? '' : ` (${said})`}.`,
        ...(hint !== undefined && { hint }),
        ...(code === 'unavailable' && { mayBeDone: true }),
        ...traceOf(answer),
    };
};
const unexpectedAnswer = (answer, asked, because) => ({
    code: 'unexpected-answer',
    message: `${cannot(asked)}: GitHub answered ${answer.status}, but ${because}.`,
    hint: "Check that github-api-url is the address of GitHub's API and that no proxy answers in its place.",
    mayBeDone: true,
    ...traceOf(answer),
});
const goneFrom = (target, id, reply) => ({
    code: 'not-found',
    message: `There is no runner ${id} in ${(0,github_target/* describeTarget */.ff)(target)}: it is gone, or never was there.`,
    hint: 'An ephemeral runner goes after its job, and GitHub removes those that it has not heard of for long.',
    ...(reply.kind === 'answer' && traceOf(reply)),
});
const cannot = ({ what, target }) => `Cannot ${what} of ${(0,github_target/* describeTarget */.ff)(target)}`;
const traceOf = ({ status, headers }) => {
    const requestId = headers['x-github-request-id'];
    return { status, ...(requestId !== undefined && { requestId }) };
};
const codeOf = (answer, verb) => {
    const { status } = answer;
    if ((0,rate_limit/* limitOf */.L)(answer, 0))
        return 'rate-limited';
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404)
        return isWebPage(answer) ? 'unexpected-answer' : 'not-found';
    if (status === 409)
        return 'name-conflict';
    if (verb === 'delete' && (0,reply/* saysBusy */.yY)(answer))
        return 'busy';
    if (status === 400 && verb === 'delete')
        return 'rejected';
    if (status === 422)
        return verb === 'jit-config' && saysFull(answer) ? 'group-full' : 'rejected';
    return status >= 500 ? 'unavailable' : 'unexpected-answer';
};
const saysFull = (answer) => [/\bgroup\b/i, /\b(full|maximum|limit)\b/i].every((word) => word.test((0,reply/* apiMessage */.SX)(answer)));
const hintFor = (code, answer, asked) => {
    switch (code) {
        case 'unauthorized':
        case 'forbidden':
        case 'not-found':
        case 'rejected':
            return denialHint(answer, asked);
        case 'busy':
            return asked.purpose === 'delete'
                ? 'Wait until its job has ended with if-busy: wait, or leave it with if-busy: skip.'
                : 'It is running a job.';
        case 'name-conflict':
            return asked.purpose === 'jit-config'
                ? 'Choose another name, or replace a runner that is offline and not busy with if-exists: replace.'
                : undefined;
        case 'group-full':
            return 'A runner group holds at most 10,000 runners: delete dead ones first.';
        case 'rate-limited':
            return limitHint(answer);
        case 'unexpected-answer':
            return answer.status < 400
                ? 'The place has moved: use its new name, or check github-api-url.'
                : denialHint(answer, asked);
        case 'unavailable':
            return outageHint(answer);
    }
};
const outageHint = (answer) => {
    const retryAfter = answer.headers['retry-after'];
    const when = retryAfter === undefined ? 'later' : `after ${describeRetryAfter(retryAfter)}`;
    const page = isFromGithubCom(answer) ? '; https://www.githubstatus.com tells whether GitHub has trouble' : '';
    return `Try again ${when}${page}.`;
};
const describeRetryAfter = (value) => `${(0,harmless_text/* brief */.dh)(value)}${/^[0-9]+$/.test(value) ? ' s' : ''}`;
const limitHint = ({ headers }) => {
    const retryAfter = headers['retry-after'];
    if (retryAfter !== undefined) {
        return `A secondary rate limit: try again after ${describeRetryAfter(retryAfter)}.`;
    }
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11) {
        return `The token's requests for this hour are used up; it may ask again at ${new Date(reset * 1000).toISOString()}.`;
    }
    return 'A secondary rate limit: wait at least a minute.';
};


/***/ })

};
