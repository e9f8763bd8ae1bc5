/** The articles of each tag, newest first, with the place of each article among all; made once a build. */
const indexes = new WeakMap();

const indexOf = (articles) => {
  const ready = indexes.get(articles);
  if (ready) return ready;
  const places = new Map(articles.map((article, place) => [article.url, place]));
  const byTag = new Map();
  for (const article of articles)
    for (const tag of article.data.tags) {
      const list = byTag.get(tag) ?? [];
      list.push(article);
      byTag.set(tag, list);
    }
  const made = { places, byTag };
  indexes.set(articles, made);
  return made;
};

/** The next articles of a list that are older than the one at `place`. */
const olderIn = (list, place, places) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places.get(list[middle].url) <= place) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + 40);
};

/** The three older articles that share most tags with one. */
export const relatedTo = (articles, url, tags) => {
  const { places, byTag } = indexOf(articles);
  const place = places.get(url);
  const shared = new Map();
  for (const tag of tags)
    for (const other of olderIn(byTag.get(tag), place, places))
      shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .sort(([one, ones], [other, others]) => others - ones || places.get(one.url) - places.get(other.url))
    .slice(0, 3)
    .map(([other]) => other);
};
