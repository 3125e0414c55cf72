export const id = 186;
export const ids = [186];
export const modules = {

/***/ 2186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   labelWarnings: () => (/* binding */ labelWarnings),
/* harmony export */   parseJitOrder: () => (/* binding */ parseJitOrder)
/* harmony export */ });
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5507);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);



const defaultGroupId = 1;
const mostConfigs = 100;
const parseJitOrder = (scope, raw) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .combine */ .kg)({
    names: parseNames(raw),
    labels: parseLabels(raw.labels),
    group: parseGroup(scope, raw),
    workFolder: (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(raw['work-folder']),
    ifExists: parseIfExists(raw['if-exists']),
    cleanUp: parseCleanUp(raw['clean-up']),
});
const parseNames = (raw) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .thenParse */ .TL)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .combine */ .kg)({ name: parseName(raw.name), count: parseConfigCount(raw.count) }), ({ name, count }) => {
    const names = count === 1 ? [name] : Array.from({ length: count }, (_, at) => `${name}-${at + 1}`);
    const longest = names.at(-1) ?? name;
    return longest.length <= longestName
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(names)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('name', `must have at most ${longestName} characters; ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(longest)} has ${longest.length}`);
});
const longestName = 64;
const forbiddenSign = /["/:<>\\|*?]/;
const parseName = (name) => {
    if (name === '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('name', 'is required: the name of the new runner');
    const sign = forbiddenSign.exec(name)?.[0];
    if (sign !== undefined)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('name', `${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} must not hold ${sign}, nor any of " / : < > \\ | * ?`);
    return (0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrintable */ .C2)(name) ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(name) : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('name', `${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} must not hold a sign that nobody sees`);
};
const parseConfigCount = (text) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .thenParse */ .TL)((0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseId */ .Fg)('count', text), (count) => count <= mostConfigs ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(count) : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('count', `must be 1 to ${mostConfigs}, not ${count}`));
const parseLabels = (text) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .thenParse */ .TL)((0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)('labels', text), (labels) => labels.length >= 1 && labels.length <= 100
    ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(labels)
    : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('labels', `must hold 1 to 100 labels, not ${labels.length}; GitHub adds none of its own to a JIT runner`));
const labelWarnings = (text) => {
    const labels = text.startsWith('[') ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)([]) : (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)('labels', text);
    return labels.ok
        ? labels.value
            .filter((label) => /\s/.test(label))
            .map((label) => `The label ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(label)} has a blank in it: labels are separated by commas or new lines.`)
        : [];
};
const parseGroup = (scope, raw) => {
    const [id, name] = [(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseId */ .Fg)('runner-group-id', raw['runner-group-id']), raw['runner-group']];
    if (name === '' || scope === 'repo')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .mapParsed */ .OM)(id, (value) => ({ by: 'id', id: value }));
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .thenParse */ .TL)(id, (value) => value === defaultGroupId
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)({ by: 'name', name })
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('runner-group', `${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} and runner-group-id ${value} are both set; give one of them`));
};
const parseIfExists = (text) => text === 'fail' || text === 'replace'
    ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(text)
    : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('if-exists', `must be fail or replace, not ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`);
const parseCleanUp = (text) => text === 'never' || text === 'on-failure'
    ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(text)
    : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('clean-up', `must be never or on-failure, not ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`);


/***/ })

};
