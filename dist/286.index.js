export const id = 286;
export const ids = [286];
export const modules = {

/***/ 2286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseValues: () => (/* binding */ parseValues)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5646);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


const parseValues = (text) => {
    const input = 'values';
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, `must be a JSON object, such as {"branch": \${{ toJSON(github.head_ref) }}}`);
    }
    const twice = duplicateKey(text);
    if (twice !== undefined)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, `has ${twice} twice, and upper and lower case are the same`);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(value);
};
const duplicateKey = (json) => {
    const open = [];
    let text = '';
    for (let at = 0; at < json.length; at += 1) {
        const sign = json[at];
        if (sign === '{')
            open.push(new Set());
        else if (sign === '}')
            open.pop();
        else if (sign === '"') {
            text = json.slice(at, endOfString(json, at));
            at += text.length - 1;
        }
        else if (sign === ':') {
            const key = String(JSON.parse(text)).toLowerCase();
            const keys = open.at(-1);
            if (keys?.has(key))
                return text;
            keys?.add(key);
        }
    }
    return undefined;
};
const endOfString = (json, start) => {
    let at = start + 1;
    while (at < json.length && json[at] !== '"')
        at += json[at] === '\\' ? 2 : 1;
    return at + 1;
};


/***/ })

};
