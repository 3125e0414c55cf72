export const id = 506;
export const ids = [506];
export const modules = {

/***/ 9506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCondition: () => (/* binding */ compileCondition)
});

// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
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

;// CONCATENATED MODULE: ./src/domain/inputs/expression/comparison.ts

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

;// CONCATENATED MODULE: ./src/domain/inputs/expression/literal.ts

const literal = (value) => typeof value === 'string' ? `'${(0,harmless_text/* brief */.dh)(value, 60).replaceAll("'", "''")}'` : (0,harmless_text/* brief */.dh)(JSON.stringify(value), 60);

;// CONCATENATED MODULE: ./src/domain/inputs/expression/forms.ts

const whyNever = (form, sought, place) => {
    const isBroken = lineBreak.test(sought);
    const trimmed = isBroken ? sought.trim() : trimmedAt[place](sought);
    if (isBroken || trimmed !== sought) {
        const what = isBroken ? 'a line break in it' : 'a blank at its end';
        const hint = lineBreak.test(trimmed) || trimmed === '' ? '' : `; did you mean ${literal(trimmed)}?`;
        return `it has ${what}, which no name, label, group or version has${hint}`;
    }
    const wildcard = form === 'name' ? /[*?]/.exec(sought)?.[0] : undefined;
    return wildcard && `no runner's name has ${wildcard} in it${withoutWildcard(sought, place)}`;
};
const lineBreak = /[\r\n]/;
const trimmedAt = {
    whole: (text) => text.trim(),
    start: (text) => text.trimStart(),
    end: (text) => text.trimEnd(),
    anywhere: (text) => text,
};
const withoutWildcard = (text, place) => {
    const [, before = '', within = '', after = ''] = /^(\*?)([^*?]+)(\*?)$/.exec(text) ?? [];
    if (within === '' || place === 'anywhere')
        return '';
    const search = before === '' ? 'startsWith' : after === '' ? 'endsWith' : 'contains';
    return `; did you mean ${search}(name, ${literal(within)})?`;
};

;// CONCATENATED MODULE: ./src/domain/inputs/expression/kinds.ts



