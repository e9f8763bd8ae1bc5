import assert from "node:assert/strict";
import { it } from "node:test";
import { articleUrl } from "../../../src/content/article-url.ts";
import { parseMoment } from "../../../src/i18n/parse-date.ts";

const cases = [
  ["/{year}/{month}/{day}/{slug}/", "2023-11-09T20:30Z", "UTC", "/2023/11/09/harbour/"],
  ["/{year}/{month}/{day}/{slug}/", "2023-11-09T20:30Z", "Asia/Seoul", "/2023/11/10/harbour/"],
  ["/{year}/{month}/{day}/{slug}/", "2023-12-31", "Pacific/Kiritimati", "/2023/12/31/harbour/"],
  ["/{year}/{month}/{day}/{slug}/", "2024-01-01", "Etc/GMT+12", "/2024/01/01/harbour/"],
  ["/{section}/{slug}/", "2023-11-09", "UTC", "/world/harbour/"],
  ["/news/{year}-{slug}/{slug}/", "0001-01-01", "UTC", "/news/0001-harbour/harbour/"],
] as const;

for (const [pattern, date, zone, wanted] of cases)
  it(`the url of an article of ${date} in ${zone} by ${pattern} is ${wanted}`, () => {
    const { moment } = parseMoment(date, zone);
    assert.ok(moment);
    assert.equal(articleUrl(pattern, { published: moment, slug: "harbour", section: "world" }), wanted);
  });
