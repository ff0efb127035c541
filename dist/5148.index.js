export const id = 5148;
export const ids = [5148];
export const modules = {
62049:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LD: () => ( readList),
dM: () => ( distinct),
ll: () => ( newestFirst),
oD: () => ( readWhole),
zX: () => ( readCounted)
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35943);
var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44662);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45081);
const perPage = 100;
const mostPages = 500;
const pagesAtOnce = 20;
const nextLink = (header) => {
const next = (header ?? '').split(/,[ \t]{0,8}(?=<)/).find((part) => /;\s*rel="?next"?\s*(?:;|$)/.test(part));
return /^\s*<([^>]*)>/.exec(next ?? '')?.[1] ?? null;
};
const withParameter = (path, name, value) => `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`;
const furtherPages = (next, total) => {
if (next === null || !URL.canParse(next) || new URL(next).searchParams.get('page') !== '2')
return [];
const count = Math.min(Math.ceil(total / perPage), pagesAtOnce) - 2;
return Array.from({ length: Math.max(count, 0) }, (_, index) => {
const url = new URL(next);
url.searchParams.set('page', String(index + 3));
return url.href;
});
};
const readPages = async (api, listing, { schema, sizeOf, totalOf }) => {
const { absent = [], ...purpose } = listing;
const first = withParameter(listing.path, 'per_page', perPage);
const pages = [];
const seen = new Set();
const prefetched = new Map();
const ask = (path) => api.ask({ ...purpose, path, method: 'GET' });
for (let path = first; path !== null;) {
if (seen.has(path) || seen.size >= mostPages)
throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(purpose, 'its pages do not come to an end');
seen.add(path);
const reply = await (prefetched.get(path) ?? ask(path));
if (pages.length === 0 && (reply.status === 404 || absent.includes(reply.status)))
return [];
if (reply.status !== 200)
throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ .Li)(purpose, reply);
const page = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qg)(purpose, schema, reply.data);
pages.push(page);
const full = sizeOf(page) >= perPage && reply.headers['link'] === undefined;
path = full ? withParameter(first, 'page', pages.length + 1) : nextLink(reply.headers['link']);
if (pages.length > 1 || totalOf === undefined)
continue;
for (const further of furtherPages(path, totalOf(page))) {
const asked = ask(further);
asked.catch(() => undefined);
prefetched.set(further, asked);
}
}
return pages;
};
const readList = async (api, listing, item) => {
const pages = await readPages(api, listing, { schema: zod__WEBPACK_IMPORTED_MODULE_2__ .YOg(item), sizeOf: (page) => page.length });
return pages.flat();
};
const readCounted = async (api, listing, key, item) => {
const counted = zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({ total_count: zod__WEBPACK_IMPORTED_MODULE_2__ .aig() });
const schema = zod__WEBPACK_IMPORTED_MODULE_2__ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__ .L5J()).transform((page) => ({
total: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qg)(listing, counted, page).total_count,
items: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qg)(listing, zod__WEBPACK_IMPORTED_MODULE_2__ .YOg(item), page[key]),
}));
const pages = await readPages(api, listing, {
schema,
sizeOf: (page) => page.items.length,
totalOf: (page) => page.total,
});
return { items: pages.flatMap((page) => page.items), total: pages.at(-1)?.total ?? 0 };
};
const readWhole = async (api, listing, key, item) => {
const whole = async () => {
const { items, total } = await readCounted(api, listing, key, item);
return { items: distinct(items), total };
};
const first = await whole();
if (first.items.length >= first.total)
return first.items;
await api.settle();
const second = await whole();
if (second.items.length >= second.total)
return second.items;
throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(listing, `it lists ${second.items.length} of ${second.total}`);
};
const newestFirst = (items) => [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
const distinct = (items) => [
...new Map(items.map((item) => [item.id, item])).values(),
];
}),
25148:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
settingsReader: () => ( settingsReader)
});
var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35943);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22075);
var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44662);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62049);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45081);
const entry = zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(), value: zod__WEBPACK_IMPORTED_MODULE_4__ .YjP().optional(), updated_at: zod__WEBPACK_IMPORTED_MODULE_4__ .YjP() })
.transform(({ name, value, updated_at: updatedAt }) => ({ name, empty: value?.trim() === '', updatedAt }));
const permissionFor = {
environment: { variables: 'environments: read', secrets: 'environments: read' },
repository: { variables: 'variables: read', secrets: 'secrets: read' },
organization: { variables: 'variables: read', secrets: 'secrets: read' },
};
const pathOf = (api, level, kind, environment) => {
switch (level) {
case 'environment':
return `${api.repo}/environments/${encodeURIComponent(environment)}/${kind}`;
case 'repository':
return `${api.repo}/actions/${kind}`;
case 'organization':
return `${api.repo}/actions/organization-${kind}`;
}
};
const list = async (api, level, kind, environment) => {
const where = level === 'environment' ? `the environment ${environment}` : `the ${level}`;
const purpose = { what: `list the names of ${kind} of ${where}`, needs: permissionFor[level][kind] };
const { items, total } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .zX)(api, { ...purpose, path: pathOf(api, level, kind, environment) }, kind, entry);
if (items.length < total)
throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__ ._P)(purpose, `it lists ${items.length} of ${total}`);
return items.map((item) => ({ ...item, level }));
};
const assertSeen = async (api) => {
const purpose = { what: 'see the repository', needs: 'metadata: read' };
if ((await (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api, { ...purpose, path: api.repo }, zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__ .aig() }))) !== null)
return;
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code: 'no-permission',
message: "The token in 'settings-token' does not see this repository.",
remedy: 'Give the App or the fine-grained token access to it, with read access to environments, secrets and variables.',
});
};
const settingsReader = (api) => {
const all = (kind) => async (environment) => {
await assertSeen(api);
const levels = ['environment', 'repository', 'organization'];
return (await Promise.all(levels.map((level) => list(api, level, kind, environment)))).flat();
};
return { variables: all('variables'), secrets: all('secrets') };
};
})
};
