export const id = 377;
export const ids = [377];
export const modules = {

/***/ 377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  groupCalls: () => (/* binding */ groupCalls)
});

// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __webpack_require__(302);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(343);
;// CONCATENATED MODULE: ./src/domain/github/runner-group.ts

const decodeGroupPage = (value) => {
    const fields = (0,shape/* fieldsOf */.Pf)(value, 'the answer');
    return {
        totalCount: (0,shape/* wholeNumber */.rD)(fields['total_count'], 'total_count'),
        items: (0,shape/* itemsOf */.S3)(fields['runner_groups'], 'runner_groups', (group) => {
            const { id, name } = (0,shape/* fieldsOf */.Pf)(group);
            return { id: (0,shape/* wholeNumber */.rD)(id, 'id'), name: (0,shape/* text */.Qq)(name, 'name') };
        }),
    };
};
const decodeGroupMemberPage = (value) => {
    const fields = (0,shape/* fieldsOf */.Pf)(value, 'the answer');
    return {
        totalCount: (0,shape/* wholeNumber */.rD)(fields['total_count'], 'total_count'),
        items: (0,shape/* itemsOf */.S3)(fields['runners'], 'runners', (runner) => ({ id: (0,shape/* wholeNumber */.rD)((0,shape/* fieldsOf */.Pf)(runner)['id'], 'id') })),
    };
};

// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(98);
// EXTERNAL MODULE: ./src/run/api/read-pages.ts
var read_pages = __webpack_require__(781);
;// CONCATENATED MODULE: ./src/run/api/group-calls.ts





const groupCalls = ({ askRoute, asked }, tell) => {
    const readGroups = async (query) => {
        const { visible_to_repository: user } = query;
        const what = `list the runner groups${user === undefined ? '' : ` that ${(0,harmless_text/* brief */.dh)(user)} may use`}`;
        return (0,calling/* decodedPage */.qX)(await askRoute(operations/* runnerGroupsRoute */.gF, query), asked('list', what), decodeGroupPage);
    };
    const readMembers = async (group, query) => {
        const reply = await askRoute(operations/* groupRunnersRoute */.sF, { runner_group_id: group.id, ...query });
        if (reply.kind === 'answer' && reply.status === 404)
            return { totalCount: 0, items: [] };
        return (0,calling/* decodedPage */.qX)(reply, asked('list', `list the runners of group ${group.id}`), decodeGroupMemberPage);
    };
    return {
        listGroups: async ({ usableBy } = {}) => {
            const only = usableBy === undefined ? {} : { visible_to_repository: usableBy };
            return (await (0,read_pages/* readPages */.n)((query) => readGroups({ ...query, ...only }), tell)).items;
        },
        listGroupRunners: async (group) => (await (0,read_pages/* readPages */.n)((query) => readMembers(group, query), tell)).items.map(({ id }) => id),
    };
};


/***/ })

};
