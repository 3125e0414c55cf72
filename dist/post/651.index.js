export const id = 651;
export const ids = [651];
export const modules = {

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registrationCalls: () => (/* binding */ registrationCalls)
});

// EXTERNAL MODULE: ./src/domain/github/jit-config.ts
var jit_config = __webpack_require__(988);
// EXTERNAL MODULE: ./src/domain/github/paging.ts
var paging = __webpack_require__(664);
// EXTERNAL MODULE: ./src/domain/github/runner.ts
var runner = __webpack_require__(138);
// EXTERNAL MODULE: ./src/domain/text/secret.ts
var secret = __webpack_require__(436);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(343);
;// CONCATENATED MODULE: ./src/domain/github/token.ts


const decodeToken = (value) => {
    const fields = (0,shape/* fieldsOf */.Pf)(value, 'the answer');
    const token = (0,shape/* text */.Qq)(fields['token'], 'token');
    if (!/^\S+$/.test(token))
        throw new shape/* ShapeError */.ym('token', 'a token');
    return { token: new secret/* Secret */.zh(token), expiresAt: (0,shape/* moment */.n$)(fields['expires_at'], 'expires_at') };
};

// EXTERNAL MODULE: ./src/domain/text/failure.ts + 1 modules
var text_failure = __webpack_require__(574);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(98);
;// CONCATENATED MODULE: ./src/run/api/registration-calls.ts







const registrationCalls = ({ ask, asked }) => ({
    createToken: async (verb) => {
        const what = `create a ${verb === 'registration-token' ? 'registration' : 'remove'} token for the runners`;
        return (0,calling/* decoded */.DH)(await ask(verb, {}), asked(verb, what), decodeToken);
    },
    generateJitConfig: async ({ name, labels, groupId, workFolder }, timeoutMs) => {
        const body = { name, labels, runner_group_id: groupId, work_folder: workFolder };
        const what = `generate a JIT config for runner ${(0,harmless_text/* brief */.dh)(name)} in runner group ${groupId}`;
        const reply = await ask('jit-config', body, { timeoutMs });
        const { queuedMs = 0 } = reply;
        try {
            return { config: await (0,calling/* decoded */.DH)(reply, asked('jit-config', what), jit_config/* decodeJitConfig */.k), queuedMs };
        }
        catch (error) {
            if (!(error instanceof text_failure/* Failed */.cV))
                throw error;
            const { failure } = error;
            return mayHaveRegistered(reply) ? { lost: failure, queuedMs } : { refused: failure, queuedMs };
        }
    },
    firstPage: async () => (0,calling/* decoded */.DH)(await ask('list', { per_page: paging/* perPage */.xP, page: 1 }), asked('list', 'look up the names of new runners'), runner/* decodeRunnerPage */._D),
});
const mayHaveRegistered = (reply) => reply.kind === 'no-answer' ? reply.sent : reply.status < 300 || reply.status >= 500;


/***/ })

};
