export const id = 924;
export const ids = [924];
export const modules = {

/***/ 924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyFor: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _text_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(574);
/* harmony import */ var _text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(451);


const proxyFor = (apiUrl, env) => {
    const [name, text] = firstOf(['https_proxy', 'HTTPS_PROXY'], env);
    const [, exceptions] = firstOf(['no_proxy', 'NO_PROXY'], env);
    if (text === '' || apiUrl.protocol !== 'https:' || isExcepted(apiUrl, exceptions))
        return undefined;
    const address = text.includes('://') ? text : `http://${text}`;
    const proxy = URL.canParse(address) ? new URL(address) : undefined;
    if (proxy && isSpoken(proxy))
        return proxy.href;
    const kind = proxy && !isSpoken(proxy) ? `a proxy of the kind ${(0,_text_harmless_text_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .dh)(proxy.protocol, 20)}//` : 'no address of a proxy';
    throw new _text_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failed */ .cV({
        code: 'bad-input',
        message: `The environment names ${kind} in ${name}: it must begin with http:// or https://.`,
        hint: `Without a proxy, except ${apiUrl.hostname} from it by no_proxy.`,
    });
};
const isSpoken = ({ protocol }) => protocol === 'http:' || protocol === 'https:';
const firstOf = (names, env) => {
    const name = names.find((candidate) => (env[candidate] ?? '').trim() !== '') ?? '';
    return [name, (env[name] ?? '').trim()];
};
const isExcepted = ({ hostname, port }, list) => list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
    const [, name = entry, onlyPort = ''] = /^(.+):([0-9]{1,5})$/.exec(entry) ?? [];
    if (onlyPort !== '' && onlyPort !== (port === '' ? '443' : port))
        return entry === withoutBrackets(hostname);
    return name === '*' || isWithin(withoutBrackets(hostname), withoutBrackets(name));
});
const isWithin = (host, name) => {
    const domain = name.replace(/^\*?\./, '');
    if (domain === '')
        return false;
    return host === domain || (!isNumeric(host) && host.endsWith(`.${domain}`));
};
const isNumeric = (host) => /^[0-9.]+$/.test(host) || host.includes(':');
const withoutBrackets = (host) => host.replace(/^\[|\]$/g, '');


/***/ })

};