class NeverMeant extends Error {
    at;
    constructor(message, at, options) {
        super(message, options);
        this.at = at;
    }
}
const kinds_boolean = { kinds: ['boolean'] };
const number = { kinds: ['number'] };
const kinds_text = { kinds: ['text'] };
const orNull = (type) => ({ ...type, kinds: [...type.kinds, 'null'] });
const either = (types) => ({ kinds: [...new Set(types.flatMap(({ kinds }) => kinds))] });
const typeOfValue = (value) => ({ kinds: [kindOf(value)], constant: value });
const kindOf = (value) => {
    if (value === null)
        return 'null';
    if (typeof value === 'object')
        return Array.isArray(value) ? 'list' : 'object';
    return typeof value === 'string' ? 'text' : typeof value;
};
const has = (type, kind) => type.kinds.includes(kind);
const isOnly = (type, ...kinds) => type.kinds.every((kind) => kinds.includes(kind));
const words = {
    null: 'null',
    boolean: 'true or false',
    number: 'a number',
    text: 'a text',
    list: 'a list',
    object: 'an object',
};
const describeType = (type) => {
    if (type.labels === 'one')
        return 'a label';
    return type.kinds.map((kind) => words[kind]).join(' or ');
};
const comparisonProblem = (by, left, right) => problemOfOne(left, right, by) ?? problemOfOne(right, left, by) ?? mixProblem(left, right);
const problemOfOne = (one, other, by) => {
    const { constant } = one;
    if (typeof constant === 'number' && !Number.isFinite(constant))
        return `nothing compares with ${constant}`;
    if (constant === null) {
        if (by !== '==' && by !== '!=')
            return 'null compares as 0';
        return has(other, 'null') || other.constant !== undefined
            ? undefined
            : 'it is compared with null, and is never null';
    }
    if (typeof constant !== 'string')
        return undefined;
    if (other.words && !other.words.some((word) => ordinal(word) === ordinal(constant))) {
        return wordProblem(constant, other.words);
    }
    if (constant === '' && other.isNeverEmpty)
        return "it is compared with '', and is never empty: an unset variable?";
    if (by === '==' || by === '!=')
        return other.form && whyNever(other.form, constant, 'whole');
    return other.form === 'version' ? versionOrder : undefined;
};
const versionOrder = "versions are compared as texts here, and '2.336.0' comes before '2.9.0'; did you mean days_left < 30, or startsWith(version, '2.33')?";
const meanings = new Map([
    ['idle', "status == 'online' && !busy"],
    ['busy', 'busy'],
    ['active', 'busy'],
]);
const wordProblem = (word, known) => {
    const meant = meanings.get(word.toLowerCase());
    return `a status is ${known.map(literal).join(' or ')}, never ${literal(word)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
};
const mixProblem = (left, right) => {
    if (left.constant === null || right.constant === null)
        return undefined;
    if (left.kinds.some((kind) => kind !== 'null' && has(right, kind)))
        return undefined;
    const sideOf = (kind) => [left, right].find((side) => has(side, kind));
    const [flag, count, words] = [sideOf('boolean'), sideOf('number'), sideOf('text')];
    if (words && count)
        return numberProblem(count.constant, words.constant);
    if (words && flag) {
        const meant = /^(true|false)$/i.exec(typeof words.constant === 'string' ? words.constant : '')?.[0].toLowerCase();
        const hint = meant === undefined ? '' : `; did you mean ${meant}, without quotes?`;
        return `what is true or false is never equal to a text${hint}`;
    }
    return `it compares ${describeType(left)} with ${describeType(right)}`;
};
const numberProblem = (count, words) => {
    if (typeof words === 'string') {
        return words.trim() !== '' && Number.isFinite(Number(words)) ? undefined : `${literal(words)} is no number`;
    }
    const hint = typeof count === 'number' ? `; did you mean ${literal(String(count))}, in single quotes?` : '';
    return `it compares a text with a number${hint}`;
};

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
const namePlaces = (syntax) => syntax.is === 'name' ? [syntax] : partsOf(syntax).flatMap(namePlaces);
const withParts = (syntax, change) => {
    switch (syntax.is) {
        case 'constant':
        case 'name':
            return syntax;
        case 'not':
        case 'every':
            return { ...syntax, of: change(syntax.of) };
        case 'and':
        case 'or':
        case 'call':
            return { ...syntax, of: syntax.of.map(change) };
        case 'compare':
            return { ...syntax, left: change(syntax.left), right: change(syntax.right) };
        case 'member':
            return { ...syntax, of: change(syntax.of), key: change(syntax.key) };
    }
};

;// CONCATENATED MODULE: ./src/domain/inputs/expression/possible.ts




const canBe = (wanted, syntax, typeOf, engine) => {
    const question = { wanted, typeOf, engine, parts: new Map() };
    const judge = judgeOf(syntax, question);
    const choices = [...question.parts].map(([key, part]) => [key, valuesThatDiffer(part, question)]);
    const cases = choices.reduce((product, [, values]) => product * values.length, 1);
    if (cases > mostCases)
        return true;
    for (const values of combinations(choices))
        if (judge(values) === wanted)
            return true;
    return false;
};
const mostCases = 5000;
const judgeOf = (syntax, question) => {
    switch (syntax.is) {
        case 'and': {
            const judges = syntax.of.map((part) => judgeOf(part, question));
            return (values) => judges.every((judge) => judge(values));
        }
        case 'or': {
            const judges = syntax.of.map((part) => judgeOf(part, question));
            return (values) => judges.some((judge) => judge(values));
        }
        case 'not': {
            const judge = judgeOf(syntax.of, question);
            return (values) => !judge(values);
        }
        case 'compare':
            return judgeOfComparison(syntax, question);
        case 'call':
            return judgeOfSearch(syntax, question) ?? judgeOfPart(syntax, question);
        case 'constant':
        case 'name':
        case 'member':
        case 'every':
            return judgeOfPart(syntax, question);
    }
};
const judgeOfPart = (syntax, { wanted, typeOf, parts }) => {
    const type = typeOf(syntax);
    if (type.constant !== undefined && !wanted)
        return () => type.constant === true;
    const key = keyOf(syntax);
    parts.set(key, parts.get(key) ?? { type: { kinds: type.kinds }, constants: [] });
    return (values) => values.get(key) === true;
};
const judgeOfComparison = (syntax, question) => {
    const { by, left, right } = syntax;
    const { typeOf, engine, parts } = question;
    const [one, other] = [typeOf(left).constant, typeOf(right).constant];
    if (one !== undefined && other === undefined) {
        const valueOf = compared(right, one, question);
        return (values) => compare(by, one, valueOf(values), engine);
    }
    if (other !== undefined && one === undefined) {
        const valueOf = compared(left, other, question);
        return (values) => compare(by, valueOf(values), other, engine);
    }
    if (one !== undefined || by !== '!=')
        return judgeOfPart(syntax, question);
    const key = keyOf({ ...syntax, by: '==' });
    parts.set(key, { type: typeOf(syntax), constants: [] });
    return (values) => values.get(key) !== true;
};
const judgeOfSearch = ({ name, of }, question) => {
    const [first, second] = of;
    if (first === undefined || second === undefined)
        return undefined;
    const { typeOf, engine } = question;
    const [where, what] = [typeOf(first), typeOf(second)];
    if (name === 'contains' && Array.isArray(where.constant) && what.constant === undefined) {
        const items = where.constant;
        if (items.length === 0 && question.wanted)
            return undefined;
        const valuesOf = items.map((item) => compared(second, item, question));
        return (values) => items.some((item, at) => isSame(valuesOf[at]?.(values) ?? null, item, engine));
    }
    const begin = what.constant;
    if (name !== 'startswith' || where.constant !== undefined || !isOnly(where, 'text', 'null'))
        return undefined;
    if (typeof begin !== 'string')
        return undefined;
    const valueOf = compared(first, begin, question);
    return (values) => ordinal(engine.textOf(valueOf(values))).startsWith(ordinal(begin));
};
const compared = (syntax, constant, { typeOf, parts }) => {
    const key = keyOf(syntax);
    const part = parts.get(key) ?? { type: typeOf(syntax), constants: [] };
    if (isPrimitive(constant))
        part.constants.push(constant);
    parts.set(key, part);
    return (values) => values.get(key) ?? null;
};
const valuesThatDiffer = ({ type, constants }, { wanted, engine }) => {
    if (type.words && !wanted)
        return type.words;
    const texts = new Set(constants.filter((each) => typeof each === 'string').map(ordinal));
    const numbers = constants.map(engine.numberOf);
    return [
        ...(has(type, 'null') ? [null] : []),
        ...(has(type, 'boolean') ? [true, false] : []),
        ...(has(type, 'text') ? ['', '\u0001', ...[...texts].flatMap((each) => [each, `${each}\0`, afterAll(each)])] : []),
        ...(has(type, 'number') ? numbersThatDiffer(numbers, type) : []),
    ];
};
const afterAll = (text) => text === '' ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);
const numbersThatDiffer = (constants, { least = -Infinity, most = Infinity }) => {
    const numbers = [...new Set([...constants, least, most])].filter(Number.isFinite).sort((one, other) => one - other);
    return [
        (numbers[0] ?? 0) - 1,
        ...numbers.flatMap((each, at) => [each, (each + (numbers[at + 1] ?? each + 2)) / 2]),
    ].filter((each) => each >= least && each <= most);
};
function* combinations(choices) {
    const [first, ...others] = choices;
    if (first === undefined) {
        yield new Map();
        return;
    }
    const [key, values] = first;
    for (const rest of combinations(others))
        for (const value of values)
            yield new Map(rest).set(key, value);
}
const keyOf = (syntax) => JSON.stringify(shapeOf(syntax));
const shapeOf = (syntax) => [syntax.is, ownOf(syntax), ...partsOf(syntax).map(shapeOf)];
const ownOf = (syntax) => {
    switch (syntax.is) {
        case 'constant':
            return typeof syntax.value === 'string' ? ordinal(syntax.value) : syntax.value;
        case 'name':
        case 'call':
            return syntax.name;
        case 'compare':
            return syntax.by;
        case 'not':
        case 'and':
        case 'or':
        case 'member':
        case 'every':
            return null;
    }
};

;// CONCATENATED MODULE: ./src/domain/inputs/expression/uses.ts

const checkTruth = (syntax, typeOfPart) => {
    if (syntax.is === 'and' || syntax.is === 'or') {
        syntax.of.forEach((part) => {
            checkTruth(part, typeOfPart);
        });
        return;
    }
    const type = typeOfPart(syntax);
    if (has(type, 'boolean') && isOnly(type, 'boolean', 'null'))
        return;
    const hint = type.labels || has(type, 'list') ? "did you mean contains(labels.*.name, 'x')?" : 'compare it with something';
    throw new NeverMeant(`gives ${describeType(type)}, not true or false; ${hint}`, syntax.at);
};
const valueType = (part, typeOfPart) => {
    const type = typeOfPart(part);
    if (type.labels)
        throw new NeverMeant(labelsHint, part.at);
    return type;
};
const labelsHint = "labels are objects: take a field of them, as in contains(labels.*.name, 'x') or labels[0].name";

;// CONCATENATED MODULE: ./src/domain/inputs/expression/check-call.ts







const checkCall = (call, typeOf, engine) => {
    const [first, second] = call.of;
    if (first === undefined)
        throw new NeverMeant('has no arguments', call.at);
    switch (call.name) {
        case 'contains':
        case 'startswith':
        case 'endswith':
            if (second !== undefined)
                checkSearch(call, first, second, typeOf);
            return kinds_boolean;
        case 'format':
            checkFormat(call, first, typeOf, engine);
            return kinds_text;
        case 'join':
            checkJoin(first, second, typeOf);
            return kinds_text;
        case 'tojson': {
            const type = typeOf(first);
            if (type.labels && type.labels !== 'all')
                throw new NeverMeant('did you mean toJSON(labels)?', first.at);
            return kinds_text;
        }
        case 'fromjson':
            if (typeOf(first).constant === undefined) {
                throw new NeverMeant('fromJSON is for a text that is the same for every runner', first.at);
            }
            return kinds_text;
        case 'case':
            return checkCase(call, typeOf);
    }
};
const checkSearch = (call, first, second, typeOf) => {
    const [where, what] = [typeOf(first), valueType(second, typeOf)];
    if (call.name === 'contains' && (has(where, 'list') || where.labels)) {
        checkItem(where, what, first, second);
        return;
    }
    for (const [part, type] of [
        [first, where],
        [second, what],
    ]) {
        if (part === second && has(type, 'null')) {
            throw new NeverMeant('this may be null, and every text has that in it', part.at);
        }
        if (type.labels || !isOnly(type, 'text', 'number', ...(part === first ? ['null'] : []))) {
            const meant = type.labels || type.items ? "; did you mean contains(labels.*.name, 'x')?" : '';
            throw new NeverMeant(`${describeType(type)} is no text to search${meant}`, part.at);
        }
        if (type.constant === '')
            throw new NeverMeant('this is empty, and every text has that in it: an unset variable?', part.at);
    }
    if (where.constant === undefined && keyOf(first) === keyOf(second)) {
        throw new NeverMeant('it looks for a part in itself', second.at);
    }
    checkDirection(call, where, what, second);
    const { words, form } = where;
    if (what.constant === undefined || !isPrimitive(what.constant))
        return;
    const problem = form && whyNever(form, String(what.constant), places[call.name]);
    if (problem !== undefined)
        throw new NeverMeant(problem, second.at);
    if (words === undefined)
        return;
    const sought = ordinal(String(what.constant));
    if (words.every((word) => finders[call.name](ordinal(word), sought))) {
        throw new NeverMeant(everyStatus, second.at);
    }
    if (words.some((word) => finders[call.name](ordinal(word), sought)))
        return;
    throw new NeverMeant(`a status is ${words.map(literal).join(' or ')}, without ${literal(what.constant)}`, second.at);
};
const everyStatus = 'every status has that in it';
const checkDirection = (call, where, what, second) => {
    const { constant } = where;
    if (typeof constant !== 'string' || what.constant !== undefined)
        return;
    if (call.name === 'contains') {
        if (what.words?.every((word) => ordinal(constant).includes(ordinal(word))) === true)
            throw new NeverMeant(everyStatus, second.at);
        return;
    }
    const [name, field] = [
        call.name === 'startswith' ? 'startsWith' : 'endsWith',
        second.is === 'name' ? second.name : '…',
    ];
    throw new NeverMeant(`it is the wrong way round; did you mean ${name}(${field}, ${literal(constant)})?`, call.at);
};
const places = {
    contains: 'anywhere',
    startswith: 'start',
    endswith: 'end',
};
const finders = {
    contains: (word, sought) => word.includes(sought),
    startswith: (word, sought) => word.startsWith(sought),
    endswith: (word, sought) => word.endsWith(sought),
};
const checkItem = (list, item, first, second) => {
    if (list.labels) {
        const sought = item.constant === undefined ? "'x'" : literal(item.constant);
        throw new NeverMeant(`labels are objects, and no text is one; did you mean contains(labels.*.name, ${sought})?`, first.at);
    }
    if (item.constant === '')
        throw new NeverMeant('this is empty, and no label or name is: an unset variable?', second.at);
    const items = list.items === undefined ? itemsOf(list.constant).map(typeOfValue) : [list.items];
    for (const each of items) {
        if (has(each, 'list') || has(each, 'object')) {
            throw new NeverMeant('this is a list of objects or lists; did you mean a field of each, with .*.FIELD?', first.at);
        }
        if (!isOnly(item, 'null', 'boolean', 'number', 'text')) {
            throw new NeverMeant(`${describeType(item)} is never in a list`, second.at);
        }
        const problem = comparisonProblem('==', each, item);
        if (problem !== undefined)
            throw new NeverMeant(problem, second.at);
    }
};
const itemsOf = (value) => Array.isArray(value) ? value : [];
const checkFormat = (call, first, typeOf, engine) => {
    const template = typeOf(first).constant;
    if (typeof template !== 'string')
        throw new NeverMeant('the first text of format is the same for every runner', first.at);
    const rest = call.of.slice(1);
    for (const part of rest) {
        const type = valueType(part, typeOf);
        if (has(type, 'list') || has(type, 'object')) {
            throw new NeverMeant(`${describeType(type)} has no text; did you mean join(…) or toJSON(…)?`, part.at);
        }
    }
    try {
        engine.format(template, rest.map(() => ''));
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        throw new NeverMeant(`cannot be worked out: ${said}`, call.at, { cause: error });
    }
};
const checkJoin = (first, second, typeOf) => {
    const type = typeOf(first);
    const isJoinable = !type.labels &&
        (isOnly(type, 'text', 'null') ||
            (isOnly(type, 'list') && (type.items !== undefined || itemsOf(type.constant).every(isPrimitive))));
    if (!isJoinable)
        throw new NeverMeant(`join is for a list of texts; did you mean join(labels.*.name, ',')?`, first.at);
    if (second !== undefined && !isOnly(valueType(second, typeOf), 'text', 'number')) {
        throw new NeverMeant('this is no text to put between the items', second.at);
    }
};
const checkCase = ({ of }, typeOf) => {
    const values = of.filter((_, at) => at % 2 === 1 || at === of.length - 1);
    for (const [at, part] of of.entries()) {
        if (at % 2 === 1 || at === of.length - 1)
            continue;
        checkTruth(part, typeOf);
        if (!isOnly(typeOf(part), 'boolean'))
            throw new NeverMeant('this may be null; compare it with true', part.at);
    }
    return either(values.map((part) => valueType(part, typeOf)));
};

;// CONCATENATED MODULE: ./src/domain/inputs/expression/functions.ts


const call = (name, values, engine) => {
    const [first = null, second = null, ...rest] = values;
    const texts = () => [ordinal(engine.textOf(first)), ordinal(engine.textOf(second))];
    switch (name) {
        case 'contains':
            if (isPrimitive(first))
                return isPrimitive(second) && texts()[0].includes(texts()[1]);
            return Array.isArray(first) && isIn(first, second, engine);
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
const isIn = (list, value, engine) => {
    const texts = foldedTexts.get(list) ?? foldedTextsOf(list);
    foldedTexts.set(list, texts);
    return texts !== 'mixed' && typeof value === 'string'
        ? texts.has(ordinal(value))
        : list.some((item) => isSame(item, value, engine));
};
const foldedTexts = new WeakMap();
const foldedTextsOf = (list) => list.every((item) => typeof item === 'string') ? new Set(list.map(ordinal)) : 'mixed';
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
        case 'every': {
            const isOfEach = isFiltered(syntax.of);
            return overKnown([syntax.of], valueOf, ([of = null]) => (isOfEach ? evaluation_itemsOf(of).flatMap(evaluation_itemsOf) : evaluation_itemsOf(of)));
        }
        case 'member': {
            const isOfEach = isFiltered(syntax.of);
            return overKnown([syntax.of, syntax.key], valueOf, ([value = null, key = null]) => isOfEach
                ? evaluation_itemsOf(value)
                    .map((item) => memberOf(item, key, engine))
                    .filter((item) => item !== undefined)
                : (memberOf(value, key, engine) ?? null));
        }
        case 'call':
            return overKnown(syntax.of, valueOf, (values) => call(syntax.name, values, engine));
    }
};
const isFiltered = (syntax) => syntax.is === 'every' || (syntax.is === 'member' && isFiltered(syntax.of));
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
const evaluation_itemsOf = (value) => {
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

;// CONCATENATED MODULE: ./src/domain/inputs/expression/check.ts








const checkExpression = (syntax, scenery) => {
    checkTruth(syntax, (part) => typeOf(part, scenery));
    checkEmptyLists(syntax, false, scenery);
};
const checkEmptyLists = (syntax, spares, scenery) => {
    const [first] = syntax.is === 'call' && syntax.name === 'contains' ? syntax.of : [];
    const list = first && constantOf(first, scenery);
    if (first && spares && Array.isArray(list) && list.length === 0) {
        throw new NeverMeant('this list is empty, and nothing is in it: an unset variable?', first.at);
    }
    for (const part of partsOf(syntax)) {
        checkEmptyLists(part, syntax.is === 'not' ? !spares : syntax.is === 'and' || syntax.is === 'or' ? spares : true, scenery);
    }
};
const folded = (syntax, scenery) => {
    const value = constantOf(syntax, scenery);
    if (value !== undefined)
        return { is: 'constant', at: syntax.at, value };
    return syntax.is === 'member' || syntax.is === 'every' ? syntax : withParts(syntax, (part) => folded(part, scenery));
};
const mayBe = (wanted, syntax, scenery) => canBe(wanted, syntax, (part) => typeOf(part, scenery), scenery.engine);
const readingNothing = ({ values }) => (name) => name === 'values' && values !== undefined ? known(values) : { known: false, hangsOn: name };
const found = new WeakMap();
const typeOf = (syntax, scenery) => {
    const types = found.get(scenery) ?? new Map();
    found.set(scenery, types);
    const type = types.get(syntax) ?? findType(syntax, scenery);
    types.set(syntax, type);
    return type;
};
const findType = (syntax, scenery) => {
    const typeOfPart = (part) => typeOf(part, scenery);
    const type = structureOf(syntax, typeOfPart, scenery);
    const value = constantOf(syntax, scenery);
    return value === undefined ? type : { ...type, ...typeOfValue(value) };
};
const constantOf = (syntax, scenery) => {
    try {
        const result = evaluate(syntax, readingNothing(scenery), scenery.engine);
        return result.known ? result.value : undefined;
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        throw new NeverMeant(`cannot be worked out: ${said}`, syntax.at, { cause: error });
    }
};
const structureOf = (syntax, typeOfPart, scenery) => {
    switch (syntax.is) {
        case 'constant':
            return typeOfValue(syntax.value);
        case 'name':
            return nameType(syntax, scenery);
        case 'not':
            checkTruth(syntax.of, typeOfPart);
            return kinds_boolean;
        case 'and': {
            const last = syntax.of.slice(-1);
            syntax.of.slice(0, -1).forEach((part) => {
                checkTruth(part, typeOfPart);
            });
            return either([kinds_boolean, ...last.map((part) => valueType(part, typeOfPart))]);
        }
        case 'or':
            return either(syntax.of.map((part) => valueType(part, typeOfPart)));
        case 'compare':
            return comparisonType(syntax, typeOfPart);
        case 'every':
            return everyType(syntax, typeOfPart(syntax.of));
        case 'member':
            return memberType(syntax, typeOfPart(syntax.of), typeOfPart(syntax.key));
        case 'call':
            return checkCall(syntax, typeOfPart, scenery.engine);
    }
};
const nameType = ({ name, at }, { types, values }) => {
    if (name !== 'values')
        return types[name] ?? kinds_text;
    if (values === undefined)
        throw new NeverMeant('needs the input values, a JSON object', at);
    return { kinds: ['object'] };
};
const comparisonType = ({ by, left, right, at }, typeOfPart) => {
    const [one, other] = [typeOfPart(left), typeOfPart(right)];
    for (const [part, type, against] of [
        [left, one, other],
        [right, other, one],
    ]) {
        if (!type.labels && !has(type, 'list') && !has(type, 'object'))
            continue;
        const item = against.constant === undefined || against.labels ? "'x'" : literal(against.constant);
        const meant = type.labels || type.items ? `contains(labels.*.name, ${item})` : 'contains(…)';
        throw new NeverMeant(`${describeType(type)} is never equal to anything; did you mean ${meant}?`, part.at);
    }
    if (one.constant === undefined && keyOf(left) === keyOf(right))
        throw new NeverMeant('it compares a part with itself', at);
    const problem = comparisonProblem(by, one, other);
    if (problem !== undefined)
        throw new NeverMeant(problem, left.is === 'constant' ? right.at : at);
    return kinds_boolean;
};
const everyType = ({ at }, of) => {
    if (of.labels === 'all')
        return { kinds: ['list'], labels: 'every' };
    if (of.labels || of.constant === undefined || isOnly(of, 'null', 'boolean', 'number', 'text')) {
        throw new NeverMeant(`.* is for a list, such as labels.*.name; this is ${describeType(of)}`, at);
    }
    return { kinds: ['list'] };
};
const labelFields = new Map([
    ['id', number],
    ['name', { ...kinds_text, isNeverEmpty: true, form: 'line' }],
    ['type', kinds_text],
]);
const memberType = ({ of: part, at }, of, key) => {
    if (of.labels)
        return labelType(of.labels, key, at);
    if (of.constant !== undefined) {
        if (part.is === 'every' || hasMember(of.constant, key.constant))
            return kinds_text;
        const names = isOnly(of, 'object') ? (0,harmless_text/* nameSome */.Kf)(Object.keys(of.constant)) : '';
        const what = typeof key.constant === 'string' ? (0,harmless_text/* brief */.dh)(key.constant, 60) : 'such member';
        const where = part.is === 'name' ? part.name : describeType(of);
        throw new NeverMeant(`${where} has no ${what}${names === '' ? '' : `; it has ${names}`}`, at);
    }
    throw new NeverMeant(`${describeType(of)} has no members`, at);
};
const labelType = (labels, key, at) => {
    const { constant } = key;
    if (labels === 'all') {
        if (typeof constant === 'number' && constant >= 0)
            return { kinds: ['object', 'null'], labels: 'one' };
        const field = typeof constant === 'string' && labelFields.has(constant.toLowerCase()) ? constant : 'name';
        throw new NeverMeant(`labels is a list; did you mean labels.*.${field} or labels[0].${field}?`, at);
    }
    const field = typeof constant === 'string' ? labelFields.get(constant.toLowerCase()) : undefined;
    if (field === undefined)
        throw new NeverMeant('a label has id, name and type; did you mean labels.*.name?', at);
    return labels === 'every' ? { kinds: ['list'], items: field } : orNull(field);
};
const hasMember = (value, key) => {
    if (typeof value !== 'object' || value === null)
        return false;
    if (typeof key !== 'string' && typeof key !== 'number')
        return false;
    if (Array.isArray(value))
        return Number(key) in value;
    return Object.keys(value).some((name) => name.toLowerCase() === String(key).toLowerCase());
};

;// CONCATENATED MODULE: ./src/domain/inputs/expression/compared-texts.ts


const comparedTexts = (syntax, name, constantOf) => {
    const valuesIn = (part) => [
        ...comparedHere(part, name, constantOf),
        ...partsOf(part).flatMap(valuesIn),
    ];
    return [...new Set(valuesIn(syntax).filter((value) => typeof value === 'string'))];
};
const textsOtherThan = (known, texts) => {
    const same = new Set(known.map(ordinal));
    return texts.filter((text) => !same.has(ordinal(text)));
};
const comparedHere = (syntax, name, constantOf) => {
    const isIt = (part) => part?.is === 'name' && part.name === name;
    if (syntax.is === 'compare' && (syntax.by === '==' || syntax.by === '!=')) {
        const { left, right } = syntax;
        return [...(isIt(left) ? [constantOf(right)] : []), ...(isIt(right) ? [constantOf(left)] : [])];
    }
    if (syntax.is !== 'call' || syntax.name !== 'contains')
        return [];
    const [where, what] = syntax.of;
    const list = where !== undefined && isIt(what) ? constantOf(where) : undefined;
    return Array.isArray(list) ? list : [];
};

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/index.js
var data = __webpack_require__(5958);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/errors.js
var errors = __webpack_require__(2830);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/funcs/format.js
var format = __webpack_require__(4566);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 9 modules
var parser = __webpack_require__(8305);
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
const advice = (said) => {
    const symbol = /^Unexpected symbol: '(.*?)'\. Located/s.exec(said)?.[1] ?? '';
    if (symbol.startsWith('"')) {
        const whole = /^"([^"]*)"$/.exec(symbol)?.[1];
        return ` A text stands in single quotes${whole === undefined ? '' : `: '${whole}'`}.`;
    }
    return ['=', '&', '|'].includes(symbol) ? ` Did you mean ${symbol}${symbol}?` : '';
};
const notAnExpression = (error, text) => {
    const said = error instanceof Error ? error.message : String(error);
    const message = said.replace(/ Located at position .*$/s, '') + advice(said);
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

// EXTERNAL MODULE: ./src/domain/inputs/parsed.ts
var parsed = __webpack_require__(4255);
;// CONCATENATED MODULE: ./src/domain/inputs/expression.ts









const compileCondition = (input, text, vocabulary) => {
    if (text.trim() === '')
        return (0,parsed/* invalid */.Gq)(input, 'is empty');
    if (text.includes('${{'))
        return (0,parsed/* invalid */.Gq)(input, 'is an expression already: write it without ${{ }}');
    if (text.length > longestExpression)
        return (0,parsed/* invalid */.Gq)(input, `is longer than ${longestExpression} characters`);
    try {
        const syntax = parseExpression(text, [...Object.keys(vocabulary.types), 'values']);
        refuseNames(syntax, vocabulary);
        const scenery = { ...vocabulary, engine: engine };
        checkExpression(syntax, scenery);
        const names = new Set(namePlaces(syntax).map(({ name }) => name));
        names.delete('values');
        if (vocabulary.deletes)
            checkDeletion(names, syntax, scenery);
        if (!mayBe(true, syntax, scenery))
            throw new NeverMeant(`it is never true, whatever is so${hintAbout(syntax, 'and')}`, syntax.at);
        const constant = (part) => constantOf(part, scenery);
        const textsBeside = (name, given) => textsOtherThan(given, comparedTexts(syntax, name, constant));
        return (0,parsed/* valid */.rZ)({ ...conditionOf(folded(syntax, scenery), names, vocabulary, input), textsBeside });
    }
    catch (error) {
        return (0,parsed/* invalid */.Gq)(input, explain(error, text, vocabulary));
    }
};
const refuseNames = (syntax, { refusals }) => {
    for (const { name, at } of namePlaces(syntax)) {
        const refusal = refusals[name];
        if (refusal !== undefined)
            throw new NeverMeant(`${name} ${refusal}`, at);
    }
};
const checkDeletion = (names, syntax, scenery) => {
    if (names.size === 0)
        throw new NeverMeant('it names no field of the runner, so it tells none from another', 0);
    if (mayBe(false, syntax, scenery))
        return;
    throw new NeverMeant(`it is true for every runner, whatever its fields are${hintAbout(syntax, 'or')}`, 0);
};
const hintAbout = (syntax, joined) => {
    const by = joined === 'or' ? '!=' : '==';
    const isMixedUp = syntax.is === joined && syntax.of.every((part) => part.is === 'compare' && part.by === by);
    return isMixedUp ? `; did you mean ${joined === 'or' ? '&&' : '||'}?` : '';
};
const conditionOf = (syntax, names, { types, values: given }, input) => {
    const judge = (values, untold) => decide(input, () => evaluate(syntax, (name) => {
        const value = (name === 'values' ? given : values[name]);
        return value === undefined ? untold(name) : known(value);
    }, engine));
    const judgeOpenly = (values, [flag, ...others]) => {
        if (flag === undefined) {
            const result = judge(values, (name) => ({ known: false, hangsOn: name }));
            const truth = truthOf(result);
            return truth === undefined && !result.known ? { hangsOn: result.hangsOn } : { truth };
        }
        const yes = judgeOpenly({ ...values, [flag]: true }, others);
        const no = judgeOpenly({ ...values, [flag]: false }, others);
        return { ...yes, ...no, ...(yes.truth !== no.truth && { hangsOn: yes.hangsOn ?? no.hangsOn ?? flag }) };
    };
    return {
        names,
        holds: (values) => truthOf(judge(values, () => known(null))) === true,
        hangsOn: (values) => {
            const untold = [...names].filter((name) => values[name] === undefined);
            if (untold.length === 0)
                return undefined;
            const flags = untold.filter((name) => types[name] !== undefined && has(types[name], 'boolean'));
            return judgeOpenly(values, flags).hangsOn;
        },
    };
};
const decide = (input, evaluated) => {
    try {
        return evaluated();
    }
    catch (error) {
        const said = error instanceof Error ? (0,harmless_text/* brief */.dh)(error.message, 200) : 'unknown';
        throw new failure/* Failed */.cV((0,failure/* badInput */.AN)([{ input, message: `cannot be worked out: ${said}` }]), { cause: error });
    }
};
const explain = (error, text, { types, refusals }) => {
    if (error instanceof NeverMeant)
        return `cannot be meant: ${error.message}\n${pointed(text, error.at)}`;
    if (!(error instanceof NotAnExpression))
        throw error;
    const names = Object.keys(types).filter((name) => refusals[name] === undefined);
    const meant = /^Unrecognized named-value: '(.*)'$/.exec(error.message)?.[1]?.toLowerCase().replaceAll('-', '_');
    const proposal = names.find((name) => name === meant);
    const hint = proposal === undefined ? '' : `; did you mean ${proposal}?`;
    return (`is not a workflow expression: ${error.message}${hint}\n` +
        `${pointed(text, error.at)}\nIt may use ${names.join(', ')}.`);
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
