export const id = 389;
export const ids = [389];
export const modules = {

/***/ 389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCondition: () => (/* binding */ compileCondition)
});

// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __webpack_require__(500);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(49);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/index.js
var data = __webpack_require__(958);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/errors.js
var errors = __webpack_require__(830);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/funcs/format.js
var format = __webpack_require__(566);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(83);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 9 modules
var parser = __webpack_require__(305);
;// CONCATENATED MODULE: ./src/domain/inputs/expression/syntax.ts
const comparisons = ['==', '!=', '<', '<=', '>', '>='];
const functionNames = [
    'contains',
    'startswith',
    'endswith',
    'format',
    'join',
    'tojson',
    'fromjson',
    'case',
];
const partsOf = (syntax) => {
    switch (syntax.is) {
        case 'constant':
        case 'name':
            return [];
        case 'not':
        case 'every':
            return [syntax.of];
        case 'and':
        case 'or':
        case 'call':
            return syntax.of;
        case 'compare':
            return [syntax.left, syntax.right];
        case 'member':
            return [syntax.of, syntax.key];
    }
};
const namesIn = (syntax) => new Set(syntax.is === 'name' ? [syntax.name] : partsOf(syntax).flatMap((part) => [...namesIn(part)]));

;// CONCATENATED MODULE: ./src/domain/inputs/expression/engine.ts







const longestExpression = errors/* MAX_EXPRESSION_LENGTH */.dM;
const engine = {
    textOf: (value) => dataOf(value).coerceString(),
    numberOf: (value) => dataOf(value).number(),
    format: (template, texts) => format/* format */.G.call(...[template, ...texts].map((text) => new data/* StringData */.uQ(text))).coerceString(),
};
const dataOf = (value) => {
    if (typeof value === 'string')
        return new data/* StringData */.uQ(value);
    if (typeof value === 'number')
        return new data/* NumberData */.Q9(value);
    if (typeof value === 'boolean')
        return new data/* BooleanData */.bo(value);
    if (value === null)
        return new data/* Null */.Uv();
    return Array.isArray(value) ? new data/* Array */.O3() : new data/* Dictionary */.bT();
};
class NotAnExpression extends Error {
    at;
    constructor(message, at, options) {
        super(message, options);
        this.at = at;
    }
}
const parseExpression = (text, names) => {
    try {
        return parse(text, names);
    }
    catch (error) {
        throw notAnExpression(error, text);
    }
};
const notAnExpression = (error, text) => {
    const said = error instanceof Error ? error.message : String(error);
    const message = said.replace(/ Located at position .*$/s, '');
    if (error instanceof errors/* ExpressionError */.tj)
        return new NotAnExpression(message, error.pos.column, { cause: error });
    const position = /Located at position ([0-9]+)/.exec(said)?.[1];
    return new NotAnExpression(message, position === undefined ? text.length : Number(position) - 1, { cause: error });
};
const parse = (text, names) => {
    const { tokens } = new lexer/* Lexer */.JG(text.replace(/[\r\n]/g, ' ')).lex();
    const asWritten = tokens.map((token) => {
        if (token.type !== lexer/* TokenType */.ks.STRING)
            return token;
        const { start, end } = token.range;
        return { ...token, value: text.slice(start.column + 1, end.column - 1).replaceAll("''", "'") };
    });
    return syntaxOf(new parser/* Parser */.i(asWritten, [...names], []).parse(), 0);
};
const deepest = 500;
const syntaxOf = (expr, depth) => {
    if (depth > deepest)
        throw new Error(`Exceeded max expression depth ${deepest}`);
    const below = (part) => syntaxOf(part, depth + 1);
    if (expr instanceof ast/* Grouping */.aU)
        return below(expr.group);
    if (expr instanceof ast/* Literal */.uS)
        return { is: 'constant', at: columnOf(expr.token), value: literalOf(expr.literal) };
    if (expr instanceof ast/* ContextAccess */.QC) {
        return { is: 'name', at: columnOf(expr.name), name: expr.name.lexeme.toLowerCase() };
    }
    if (expr instanceof ast/* Unary */._c)
        return { is: 'not', at: columnOf(expr.operator), of: below(expr.expr) };
    if (expr instanceof ast/* Logical */.oD) {
        const of = expr.args.map(below);
        return { is: expr.operator.type === lexer/* TokenType */.ks.AND ? 'and' : 'or', at: of[0]?.at ?? 0, of };
    }
    if (expr instanceof ast/* Binary */.yI) {
        const left = below(expr.left);
        const by = comparisons.find((each) => each === expr.operator.lexeme) ?? '==';
        return { is: 'compare', at: left.at, by, left, right: below(expr.right) };
    }
    if (expr instanceof ast/* IndexAccess */.p_) {
        const of = below(expr.expr);
        return expr.index instanceof ast/* Star */.FE
            ? { is: 'every', at: of.at, of }
            : { is: 'member', at: of.at, of, key: below(expr.index) };
    }
    if (expr instanceof ast/* FunctionCall */.R6)
        return callOf(expr, below);
    throw new Error('Unknown syntax');
};
const callOf = ({ functionName, args }, below) => {
    const name = functionNames.find((each) => each === functionName.lexeme.toLowerCase());
    if (name === undefined)
        throw new errors/* ExpressionError */.tj(errors/* ErrorType */.By.ErrorUnrecognizedFunction, functionName);
    return { is: 'call', at: columnOf(functionName), name, of: args.map(below) };
};
const columnOf = ({ range }) => range.start.column;
const literalOf = (literal) => literal instanceof data/* StringData */.uQ || literal instanceof data/* NumberData */.Q9 || literal instanceof data/* BooleanData */.bo
    ? literal.value
    : null;

