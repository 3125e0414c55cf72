export const id = 452;
export const ids = [452];
export const modules = {

/***/ 1452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findDownload: () => (/* binding */ findDownload)
});

// EXTERNAL MODULE: ./src/domain/text/secret.ts
var secret = __webpack_require__(436);
// EXTERNAL MODULE: ./src/domain/github/shape.ts
var shape = __webpack_require__(6343);
;// CONCATENATED MODULE: ./src/domain/github/download.ts


const decodeOffers = (platform) => (value) => {
    const offers = (0,shape/* itemsOf */.S3)(value, 'the answer', (item) => {
        const fields = (0,shape/* fieldsOf */.Pf)(item);
        const offered = `${(0,shape/* text */.Qq)(fields['os'], 'os')}-${(0,shape/* text */.Qq)(fields['architecture'], 'architecture')}`;
        return { platform: offered, token: tokenOf(fields), fields };
    });
    const wanted = offers.find((offer) => offer.platform === platform);
    return {
        platforms: offers.map((offer) => offer.platform),
        tokens: offers.flatMap(({ token }) => token ?? []),
        wanted: wanted && readDownload(wanted.fields),
    };
};
const tokenOf = (fields) => {
    const token = (0,shape/* optional */.lq)(fields['temp_download_token'], 'temp_download_token', shape/* text */.Qq);
    return token === undefined || token.trim() === '' ? undefined : new secret/* Secret */.zh(token);
};
const readDownload = (fields) => {
    const sum = fields['sha256_checksum'];
    return {
        url: httpsAddress(fields['download_url'], 'download_url'),
        version: /-([0-9]+\.[0-9]+\.[0-9]+)\.(?:tar\.gz|zip)$/.exec((0,shape/* text */.Qq)(fields['filename'], 'filename'))?.[1],
        sha256: sum === '' ? undefined : (0,shape/* optional */.lq)(sum, 'sha256_checksum', checksum),
    };
};
const httpsAddress = (value, place) => {
    const address = (0,shape/* text */.Qq)(value, place);
    if (!/^https:\/\/[!-~]+$/.test(address) || !URL.canParse(address))
        throw new shape/* ShapeError */.ym(place, 'an https address');
    return address;
};
const checksum = (value, place) => {
    const hex = (0,shape/* text */.Qq)(value, place);
    if (!/^[0-9a-f]{64}$/i.test(hex))
        throw new shape/* ShapeError */.ym(place, 'a SHA-256 checksum');
    return hex.toLowerCase();
};

// EXTERNAL MODULE: ./src/domain/github/operations.ts
var operations = __webpack_require__(302);
// EXTERNAL MODULE: ./src/domain/github/target.ts
var github_target = __webpack_require__(2033);
// EXTERNAL MODULE: ./src/domain/text/failure.ts
var failure = __webpack_require__(2500);
// EXTERNAL MODULE: ./src/domain/text/harmless-text.ts
var harmless_text = __webpack_require__(3451);
// EXTERNAL MODULE: ./src/run/api/calling.ts
var calling = __webpack_require__(3098);
;// CONCATENATED MODULE: ./src/run/registration/download.ts






const findDownload = async (platform, { target, verb }, { send, hide }) => {
    const { askRoute, asked } = (0,calling/* callsOf */.p9)(send, target, verb);
    const reply = await askRoute(operations/* downloadsRoutes */.ML[target.scope], {});
    const offers = await (0,calling/* decoded */.DH)(reply, asked('list', 'list the downloads for runners'), decodeOffers(platform));
    offers.tokens.forEach(hide);
    if (offers.wanted)
        return offers.wanted;
    throw new failure/* Failed */.cV({
        code: 'not-found',
        message: `GitHub offers no runner for ${platform} to ${(0,github_target/* describeTarget */.ff)(target)}: nothing was registered.`,
        hint: offers.platforms.length === 0 ? 'It offers none at all.' : `It offers: ${(0,harmless_text/* nameSome */.Kf)(offers.platforms)}.`,
    });
};


/***/ })

};
