export const id = 743;
export const ids = [743];
export const modules = {

/***/ 3743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contraryLooks: () => (/* binding */ contraryLooks)
/* harmony export */ });
/* harmony import */ var _domain_fleet_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6888);

const contraryLooks = (api, nameOf) => {
    const ids = new Set();
    const see = (id, now) => {
        if ((0,_domain_fleet_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .isContrary */ .DX)(now, nameOf().get(id) ?? ''))
            ids.add(id);
    };
    const list = async (only) => {
        const read = await api.list(only);
        for (const [id, seen] of read.sightings)
            for (const { item } of seen)
                see(id, item);
        const listed = new Set(read.runners.map(({ id }) => id));
        if (read.isWhole && only.name === undefined)
            for (const id of nameOf().keys())
                if (!listed.has(id))
                    see(id, undefined);
        return read;
    };
    const look = async (id) => {
        const seen = await api.look(id);
        see(id, seen.runner);
        return seen;
    };
    const deleteIf = (id, mayGo, seenAtMs) => {
        const judge = (now) => {
            see(id, now);
            return mayGo(now);
        };
        return api.deleteIf(id, judge, seenAtMs);
    };
    return { api: { ...api, list, look, deleteIf }, ids };
};


/***/ })

};