;// CONCATENATED MODULE: ./src/domain/inputs/expression/ordinal.ts
const ordinal = (text) => ascii.test(text) ? text.toUpperCase() : Array.from(text, upperOf).join('');
const ascii = /^[\0-\x7f]*$/;
const upperOf = (character) => {
    if (character === 'ı')
        return character;
    const upper = character.toUpperCase();
    if (upper.length === character.length)
        return upper;
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
};

;// CONCATENATED MODULE: ./src/domain/inputs/expression/evaluation.ts

const known = (value) => ({ known: true, value });
const evaluate = (syntax, read, engine) => {
    const valueOf = (part) => evaluate(part, read, engine);
    switch (syntax.is) {
        case 'constant':
            return known(syntax.value);
        case 'name':
            return read(syntax.name);
        case 'not':
            return negated(valueOf(syntax.of));
        case 'and':
        case 'or':
            return logical(syntax, valueOf);
        case 'compare':
            return overKnown([syntax.left, syntax.right], valueOf, ([left = null, right = null]) => compare(syntax.by, left, right, engine));
        case 'every':
            return overKnown([syntax.of], valueOf, ([of = null]) => itemsOf(of));
        case 'member': {
            const { of } = syntax;
            return overKnown([of, syntax.key], valueOf, ([value = null, key = null]) => of.is === 'every'
                ? itemsOf(value)
                    .map((item) => memberOf(item, key, engine))
                    .filter((item) => item !== undefined)
                : (memberOf(value, key, engine) ?? null));
        }
        case 'call':
            return overKnown(syntax.of, valueOf, (values) => call(syntax.name, values, engine));
    }
};
const truthOf = (result) => (result.known ? isTruthy(result.value) : result.truth);
const isTruthy = (value) => value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
const overKnown = (parts, valueOf, use) => {
    const values = [];
    let unknown;
    for (const part of parts) {
        const result = valueOf(part);
        if (result.known)
            values.push(result.value);
        else
            unknown ??= { known: false, hangsOn: result.hangsOn };
    }
    return unknown ?? known(use(values));
};
const negated = (result) => {
    const truth = truthOf(result);
    if (truth !== undefined)
        return known(!truth);
    return result;
};
const logical = ({ is, of }, valueOf) => {
    const decisive = is === 'or';
    let unknown;
    let last = known(null);
    for (const part of of) {
        last = valueOf(part);
        const truth = truthOf(last);
        if (truth === decisive)
            return unknown ? { ...unknown, truth: decisive } : last;
        if (truth === undefined && !last.known)
            unknown ??= last;
    }
    return unknown ?? last;
};
const compare = (by, left, right, engine) => {
    switch (by) {
        case '==':
            return isSame(left, right, engine);
        case '!=':
            return !isSame(left, right, engine);
        case '<':
            return isLess(left, right, engine);
        case '<=':
            return isSame(left, right, engine) || isLess(left, right, engine);
        case '>':
            return isLess(right, left, engine);
        case '>=':
            return isSame(left, right, engine) || isLess(right, left, engine);
    }
};
const isSame = (left, right, engine) => {
    if (typeof left === 'string' && typeof right === 'string')
        return ordinal(left) === ordinal(right);
    if (left === null && right === null)
        return true;
    return isPrimitive(left) && isPrimitive(right) && engine.numberOf(left) === engine.numberOf(right);
};
const isLess = (left, right, engine) => {
    if (typeof left === 'string' && typeof right === 'string')
        return ordinal(left) < ordinal(right);
    if (left === null && right === null)
        return false;
    return isPrimitive(left) && isPrimitive(right) && engine.numberOf(left) < engine.numberOf(right);
};
const isPrimitive = (value) => value === null || typeof value !== 'object';
const itemsOf = (value) => {
    if (isPrimitive(value))
        return [];
    return Array.isArray(value) ? value : Object.values(value);
};
const memberOf = (value, key, engine) => {
    if (isPrimitive(value) || !isPrimitive(key))
        return undefined;
    if (Array.isArray(value))
        return value[Math.floor(engine.numberOf(key))];
    const name = engine.textOf(key).toLowerCase();
    return Object.entries(value).find(([each]) => each.toLowerCase() === name)?.[1];
};
const call = (name, values, engine) => {
    const [first = null, second = null, ...rest] = values;
    const texts = () => [ordinal(engine.textOf(first)), ordinal(engine.textOf(second))];
    switch (name) {
        case 'contains':
            if (isPrimitive(first))
                return isPrimitive(second) && texts()[0].includes(texts()[1]);
            return Array.isArray(first) && first.some((item) => isSame(item, second, engine));
        case 'startswith':
            return isPrimitive(first) && isPrimitive(second) && texts()[0].startsWith(texts()[1]);
        case 'endswith':
            return isPrimitive(first) && isPrimitive(second) && texts()[0].endsWith(texts()[1]);
        case 'format':
            return bounded(engine.format(engine.textOf(first), values.slice(1).map(engine.textOf)));
        case 'join':
            return join(first, values.length > 1 && isPrimitive(second) ? engine.textOf(second) : ',', engine);
        case 'tojson':
            return JSON.stringify(first, null, 2);
        case 'fromjson':
            return JSON.parse(engine.textOf(first));
        case 'case':
            return first === true ? second : rest.length > 1 ? call(name, rest, engine) : (rest[0] ?? null);
    }
};
const join = (value, separator, engine) => {
    if (isPrimitive(value))
        return engine.textOf(value);
    const texts = Array.isArray(value) ? value.map(engine.textOf) : [];
    const length = texts.reduce((sum, text) => sum + text.length, 0) + separator.length * texts.length;
    if (length > mostCharacters)
        throw new Error(tooLong);
    return texts.join(separator);
};
const mostCharacters = 1_000_000;
const tooLong = `a text becomes longer than ${mostCharacters} characters`;
const bounded = (text) => {
    if (text.length > mostCharacters)
        throw new Error(tooLong);
    return text;
};

