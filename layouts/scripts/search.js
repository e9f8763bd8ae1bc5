/**
 * The page on which readers search. What is looked for stands in the address, so that it can be kept, sent and gone
 * back to. Pagefind is loaded when the reader turns to the field.
 *
 * @typedef {"section" | "author" | "tag" | "year"} FilterName
 * @typedef {{ language: string, indexes: string[] }} Language
 * @typedef {{ busy: string, found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }, nothing: string, failed: string }} Words
 * @typedef {{ basePath: string, language: string, languages: Language[], words: Words }} Settings
 * @typedef {Record<string, Record<string, number>>} Counts
 * @typedef {{ url: string, content: string, excerpt: string, plain_excerpt: string, meta: Record<string, string>, filters: Record<string, string[]> }} Found
 * @typedef {{ score: number, data: () => Promise<Found> }} Result
 * @typedef {{ results: Result[], filters: Counts, totalFilters: Counts }} Answer
 * @typedef {{ search: (words: string | null, options: object) => Promise<Answer>, filters: () => Promise<Counts>, mergeIndex: (path: string, options: object) => Promise<void> }} Pagefind
 * @typedef {{ words: string, filters: [FilterName, string][] }} Question
 */

/** How many results are shown at once. */
const step = 10;

/** How much less a year weighs than the one after it. */
const ageing = 0.95;

/** @template {Element} Kind @param {string} selector @param {{ new (): Kind }} kind @param {ParentNode} [within] */
const part = (selector, kind, within = document) => {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
};

const root = part(".search", HTMLElement);
const form = part(".search-form", HTMLFormElement);
const field = part("#search-words", HTMLInputElement);
const status = part(".search-status", HTMLElement);
const more = part(".search-more", HTMLButtonElement);
const ways = part(".ways-on", HTMLElement, root);
const selects = [...form.querySelectorAll("select")];

/** @type {Settings} */
const { basePath, language, languages, words } = JSON.parse(root.dataset.settings ?? "{}");
const numbers = new Intl.NumberFormat([language, "en-GB"]);
const plural = new Intl.PluralRules([language, "en-GB"]);
const { compare } = new Intl.Collator([language, "en-GB"], { numeric: true });

/**
 * Pagefind takes the language of its first index from the page, which may be in another.
 * @template Value @param {string} other @param {() => Value} make
 */
const asIfIn = (other, make) => {
  const own = document.documentElement.lang;
  document.documentElement.lang = other;
  try {
    return make();
  } finally {
    document.documentElement.lang = own;
  }
};

/**
 * All articles of a language. A module of Pagefind can tell the stems of one language only, so each has a module of
 * its own, which the question mark in its address makes it.
 * @param {Language} searched @returns {Promise<Pagefind>}
 */
const opened = async (searched) => {
  const [newest = "", ...older] = searched.indexes;
  const { createInstance } = await import(`${newest}pagefind.js?${searched.language}`);
  const common = { baseUrl: basePath };
  /** @type {Pagefind} */
  const pagefind = asIfIn(searched.language, () => createInstance({ ...common, basePath: newest }));
  // Throws where the newest could not be loaded; merging would wait for it for ever.
  await pagefind.filters();
  await Promise.all(
    older.map((index, place) =>
      pagefind.mergeIndex(index, {
        ...common,
        language: searched.language,
        indexWeight: ageing ** (place + 1),
      }),
    ),
  );
  // Without its filters an index counts nothing by them.
  if (older.length > 0) await pagefind.filters();
  return pagefind;
};

/** @type {Promise<Pagefind[]> | undefined} */
let all;

const everything = () => {
  all ??= Promise.all(languages.map(opened));
  // The next try may find what could not be reached now.
  all.catch(() => {
    all = undefined;
  });
  return all;
};

/** @returns {Question} */
const asked = () => {
  const address = new URLSearchParams(location.search);
  return {
    words: (address.get("q") ?? "").trim(),
    filters: selects.flatMap(({ name }) => {
      const value = address.get(name);
      return value ? [[/** @type {FilterName} */ (name), value]] : [];
    }),
  };
};

/** @param {Counts[]} counts @returns {Counts} */
const added = (counts) => {
  /** @type {Counts} */
  const sums = {};
  for (const one of counts)
    for (const [filter, values] of Object.entries(one)) {
      sums[filter] ??= {};
      const sum = sums[filter];
      for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
    }
  return sums;
};

/** @param {Question} question @returns {Promise<Answer>} */
const answered = async ({ words, filters }) => {
  const options = { filters: Object.fromEntries(filters) };
  const answers = await Promise.all(
    (await everything()).map((pagefind) => pagefind.search(words === "" ? null : words, options)),
  );
  return {
    results: answers.flatMap(({ results }) => results).sort((one, other) => other.score - one.score),
    filters: added(answers.map(({ filters }) => filters)),
    totalFilters: added(answers.map(({ totalFilters }) => totalFilters)),
  };
};

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} name @param {(string | Node | undefined)[]} inside
 */
