export const id = 32;
export const ids = [32];
export const modules = {

/***/ 32:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  versionCalls: () => (/* binding */ versionCalls)
});

// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __webpack_require__(302);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(343);
;// CONCATENATED MODULE: ./src/domain/github/runner-version.ts

const decodeVersionSupport = (value) => ({
    runtimeDeprecatesAt: (0,shape/* optional */.lq)((0,shape/* fieldsOf */.Pf)(value, 'the answer')['runtime_deprecates_at'], 'runtime_deprecates_at', shape/* moment */.n$) ?? null,
});
const isVersion = (written) => /^[0-9]+(\.[0-9]+)+([-+][0-9A-Za-z.-]+)?$/.test(written) && written.length <= 64;

// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(98);
;// CONCATENATED MODULE: ./src/run/api/version-calls.ts




const versionCalls = ({ askRoute, asked, target }) => ({
    versionSupport: async (version) => {
        const reply = await askRoute(operations/* versionRoutes */.Fe[target.scope], { version });
        if (reply.kind === 'answer' && reply.status === 404)
            return hasNoSuchRoute(reply) ? 'not-told' : 'unknown';
        return (0,calling/* decoded */.DH)(reply, asked('list', `ask until when runner ${(0,harmless_text/* brief */.dh)(version)} gets jobs`), decodeVersionSupport);
    },
});
const hasNoSuchRoute = ({ headers, json }) => headers['x-github-enterprise-version'] !== undefined || json === undefined;


/***/ })

};