// EXTERNAL MODULE: ./src/domain/inputs/parsed.ts
var parsed = __webpack_require__(255);
;// CONCATENATED MODULE: ./src/domain/inputs/expression.ts






const compileCondition = (input, text, names, sample) => {
    if (text.trim() === '')
        return (0,parsed/* invalid */.Gq)(input, 'is empty');
    if (text.includes('${{'))
        return (0,parsed/* invalid */.Gq)(input, 'is an expression already: write it without ${{ }}');
    if (text.length > longestExpression)
        return (0,parsed/* invalid */.Gq)(input, `is longer than ${longestExpression} characters`);
    try {
        const syntax = parseExpression(text, names);
        const wrongKind = kindProblem(evaluateSample(syntax, sample));
        if (wrongKind !== undefined)
            return (0,parsed/* invalid */.Gq)(input, wrongKind);
        return (0,parsed/* valid */.rZ)({
            names: namesIn(syntax),
            holds: (values) => truthOf(decide(() => evaluate(syntax, reading(values), engine), input)) === true,
            hangsOn: (values) => {
                const result = decide(() => evaluate(syntax, hangingOn(values), engine), input);
                return result.known || result.truth !== undefined ? undefined : result.hangsOn;
            },
        });
    }
    catch (error) {
        if (!(error instanceof NotAnExpression))
            throw error;
        const { message, at } = error;
        return (0,parsed/* invalid */.Gq)(input, `is not a workflow expression: ${message}\n${pointed(text, at)}\nIt may use ${names.join(', ')}.`);
    }
};
const evaluateSample = (syntax, sample) => {
    try {
        return evaluate(syntax, reading(sample), engine);
    }
    catch {
        return known(null);
    }
};
const reading = (values) => (name) => known((values[name] ?? null));
const hangingOn = (values) => (name) => values[name] === undefined ? { known: false, hangsOn: name } : known(values[name]);
const kindProblem = (result) => {
    if (!result.known || result.value === null || typeof result.value === 'boolean')
        return undefined;
    return `gives ${kindOf(result.value)}, not true or false; compare it with something`;
};
const kindOf = (value) => {
    if (typeof value === 'object')
        return Array.isArray(value) ? 'an array' : 'a dictionary';
    return `a ${typeof value}`;
};
const decide = (evaluated, input) => {
    try {
        const result = evaluated();
        const problem = kindProblem(result);
        if (problem === undefined)
            return result;
        throw new failure/* Failed */.cV((0,failure/* badInput */.AN)([{ input, message: problem }]));
    }
    catch (error) {
        if (error instanceof failure/* Failed */.cV)
            throw error;
        const said = error instanceof Error ? (0,harmless_text/* brief */.dh)(error.message, 200) : 'unknown';
        throw new failure/* Failed */.cV((0,failure/* badInput */.AN)([{ input, message: `cannot be evaluated: ${said}` }]), { cause: error });
    }
};
const pointed = (text, at) => {
    const before = text.slice(0, at).split('\n');
    const column = before.at(-1)?.length ?? 0;
    const line = text.split('\n')[before.length - 1] ?? '';
    const start = Math.max(0, column - mostShown / 2);
    return `  ${line.slice(start, start + mostShown)}\n  ${' '.repeat(column - start)}^`;
};
const mostShown = 100;


/***/ })

};
