/**
 * The search page. The query is part of the address, so that readers can bookmark it, send it and go back to it.
 *
 * @typedef {{ busy: string, found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }, nothing: string, failed: string }} Words
 * @typedef {import("./search-index.js").Searched & { code: string, language: string, words: Words }} Settings
 * @typedef {import("./search-index.js").Found} Found
 * @typedef {import("./search-index.js").Answer} Answer
 * @typedef {import("./search-index.js").Question} Question
 * @typedef {ReturnType<typeof import("./search-index.js").openedSearch>} Search
 */

/** The number of results that are added at a time. */
const step = 10;

/** @template {Element} Kind @param {string} selector @param {{ new (): Kind }} kind */
const part = (selector, kind) => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
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

const form = part(".search-form", HTMLFormElement);
const field = part("#search-words", HTMLInputElement);
const status = part(".search-status", HTMLElement);
const more = part(".search-more", HTMLButtonElement);
const links = part(".search .ways-on", HTMLElement);
const list = element("ol", "rows search-results");
const selects = [...form.querySelectorAll("select")];

/** @type {Settings} */
const settings = JSON.parse(part(".search", HTMLElement).dataset.settings ?? "{}");
const { language, words } = settings;
const locales = [language, "en-GB"];
const numbers = new Intl.NumberFormat(locales);
const plural = new Intl.PluralRules(locales);
const { compare } = new Intl.Collator(locales, { numeric: true });

/** @type {Search | undefined} */
let opening;

/** Loads the search on first use. If that fails, the next call tries again. */
const search = () => {
  opening ??= import(settings.code).then(({ openedSearch }) => openedSearch(settings));
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
};

/** @returns {Question} */
const asked = () => {
  const address = new URLSearchParams(location.search);
  const chosen = selects.flatMap(({ name }) => {
    const value = address.get(name);
    return value ? [[name, value]] : [];
  });
  return { words: (address.get("q") ?? "").trim(), filters: Object.fromEntries(chosen) };
};

/**
 * Returns the excerpt of a result, with the found words marked and an ellipsis for what is left out. Pagefind escapes all
 * other markup.
 * @param {Found} found
 */
const surroundings = ({ content, excerpt, plain_excerpt: plain }) => [
  content.startsWith(plain) ? undefined : "… ",
  ...excerpt.split(/<\/?mark>/).map((part, index) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return index % 2 === 0 ? text : element("mark", "", text);
  }),
  content.endsWith(plain) ? undefined : " …",
];

/** @param {string} name @param {string | undefined} text */
const isolated = (name, text) => (text ? element("bdi", name, text) : undefined);

/** Returns the label in the link of a headline, as on cards. @param {string | undefined} text */
const labelled = (text) =>
  text ? [element("span", "label", text, element("span", "unseen", ":")), " "] : [];

/** Returns a result as a row of a listing. @param {Found} found */
const row = (found) => {
  const { url, meta, filters } = found;
  const title = element("span", "title", meta.title ?? "");
  const link = element("a", "", ...labelled(meta.label), title);
  link.href = url;
  const headline = element("h2", "headline", link);
  const around = element("p", "standfirst", ...surroundings(found));
  const [other] = filters.language ?? [];
  for (const text of other === undefined ? [] : [title, around]) {
    text.lang = other ?? "";
    text.dir = "auto";
  }
  const kicker = element("p", "kicker", isolated("", filters.section?.[0]));
  const facts = element("p", "facts", isolated("day", meta.day), isolated("", filters.author?.join(", ")));
  const texts = element("div", "card-text", kicker, headline, around, facts);
  return element("li", "", element("article", "card card-row", texts));
};

/** @param {HTMLSelectElement} select @param {string} value @param {ReadonlyMap<string, number>} counts */
const offer = (select, value, counts) => {
  const values = [...counts.keys()].filter((one) => counts.get(one) || one === value);
  values.sort(select.name === "year" ? (one, other) => compare(other, one) : compare);
  if (value !== "" && !values.includes(value)) values.push(value);
  const [first] = select.options;
  const offers = values.map((one) => new Option(`${one} (${numbers.format(counts.get(one) ?? 0)})`, one));
  select.replaceChildren(...(first ? [first] : []), ...offers);
  select.value = value;
  select.disabled = values.length === 0;
};

/** @param {Question} question @param {Answer} answer */
const offerFilters = ({ filters: chosen }, { filters, totalFilters }) => {
  for (const select of selects) {
    const value = chosen[select.name] ?? "";
    offer(select, value, (value === "" ? filters : totalFilters).get(select.name) ?? new Map());
  }
};

/** The visible results and their number. Late results of an earlier query are dropped. */
let shown = { results: /** @type {Answer["results"]} */ ([]), count: 0 };

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

/** @param {"links" | "results"} which @param {string} message */
const show = (which, message) => {
  list.hidden = which === "links";
  links.hidden = which === "results";
  if (which === "links") more.hidden = true;
  status.textContent = message;
};

/** @param {number} count */
const countInWords = (count) =>
  (words.found[plural.select(count)] ?? words.found.other).replace("#", numbers.format(count));

/** @param {Question} question @param {Answer} answer */
const showAnswer = async (question, answer) => {
  shown = { results: answer.results, count: 0 };
  list.replaceChildren();
  offerFilters(question, answer);
  await showUpTo(Math.max(step, Number(history.state?.shown ?? 0)));
  if (shown.results !== answer.results) return;
  const { length } = answer.results;
  if (length === 0) show("links", words.nothing);
  else show("results", countInWords(length));
};

/** Shows the results of the query in the address. */
const answer = async () => {
  const question = asked();
  const mine = { results: [], count: 0 };
  shown = mine;
  field.value = question.words;
  if (question.words === "" && Object.keys(question.filters).length === 0) return show("links", "");
  status.textContent = words.busy;
  try {
    const given = await (await search())(question);
    if (shown === mine) await showAnswer(question, given);
  } catch {
    if (shown === mine) show("links", words.failed);
  }
};

/** Puts the content of the form into the address, as a new entry of the history. */
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
field.addEventListener("focus", () => void search().catch(() => {}), { once: true });
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
