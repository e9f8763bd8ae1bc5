/**
 * The search in all indexes of all languages, and how a result is shown. It loads Pagefind. The reader's language comes first, and of each language the
 * newest year.
 *
 * @typedef {{ language: string, indexes: string[] }} Language
 * @typedef {{ basePath: string, language: string, languages: Language[] }} Searched
 * @typedef {Record<string, Record<string, number>>} Counted counts as Pagefind gives them
 * @typedef {Map<string, Map<string, number>>} Counts the number of results with each value, by filter; editors choose the values
 * @typedef {{ url: string, content: string, excerpt: string, plain_excerpt: string, meta: Record<string, string>, filters: Record<string, string[]> }} Found
 * @typedef {{ id: string, score: number, data: () => Promise<Found> }} Result
 * @typedef {{ results: Result[], scope: "newest" | "language" | "all", counts?: { left: Counts, all: Counts } }} Answer counts with all filters, and with none
 * @typedef {{ results: Result[], filters: Counted, totalFilters: Counted }} PartialAnswer
 * @typedef {{ words: string, filters: Record<string, string>, isByDate: boolean }} Question
 * @typedef {{ search: (words: string | null, options: object) => Promise<PartialAnswer>, filters: () => Promise<Counted>, mergeIndex: (path: string, options: object) => Promise<void> }} Pagefind
 * @typedef {{ newest: () => Promise<Pagefind>, whole: () => Promise<Pagefind> }} Opened
 */

/** The weight of a year in proportion to the following year. */
const ageing = 0.95;

/**
 * Calls a function while the page has another language: Pagefind takes that of its first index from the page.
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
 * Makes a promise on first use. If it fails, the next use tries again.
 * @template Value @param {() => Promise<Value>} make
 */
const lazily = (make) => {
  /** @type {Promise<Value> | undefined} */
  let made;
  return () => {
    made ??= make();
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
};

/**
 * Opens the indexes of a language. A module of Pagefind can stem one language only, so each language imports its own;
 * the query of the url makes it a separate module. Its worker would be one more thing to wait for.
 * @param {Language} searched @param {string} baseUrl @returns {Opened}
 */
const opened = ({ language, indexes }, baseUrl) => {
  const [newestIndex = "", ...older] = indexes;
  const newest = lazily(async () => {
    const { createInstance } = await import(`${newestIndex}pagefind.js?${language}`);
    const options = { baseUrl, basePath: newestIndex, noWorker: true };
    /** @type {Pagefind} */
    const pagefind = asIfIn(language, () => createInstance(options));
    // Loads nothing else, and throws if the newest index cannot be loaded. Merging would wait for it forever.
    await pagefind.search("", {});
    return pagefind;
  });
  const whole = lazily(async () => {
    const pagefind = await newest();
    await Promise.all(
      older.map((index, position) =>
        pagefind.mergeIndex(index, { baseUrl, language, indexWeight: ageing ** (position + 1) }),
      ),
    );
    return pagefind;
  });
  return { newest, whole };
};

/**
 * Adds up counts. Uses maps, since the name of a tag may be that of an inherited property.
 * @param {Counted[]} counts @returns {Counts}
 */
const added = (counts) => {
  /** @type {Counts} */
  const sums = new Map();
  for (const one of counts)
    for (const [filter, values] of Object.entries(one)) {
      const sum = sums.get(filter) ?? new Map();
      sums.set(filter, sum);
      for (const [value, count] of Object.entries(values)) sum.set(value, (sum.get(value) ?? 0) + count);
    }
  return sums;
};

/** Returns the minute in which an article was published: its hex digits follow the language. @param {Result} result */
const minuteOf = ({ id }) => id.slice(id.indexOf("_") + 1, id.indexOf("_") + 8);

/** @param {Result} one @param {Result} other */
const byRelevance = (one, other) => other.score - one.score;

/** @param {Result} one @param {Result} other */
const byDate = (one, other) =>
  Number(minuteOf(one) < minuteOf(other)) - Number(minuteOf(one) > minuteOf(other));

/**
 * Returns a function that begins to load the first index, and the search. That gives several answers: each has the results of
 * more indexes than the one before, and only the last is counted. Without words, all articles that match the filters are found,
 * newest first.
 * @param {Searched} searched
 */
export const openedSearch = ({ basePath, language, languages }) => {
  const own = languages.find((one) => one.language === language.split("-")[0]) ?? languages[0];
  const others = languages.filter((one) => one !== own).map((one) => opened(one, basePath));
  const first = own && opened(own, basePath);
  const whole = (first ? [first, ...others] : others).map((one) => one.whole);

  /** @param {Question} question @returns {AsyncGenerator<Answer, void>} */
  const answers = async function* ({ words, filters, isByDate }) {
    const sought = words === "" ? null : words;
    const compare = isByDate || sought === null ? byDate : byRelevance;
    /** @param {Pagefind[]} indexes */
    const found = (indexes) => Promise.all(indexes.map((pagefind) => pagefind.search(sought, { filters })));
    /** @param {PartialAnswer[]} parts */
    const resultsOf = (parts) => parts.flatMap(({ results }) => results).sort(compare);
    // By date, an article in another language may come before all in the reader's.
    if (first && (compare === byRelevance || others.length === 0)) {
      yield { scope: "newest", results: resultsOf(await found([await first.newest()])) };
      if (others.length > 0)
        yield { scope: "language", results: resultsOf(await found([await first.whole()])) };
    }
    const indexes = await Promise.all(whole.map((open) => open()));
    const results = resultsOf(await found(indexes));
    yield { scope: "all", results };
    // An index counts by filters only once they are loaded.
    const totals = await Promise.all(indexes.map((pagefind) => pagefind.filters()));
    const counted = await found(indexes);
    const left = added(counted.map((one) => one.filters));
    const all = added(sought === null ? totals : counted.map((one) => one.totalFilters));
    yield { scope: "all", results, counts: { left, all } };
  };
  return { warmUp: () => void first?.newest().catch(() => {}), answers };
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

/**
 * Returns a marked part of an excerpt. Pagefind marks all that stands between two spaces, punctuation with it.
 * @param {string} text
 */
const marked = (text) => {
  const [, before = "", word = "", after = ""] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
  return [before, word === "" ? "" : element("mark", "", word), after];
};

/**
 * Returns the excerpt of a result, with the found words marked and an ellipsis for what is left out. Pagefind escapes all
 * other markup.
 * @param {Found} found
 */
const surroundings = ({ content, excerpt, plain_excerpt: plain }) => [
  content.startsWith(plain) ? undefined : "… ",
  ...excerpt.split(/<\/?mark>/).flatMap((part, index) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return index % 2 === 0 ? [text] : marked(text);
  }),
  content.endsWith(plain) ? undefined : " …",
];

/** @param {string} name @param {string | undefined} text */
const isolated = (name, text) => (text ? element("bdi", name, text) : undefined);

/** Returns the label in the link of a headline, as on cards. @param {string | undefined} text */
const labelled = (text) =>
  text ? [element("span", "label", text, element("span", "unseen", ":")), " "] : [];

/** Returns a result as a row of a listing. @param {Found} found */
export const resultRow = (found) => {
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
