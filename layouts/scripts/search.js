/**
 * The search page. The query is part of the address, so that readers can bookmark it, send it and go back to it.
 *
 * @typedef {{ busy: string, found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }, nothing: string, failed: string }} Words
 * @typedef {import("./search-index.js").Searched & { code: string, language: string, words: Words }} Settings
 * @typedef {import("./search-index.js").Answer} Answer
 * @typedef {import("./search-index.js").Question} Question
 * @typedef {ReturnType<typeof import("./search-index.js").openedSearch>} Search
 * @typedef {typeof import("./search-index.js").resultRow} ResultRow
 */

/** The number of results that are added at a time. */
const step = 10;

/** The number that is shown when the newest year has answered. All others take their place behind these. */
const early = 5;

/** @template {Element} Kind @param {string} selector @param {{ new (): Kind }} kind */
const part = (selector, kind) => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
};

const form = part(".search-form", HTMLFormElement);
const field = part("#search-words", HTMLInputElement);
const status = part(".search-status", HTMLElement);
const more = part(".search-more", HTMLButtonElement);
const links = part(".search .ways-on", HTMLElement);
const outcome = part(".search-outcome", HTMLElement);
const list = document.createElement("ol");
list.className = "rows search-results";
const selects = [...form.querySelectorAll("select")].filter(({ name }) => name !== "order");
const order = part("#search-order", HTMLSelectElement);

/** @type {Settings} */
const settings = JSON.parse(part(".search", HTMLElement).dataset.settings ?? "{}");
const { language, words } = settings;
const locales = [language, "en-GB"];
const numbers = new Intl.NumberFormat(locales);
const plural = new Intl.PluralRules(locales);
const { compare } = new Intl.Collator(locales, { numeric: true });

/** @type {Promise<Search & { resultRow: ResultRow }> | undefined} */
let opening;

/** Loads the search on first use. If that fails, the next call tries again. */
const opened = () => {
  opening ??= import(settings.code).then(({ openedSearch, resultRow }) => ({
    ...openedSearch(settings),
    resultRow,
  }));
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
  return {
    words: (address.get("q") ?? "").trim(),
    filters: Object.fromEntries(chosen),
    isByDate: address.get("order") === "newest",
  };
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

/** Shows a question in the form before its results are counted. @param {Question} question */
const fillForm = ({ words, filters, isByDate }) => {
  field.value = words;
  order.value = isByDate ? "newest" : "";
  for (const select of selects) {
    const value = filters[select.name] ?? "";
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
    select.disabled = select.options.length === 1;
  }
};

/** @param {Question} question @param {NonNullable<Answer["counts"]>} counts */
const offerFilters = ({ filters }, { left, all }) => {
  for (const select of selects) {
    const value = filters[select.name] ?? "";
    offer(select, value, (value === "" ? left : all).get(select.name) ?? new Map());
  }
};

/** The results of a question, of which the first ones are shown. Late results of an earlier question are dropped. */
let shown = { results: /** @type {Answer["results"]} */ ([]), count: 0 };

/** Shows more results, below those that are there. @param {typeof shown} mine @param {number} count */
const showUpTo = async (mine, count) => {
  const results = mine.results.slice(mine.count, count);
  const { resultRow } = await opened();
  const found = await Promise.all(results.map(({ data }) => data()));
  if (shown !== mine) return;
  if (mine.count === 0) list.replaceChildren();
  mine.count += results.length;
  list.append(...found.map(resultRow));
};

/** @param {"links" | "results" | "both"} which @param {string} message */
const show = (which, message) => {
  list.hidden = which === "links";
  links.hidden = which === "results";
  more.hidden = which !== "results" || shown.count >= shown.results.length;
  status.textContent = message;
};

/** @param {number} count */
const countInWords = (count) =>
  (words.found[plural.select(count)] ?? words.found.other).replace("#", numbers.format(count));

/** What is below results is invisible while they come: what moves would be seen to move. @param {boolean} isBusy */
const setBusy = (isBusy) => {
  outcome.ariaBusy = String(isBusy);
  if (isBusy) more.hidden = true;
};

/** @param {Question} question @param {Answer} answer @param {typeof shown} mine */
const showAnswer = async (question, { results, scope, counts }, mine) => {
  const ids = new Set(mine.results.slice(0, mine.count).map(({ id }) => id));
  mine.results = [...mine.results.slice(0, mine.count), ...results.filter(({ id }) => !ids.has(id))];
  if (counts) return offerFilters(question, counts);
  const wanted = Math.max(step, Number(history.state?.shown ?? 0));
  await showUpTo(mine, scope === "newest" ? early : wanted);
  if (shown !== mine || (scope !== "all" && mine.count === 0)) return;
  links.hidden = true;
  list.hidden = false;
  if (scope !== "all") return;
  setBusy(false);
  const { length } = mine.results;
  if (length === 0) show("links", words.nothing);
  else show("results", countInWords(length));
};

/** Shows the results of the query in the address. */
const answer = async () => {
  const question = asked();
  const mine = { results: [], count: 0 };
  shown = mine;
  fillForm(question);
  setBusy(false);
  if (question.words === "" && Object.keys(question.filters).length === 0) return show("links", "");
  setBusy(true);
  status.textContent = words.busy;
  try {
    const { answers } = await opened();
    for await (const given of answers(question)) {
      if (shown === mine) await showAnswer(question, given, mine);
      if (shown !== mine) return;
    }
  } catch {
    if (shown !== mine) return;
    setBusy(false);
    show(mine.count === 0 ? "links" : "both", words.failed);
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
for (const select of [...selects, order]) select.addEventListener("change", ask);
more.addEventListener("click", async () => {
  const mine = shown;
  const { count } = mine;
  setBusy(true);
  await showUpTo(mine, count + step).catch(() => {});
  if (shown !== mine) return;
  setBusy(false);
  more.hidden = mine.count >= mine.results.length;
  history.replaceState({ shown: shown.count }, "");
  list.children[count]?.querySelector("a")?.focus();
});
addEventListener("popstate", () => void answer());

list.hidden = true;
more.before(list);
void answer();
// Whoever opens this page is going to search.
void opened().then(
  ({ warmUp }) => warmUp(),
  () => {},
);
