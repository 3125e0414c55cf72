export const id = 718;
export const ids = [718];
export const modules = {

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

/***/ 2718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   versionCalls: () => (/* binding */ versionCalls)
/* harmony export */ });
/* harmony import */ var _domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(302);
/* harmony import */ var _domain_github_runner_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1311);
/* harmony import */ var _domain_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _calling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3098);




const versionCalls = ({ askRoute, asked, target }) => ({
    versionSupport: async (version) => {
        const reply = await askRoute(_domain_github_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .versionRoutes */ .Fe[target.scope], { version });
        if (reply.kind === 'answer' && reply.status === 404)
            return hasNoSuchRoute(reply) ? 'not-told' : 'unknown';
        return (0,_calling_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(reply, asked('list', `ask until when runner ${(0,_domain_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .dh)(version)} gets jobs`), _domain_github_runner_version_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeVersionSupport */ .i);
    },
});
const hasNoSuchRoute = ({ headers, json }) => headers['x-github-enterprise-version'] !== undefined || json === undefined;


/***/ })

};
