export const id = 628;
export const ids = [628];
export const modules = {

/***/ 628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileCondition: () => (/* binding */ compileCondition)
/* harmony export */ });
/* harmony import */ var _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(958);
/* harmony import */ var _actions_expressions_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _actions_expressions_evaluator__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);
/* harmony import */ var _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83);
/* harmony import */ var _actions_expressions_parser__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(566);
/* harmony import */ var _text_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(500);
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(451);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(255);








const compileCondition = (input, text, names, sample) => {
    if (text.trim() === '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(input, 'is empty');
    if (text.includes('${{'))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(input, 'is an expression already: write it without ${{ }}');
    if (text.length > _actions_expressions_errors__WEBPACK_IMPORTED_MODULE_1__/* .MAX_EXPRESSION_LENGTH */ .dM)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(input, `is longer than ${_actions_expressions_errors__WEBPACK_IMPORTED_MODULE_1__/* .MAX_EXPRESSION_LENGTH */ .dM} characters`);
    try {
        parse(text.replace(/[\r\n]/g, ' '), names);
        const expression = parse(text, names);
        const evaluate = (values) => {
            const pairs = names.map((key) => ({ key, value: toData(values[key]) }));
            return new _actions_expressions_evaluator__WEBPACK_IMPORTED_MODULE_2__/* .Evaluator */ .o(expression, new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Dictionary */ .bT(...pairs)).evaluate();
        };
        const wrongKind = kindProblem(evaluateSample(evaluate, sample));
        if (wrongKind !== undefined)
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(input, wrongKind);
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)((values) => decide(() => evaluate(values), input));
    }
    catch (error) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(input, `is not a workflow expression: ${explain(error, text)}\nIt may use ${names.join(', ')}.`);
    }
};
const parse = (text, names) => new _actions_expressions_parser__WEBPACK_IMPORTED_MODULE_4__/* .Parser */ .i(new _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_3__/* .Lexer */ .JG(text).lex().tokens, [...names], []).parse();
const evaluateSample = (evaluate, sample) => {
    try {
        return evaluate(sample);
    }
    catch {
        return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Null */ .Uv();
    }
};
const kindProblem = ({ kind }) => {
    if (kind === _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b8.Boolean || kind === _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b8.Null)
        return undefined;
    const name = _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b8[kind].toLowerCase();
    return `gives ${name === 'array' ? 'an' : 'a'} ${name}, not true or false; compare it with something`;
};
const decide = (evaluate, input) => {
    try {
        const result = evaluate();
        const problem = kindProblem(result);
        if (problem === undefined)
            return result.kind === _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b8.Boolean && result.coerceString() === 'true';
        throw new _text_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failed */ .cV((0,_text_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)([{ input, message: problem }]));
    }
    catch (error) {
        if (error instanceof _text_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failed */ .cV)
            throw error;
        const said = error instanceof Error ? (0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .dh)(error.message, 200) : 'unknown';
        throw new _text_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failed */ .cV((0,_text_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)([{ input, message: `cannot be evaluated: ${said}` }]), { cause: error });
    }
};
const toData = (value) => {
    if (typeof value === 'string')
        return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .StringData */ .uQ(value);
    if (typeof value === 'number')
        return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .NumberData */ .Q9(value);
    if (typeof value === 'boolean')
        return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .BooleanData */ .bo(value);
    if (Array.isArray(value))
        return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Array */ .O3(...value.map(toData));
    if (typeof value !== 'object' || value === null)
        return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Null */ .Uv();
    return new _actions_expressions_data_index__WEBPACK_IMPORTED_MODULE_0__/* .Dictionary */ .bT(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
};
const explain = (error, text) => {
    const message = error instanceof Error ? error.message.replace(/ Located at position .*$/s, '') : String(error);
    const before = text.slice(0, offsetOf(error, text)).split('\n');
    const column = before.at(-1)?.length ?? 0;
    const line = text.split('\n')[before.length - 1] ?? '';
    const start = Math.max(0, column - mostShown / 2);
    return `${message}\n  ${line.slice(start, start + mostShown)}\n  ${' '.repeat(column - start)}^`;
};
const mostShown = 100;
const offsetOf = (error, text) => {
    if (error instanceof _actions_expressions_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExpressionError */ .tj)
        return error.pos.column;
    const position = /Located at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return position === undefined ? text.length : Number(position) - 1;
};


/***/ })

};
