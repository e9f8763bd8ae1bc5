/** The articles of each tag, newest first, and the index of each article among all; computed once a build. */
const indexes = new WeakMap();

const indexOf = (articles) => {
  const ready = indexes.get(articles);
  if (ready) return ready;
  const positions = new Map(articles.map((article, position) => [article.url, position]));
  const byTag = new Map();
  for (const article of articles)
    for (const tag of article.data.tags) {
      const list = byTag.get(tag) ?? [];
      list.push(article);
      byTag.set(tag, list);
    }
  const made = { positions, byTag };
  indexes.set(articles, made);
  return made;
};

/** Returns the next articles of a list that are older than the one with the index `position`. */
const olderIn = (list, position, positions) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions.get(list[middle].url) <= position) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + 40);
};

/** Returns the three older articles that share the most tags with one. */
export const relatedTo = (articles, url, tags) => {
  const { positions, byTag } = indexOf(articles);
  const position = positions.get(url);
  const shared = new Map();
  for (const tag of tags)
    for (const other of olderIn(byTag.get(tag), position, positions))
      shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .sort(
      ([one, ones], [other, others]) => others - ones || positions.get(one.url) - positions.get(other.url),
    )
    .slice(0, 3)
    .map(([other]) => other);
};
