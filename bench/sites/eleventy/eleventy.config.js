import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import markdownIt from "markdown-it";
import { dayOf, iso, minuteOf, rfc822, spanOf } from "./dates.js";
import { headingIds } from "./heading-ids.js";
import { archiveYears, feedsOf, listingsOf, monthsOf } from "./listings.js";
import { relatedTo } from "./related.js";

const absolute = (path) => new URL(path, "https://gazette.example/").href;

export default (config) => {
  const newest = (api) => api.getFilteredByGlob("src/articles/**/*.md").reverse();
  const styles = readFileSync("src/site.css");

  config.setLibrary("md", markdownIt({ html: true, typographer: true }).use(headingIds));
  const stylesHash = createHash("sha256").update(styles).digest("hex").slice(0, 10);
  config.addGlobalData("stylesHash", stylesHash);
  config.addPassthroughCopy({ public: "/", "src/site.css": `/site-${stylesHash}.css` });

  config.addCollection("articles", newest);
  config.addCollection("listings", (api) => listingsOf(newest(api)));
  config.addCollection("archiveYears", (api) => archiveYears(newest(api)));
  config.addCollection("feeds", (api) => feedsOf(newest(api)));
  config.addCollection("months", (api) => monthsOf(newest(api)));

  config.addFilter("relatedTo", relatedTo);
  config.addFilter("first", (items, count) => items.slice(0, count));
  config.addFilter("inSection", (items, section, count) =>
    items.filter(({ data }) => data.section === section).slice(0, count),
  );
  config.addFilter("iso", iso);
  config.addFilter("rfc822", rfc822);
  config.addFilter("dayOf", dayOf);
  config.addFilter("minuteOf", minuteOf);
  config.addFilter("spanOf", spanOf);
  config.addFilter("absolute", absolute);
  config.addFilter("absoluteLinks", (html) => html.replaceAll('href="/', 'href="https://gazette.example/'));
  config.addFilter("json", (value) => JSON.stringify(value).replaceAll("<", "\\u003c"));
  config.addFilter("cdata", (text) => text.replaceAll("]]>", "]]]]><![CDATA[>"));
  config.addFilter("wordCount", (html) => html.replace(/<[^>]*>/g, " ").split(/\s+/).length);

  // The corpus has no template syntax, so its Markdown needs no template language.
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
};