const element = (tag, name, ...inside) => {
  const made = document.createElement(tag);
  if (name !== "") made.className = name;
  made.append(...inside.filter((one) => one !== undefined));
  return made;
};

/** @param {string} name @param {string | undefined} text */
const isolated = (name, text) => (text ? element("bdi", name, text) : undefined);

/**
 * The words around a place that was found, in which Pagefind marks what was looked for and hides other marks.
 * @param {string} excerpt
 */
const excerptNodes = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((text, index) => {
    const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return index % 2 === 0 ? plain : element("mark", "", plain);
  });

/** Those words, with signs for what comes before and after them. @param {Found} found */
const surroundings = ({ content, excerpt, plain_excerpt: plain }) => [
  content.startsWith(plain) ? undefined : "… ",
  ...excerptNodes(excerpt),
  content.endsWith(plain) ? undefined : " …",
];

/** A result as listings show an article. @param {Found} found */
const row = (found) => {
  const { url, meta, filters } = found;
  const link = element("a", "", meta.title ?? "");
  link.href = url;
  const headline = element("h2", "headline", link);
  const around = element("p", "standfirst", ...surroundings(found));
  const [other] = filters.language ?? [];
  for (const text of other === undefined ? [] : [headline, around]) {
    text.lang = other ?? "";
    text.dir = "auto";
  }
  const kicker = element("p", "kicker", isolated("", filters.section?.[0]), isolated("label", meta.label));
  const facts = element("p", "facts", isolated("", meta.day), isolated("", filters.author?.join(", ")));
  return element(
    "li",
    "",
    element("article", "card card-row", element("div", "card-text", kicker, headline, around, facts)),
  );
};

/** @param {Question} question @param {Answer} answer */
const offerFilters = ({ filters: chosen }, { filters, totalFilters }) => {
  for (const select of selects) {
    const value = chosen.find(([name]) => name === select.name)?.[1] ?? "";
    const counts = (value === "" ? filters : totalFilters)[select.name] ?? {};
    const values = Object.keys(counts).filter((one) => counts[one] || one === value);
    values.sort(select.name === "year" ? (one, other) => compare(other, one) : compare);
    if (value !== "" && !values.includes(value)) values.push(value);
    const [first] = select.options;
    const offers = values.map((one) => new Option(`${one} (${numbers.format(counts[one] ?? 0)})`, one));
    select.replaceChildren(...(first ? [first] : []), ...offers);
    select.value = value;
    select.disabled = values.length === 0;
  }
};

const list = element("ol", "rows search-results");

/** The answer that is shown, and how much of it; whatever comes late of another is let go. */
let shown = { results: /** @type {Result[]} */ ([]), count: 0 };

/** @param {number} count */
const showUpTo = async (count) => {
  const before = shown;
  const results = before.results.slice(before.count, count);
  const found = await Promise.all(results.map(({ data }) => data()));
  if (shown !== before) return;
  shown = { results: before.results, count: before.count + results.length };
  list.append(...found.map(row));
  more.hidden = shown.count >= shown.results.length;
};

/** @param {"ways" | "results"} which */
const show = (which) => {
  list.hidden = which === "ways";
  ways.hidden = which === "results";
  if (which === "ways") more.hidden = true;
};

/** @param {number} count */
const countInWords = (count) =>
  (words.found[plural.select(count)] ?? words.found.other).replace("#", numbers.format(count));

/** Answers what the address asks. */
const answer = async () => {
  const question = asked();
  field.value = question.words;
  const mine = { results: /** @type {Result[]} */ ([]), count: 0 };
  shown = mine;
  if (question.words === "" && question.filters.length === 0) {
    status.textContent = "";
    show("ways");
    return;
  }
  status.textContent = words.busy;
  try {
    const given = await answered(question);
    if (shown !== mine) return;
    shown = { results: given.results, count: 0 };
    list.replaceChildren();
    offerFilters(question, given);
    await showUpTo(Math.max(step, Number(history.state?.shown ?? 0)));
    const { length } = given.results;
    status.textContent = length === 0 ? words.nothing : countInWords(length);
    show(length === 0 ? "ways" : "results");
  } catch {
    if (shown !== mine) return;
    status.textContent = words.failed;
    show("ways");
  }
};

/** Puts what the form holds into the address, as a step that the reader can take back. */
const ask = () => {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
  );
  const address = `${location.pathname}?${new URLSearchParams(filled)}`;
  if (address !== location.pathname + location.search) history.pushState({}, "", address);
  void answer();
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
for (const select of selects) select.addEventListener("change", ask);
field.addEventListener("focus", () => void everything().catch(() => {}), { once: true });
more.addEventListener("click", async () => {
  const { count } = shown;
  await showUpTo(count + step);
  history.replaceState({ shown: shown.count }, "");
  list.children[count]?.querySelector("a")?.focus();
});
addEventListener("popstate", () => void answer());

list.hidden = true;
more.before(list);

void answer();
