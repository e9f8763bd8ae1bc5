/**
 * The search in all indexes of all languages. It is loaded when the search field gets the focus, and loads Pagefind.
 *
 * @typedef {{ language: string, indexes: string[] }} Language
 * @typedef {{ basePath: string, languages: Language[] }} Searched
 * @typedef {Record<string, Record<string, number>>} Counted counts as Pagefind gives them
 * @typedef {Map<string, Map<string, number>>} Counts the number of results with each value, by filter; editors choose the values
 * @typedef {{ url: string, content: string, excerpt: string, plain_excerpt: string, meta: Record<string, string>, filters: Record<string, string[]> }} Found
 * @typedef {{ score: number, data: () => Promise<Found> }} Result
 * @typedef {{ results: Result[], filters: Counts, totalFilters: Counts }} Answer
 * @typedef {{ results: Result[], filters: Counted, totalFilters: Counted }} PartialAnswer
 * @typedef {{ words: string, filters: Record<string, string> }} Question
 * @typedef {{ search: (words: string | null, options: object) => Promise<PartialAnswer>, filters: () => Promise<Counted>, mergeIndex: (path: string, options: object) => Promise<void> }} Pagefind
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
 * Opens the indexes of a language. A module of Pagefind can stem one language only, so each language imports its own;
 * the query of the url makes it a separate module.
 * @param {Language} searched @param {string} baseUrl @returns {Promise<Pagefind>}
 */
const opened = async ({ language, indexes }, baseUrl) => {
  const [newest = "", ...older] = indexes;
  const { createInstance } = await import(`${newest}pagefind.js?${language}`);
  /** @type {Pagefind} */
  const pagefind = asIfIn(language, () => createInstance({ baseUrl, basePath: newest }));
  // Throws if the newest index cannot be loaded. Merging would wait for it forever.
  await pagefind.filters();
  await Promise.all(
    older.map((index, position) =>
      pagefind.mergeIndex(index, { baseUrl, language, indexWeight: ageing ** (position + 1) }),
    ),
  );
  // An index counts by filters only once they are loaded.
  if (older.length > 0) await pagefind.filters();
  return pagefind;
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

/**
 * Opens the indexes and returns the search function. Without words, all articles that match the filters are found.
 * @param {Searched} searched
 */
export const openedSearch = async ({ basePath, languages }) => {
  const all = await Promise.all(languages.map((one) => opened(one, basePath)));
  /** @param {Question} question @returns {Promise<Answer>} */
  return async ({ words, filters }) => {
    const answers = await Promise.all(
      all.map((pagefind) => pagefind.search(words === "" ? null : words, { filters })),
    );
    return {
      results: answers.flatMap(({ results }) => results).sort((one, other) => other.score - one.score),
      filters: added(answers.map(({ filters }) => filters)),
      totalFilters: added(answers.map(({ totalFilters }) => totalFilters)),
    };
  };
};
