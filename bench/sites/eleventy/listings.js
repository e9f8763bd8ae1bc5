import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(`src/_data/${name}.json`, "utf8"));
const sections = read("sections");
const authors = read("authors");

const pageSize = 20;
const feedSize = 20;
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const home = { name: "The Benchmark Gazette", url: "/" };

const slug = (text) => text.toLowerCase().replaceAll(" ", "-");

const groupedBy = (articles, keysOf) => {
  const groups = new Map();
  for (const article of articles)
    for (const key of keysOf(article)) {
      const group = groups.get(key) ?? [];
      group.push(article);
      groups.set(key, group);
    }
  return groups;
};

const monthOf = ({ date }) => [date.toISOString().slice(0, 7)];

const sectionGroups = (articles) =>
  [...groupedBy(articles, ({ data }) => [data.section])].map(([id, items]) => ({
    of: "section",
    url: `/${id}/`,
    title: sections[id].name,
    description: sections[id].description,
    trail: [home],
    articles: items,
  }));

const tagGroups = (articles) =>
  [...groupedBy(articles, ({ data }) => data.tags)].map(([title, items]) => ({
    of: "tag",
    url: `/tags/${slug(title)}/`,
    title,
    trail: [home, { name: "Tags", url: "/tags/" }],
    articles: items,
  }));

const authorGroups = (articles) =>
  [...groupedBy(articles, ({ data }) => data.by)].map(([id, items]) => ({
    of: "author",
    url: `/authors/${id}/`,
    title: authors[id].name,
    description: authors[id].description,
    trail: [home, { name: "Authors", url: "/authors/" }],
    articles: items,
  }));

/** Returns the months with articles, newest first, each with its articles. */
export const monthsOf = (articles) =>
  [...groupedBy(articles, monthOf)].map(([key, items]) => {
    const [year, number] = key.split("-");
    const name = monthName.format(items[0].date);
    return {
      of: "month",
      key,
      year,
      name,
      title: `${name} ${year}`,
      url: `/archive/${year}/${number}/`,
      articles: items,
    };
  });

const monthGroups = (articles) =>
  monthsOf(articles).map((month) => ({
    ...month,
    trail: [
      home,
      { name: "Archive", url: "/archive/" },
      { name: month.year, url: `/archive/${month.year}/` },
    ],
  }));

const pagesOf = ({ articles, ...group }) => {
  const count = Math.ceil(articles.length / pageSize);
  const pageUrl = (number) => (number === 1 ? group.url : `${group.url}page/${number}/`);
  const itemsOf = (number) => articles.slice((number - 1) * pageSize, number * pageSize);
  const linkTo = (number) =>
    number >= 1 && number <= count ? { url: pageUrl(number), articles: itemsOf(number) } : undefined;
  return Array.from({ length: count }, (_, index) => ({
    ...group,
    first: index === 0,
    pageUrl: pageUrl(index + 1),
    articles: itemsOf(index + 1),
    newer: linkTo(index),
    older: linkTo(index + 2),
  }));
};

/** Returns every page of every section, tag, author and month. */
export const listingsOf = (articles) =>
  [
    ...sectionGroups(articles),
    ...tagGroups(articles),
    ...authorGroups(articles),
    ...monthGroups(articles),
  ].flatMap(pagesOf);

/** Returns the feeds of the site and of every section, tag and author. */
export const feedsOf = (articles) =>
  [{ url: "/", articles }, ...sectionGroups(articles), ...tagGroups(articles), ...authorGroups(articles)].map(
    (group) => ({ ...group, articles: group.articles.slice(0, feedSize) }),
  );

/** Returns the years with articles, newest first, each with its months. */
export const archiveYears = (articles) =>
  [...groupedBy(monthsOf(articles), ({ year }) => [year])].map(([year, months]) => ({
    year,
    count: months.reduce((sum, month) => sum + month.articles.length, 0),
    months: months.map(({ name, url, articles: { length } }) => ({ name, url, count: length })).reverse(),
  }));
