export const id = 583;
export const ids = [583];
export const modules = {

/***/ 583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generateJitConfigs: () => (/* binding */ generateJitConfigs)
});

// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(33);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var text_failure = __webpack_require__(500);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(451);
// EXTERNAL MODULE: ./src/run/progress.ts
var progress = __webpack_require__(358);
// EXTERNAL MODULE: ./src/domain/github/runner.ts
var github_runner = __webpack_require__(138);
;// CONCATENATED MODULE: ./src/domain/fleet/registration.ts

const isRegisteredAs = (runner, { name, labels, groupId }, scope) => {
    const setOf = (names) => JSON.stringify([...new Set(names.map((label) => label.toLowerCase()))].sort());
    const sameGroup = runner.runner_group_id === groupId || (scope === 'repo' && (runner.runner_group_id ?? undefined) === undefined);
    return (runner.name === name &&
        runner.status === 'offline' &&
        !runner.busy &&
        sameGroup &&
        setOf((0,github_runner/* labelNames */.l3)(runner)) === setOf(labels));
};

// EXTERNAL MODULE: ./src/domain/fleet/the-only-one.ts
var the_only_one = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/run/registration/registration.ts





const mostTries = 3;
const register = async (registration, command, api, say) => {
    const { name } = registration;
    let before = (0,the_only_one/* theOnlyOne */.Y)((await api.list({ name })).runners, command.target);
    let losses = 0;
    for (;;) {
        const answer = await ask(registration, api);
        if ('encoded' in answer)
            return answer;
        const isTaken = 'taken' in answer;
        if (before !== undefined && command.order.ifExists === 'replace') {
            losses += isTaken ? 0 : 1;
            await replace(before, command, api, say);
            before = undefined;
            continue;
        }
        if (isTaken && losses === 0)
            throw new text_failure/* Failed */.cV(answer.taken);
        const lost = isTaken ? answer.taken : answer.lost;
        losses += 1;
        if (before !== undefined)
            throw new text_failure/* Failed */.cV(mayBeLeft(lost, registration, command));
        const isLast = losses === mostTries || lost.code === 'cancelled';
        say(`${lost.message} Looking whether the runner was registered all the same, to delete it${isLast ? '' : ' and ask again'}.`);
        const isFound = await removeLost(registration, lost, command, api);
        if (isLast)
            throw new text_failure/* Failed */.cV(isFound ? lost : mayBeLeft(lost, registration, command));
    }
};
const ask = async (registration, api) => {
    try {
        return await api.generateJitConfig(registration);
    }
    catch (error) {
        if (error instanceof text_failure/* Failed */.cV && error.failure.code === 'name-conflict')
            return { taken: error.failure };
        throw error;
    }
};
const replace = async (before, { target }, api, say) => {
    const runner = await api.find(before.id);
    if (runner?.name !== before.name)
        return;
    if (runner.status === 'offline' && !runner.busy) {
        await api.delete(runner.id);
        say(`Deleted runner ${(0,harmless_text/* brief */.dh)(runner.name)}, id ${runner.id}, to replace it.`);
        return;
    }
    const state = runner.busy ? 'busy' : runner.status;
    throw new text_failure/* Failed */.cV({
        code: 'name-conflict',
        message: `Runner ${(0,harmless_text/* brief */.dh)(runner.name)}, id ${runner.id}, of ${(0,github_target/* describeTarget */.ff)(target)} is ${(0,harmless_text/* brief */.dh)(state)}: it is not replaced.`,
        hint: 'Only a runner that is offline and not busy is replaced. Choose another name.',
    });
};
const removeLost = async (registration, lost, command, api) => {
    try {
        const found = (0,the_only_one/* theOnlyOne */.Y)((await api.list({ name: registration.name })).runners, command.target);
        if (found === undefined)
            return false;
        if (isRegisteredAs(found, registration, command.target.scope)) {
            await api.delete(found.id);
            return true;
        }
    }
    catch (error) {
        const isCancelled = error instanceof text_failure/* Failed */.cV && error.failure.code === 'cancelled';
        const failure = mayBeLeft(lost, registration, command);
        throw new text_failure/* Failed */.cV(isCancelled ? { ...failure, code: 'cancelled' } : failure, { cause: error });
    }
    throw new text_failure/* Failed */.cV(mayBeLeft(lost, registration, command));
};
const mayBeLeft = (lost, { name }, { target }) => ({
    ...lost,
    hint: `A runner named ${(0,harmless_text/* brief */.dh)(name)} may have been registered in ${(0,github_target/* describeTarget */.ff)(target)}, without a config to boot it: look, and delete it if it is not yours.`,
});

;// CONCATENATED MODULE: ./src/run/registration/jit-config.ts





const generateJitConfigs = async (command, api, ports) => {
    const { target, order } = command;
    const { names, labels, workFolder } = order;
    const groupId = await findGroup(order.group, command, api);
    const configs = [];
    const sayNowAndThen = (0,progress/* atIntervals */.S)(ports.clock, ports.say);
    for (const name of names) {
        try {
            configs.push(await register({ name, labels, groupId, workFolder }, command, api, ports.say));
        }
        catch (error) {
            if (configs.length === 0 || !(error instanceof text_failure/* Failed */.cV))
                throw error;
            return { outcome: { verb: 'jit-config', target, configs }, failure: partial(configs, command, error.failure) };
        }
        sayNowAndThen(() => `${configs.length} of ${names.length} JIT configs made.`);
    }
    return { outcome: { verb: 'jit-config', target, configs } };
};
const partial = (configs, { order }, failure) => ({
    ...failure,
    code: failure.code === 'cancelled' ? 'cancelled' : 'partial',
    message: `${configs.length} of ${order.names.length} JIT configs were made, then: ${failure.message}`,
});
const findGroup = async (group, { target }, api) => {
    if (group.by === 'id')
        return group.id;
    const groups = await api.listGroups();
    const found = groups.find(({ name }) => name === group.name);
    if (found)
        return found.id;
    throw new text_failure/* Failed */.cV({
        code: 'not-found',
        message: `There is no runner group named ${(0,harmless_text/* brief */.dh)(group.name)} in ${(0,github_target/* describeTarget */.ff)(target)}.`,
        hint: `Its runner groups: ${(0,harmless_text/* nameSome */.Kf)(groups.map(({ name }) => name))}.`,
    });
};


/***/ })

};
