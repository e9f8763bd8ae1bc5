/**
 * The search itself: all indexes of all languages as if they were one. It is loaded when the reader turns to the field,
 * and loads Pagefind.
 *
 * @typedef {{ language: string, indexes: string[] }} Language
 * @typedef {{ basePath: string, languages: Language[] }} Searched
 * @typedef {Record<string, Record<string, number>>} Counted as Pagefind tells it
 * @typedef {Map<string, Map<string, number>>} Counts how many results have each value, by filter; values are editors' words
 * @typedef {{ url: string, content: string, excerpt: string, plain_excerpt: string, meta: Record<string, string>, filters: Record<string, string[]> }} Found
 * @typedef {{ score: number, data: () => Promise<Found> }} Result
 * @typedef {{ results: Result[], filters: Counts, totalFilters: Counts }} Answer
 * @typedef {{ results: Result[], filters: Counted, totalFilters: Counted }} PartialAnswer
 * @typedef {{ words: string, filters: Record<string, string> }} Question
 * @typedef {{ search: (words: string | null, options: object) => Promise<PartialAnswer>, filters: () => Promise<Counted>, mergeIndex: (path: string, options: object) => Promise<void> }} Pagefind
 */

/** How much less a year weighs than the one after it. */
const ageing = 0.95;

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
 * @param {Language} searched @param {string} baseUrl @returns {Promise<Pagefind>}
 */
const opened = async ({ language, indexes }, baseUrl) => {
  const [newest = "", ...older] = indexes;
  const { createInstance } = await import(`${newest}pagefind.js?${language}`);
  /** @type {Pagefind} */
  const pagefind = asIfIn(language, () => createInstance({ baseUrl, basePath: newest }));
  // Throws where the newest could not be loaded; merging would wait for it for ever.
  await pagefind.filters();
  await Promise.all(
    older.map((index, place) =>
      pagefind.mergeIndex(index, { baseUrl, language, indexWeight: ageing ** (place + 1) }),
    ),
  );
  // Without its filters an index counts nothing by them.
  if (older.length > 0) await pagefind.filters();
  return pagefind;
};

/**
 * In maps, since a tag may be called like something that every object has.
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
 * Opens the indexes; gives what answers questions. Without words it answers with all that the filters let through.
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
