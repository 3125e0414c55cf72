export const id = 149;
export const ids = [149];
export const modules = {

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSeenFile: () => (/* binding */ openSeenFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const mostBytes = 16 * 1024 * 1024;
const noFile = 'no regular file';
const openSeenFile = (path) => ({
    read: () => {
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
            if (!stat.isFile())
                return { is: 'unreadable', because: noFile };
            if (stat.size > mostBytes)
                return { is: 'unreadable', because: 'larger than any such file' };
            return { is: 'text', text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') };
        }
        catch (error) {
            const code = codeOf(error);
            return code === 'ENOENT' ? { is: 'absent' } : { is: 'unreadable', because: code };
        }
    },
    write: (text) => {
        try {
            const target = behindLinks(path);
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target, { throwIfNoEntry: false })?.isFile() === false)
                return noFile;
            return replace(target, text);
        }
        catch (error) {
            return codeOf(error);
        }
    },
});
const behindLinks = (path) => {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    const isLink = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? behindLinks((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path))) : path;
};
const replace = (path, text) => {
    const beside = `${path}.${process.pid}.new`;
    try {
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(beside, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(beside, text, { flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(beside, path);
        return undefined;
    }
    catch (error) {
        remove(beside);
        remove(path);
        return codeOf(error);
    }
};
const makeFolder = (path) => {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) || path === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    }
};
const remove = (path) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
    catch (error) {
        if (error.code === undefined)
            throw error;
    }
};
const codeOf = (error) => error.code ?? 'unknown';


/***/ })

};
